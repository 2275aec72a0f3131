import { headingLevelOf } from './heading-level.ts';

/** What a tag's attributes may say; what they say wrongly is named in the console, and nothing breaks of it. */

/** @returns what is wrong with a value and what is done instead, or undefined */
export type AttributeRule = (value: string) => string | undefined;

/** What any HTML element may have. */
const GLOBAL =
  /^(?:id|class|style|lang|dir|slot|part|exportparts|hidden|title|role|tabindex|translate|inert|nonce|on\w+|(?:data|aria)-.*|x-.*|v-.*|_ng.*|ng-.*|suppress.*|@.*|:.*)$/;

const warned = new WeakMap<Element, Set<string>>();

/** Once for each defect of an element, not at each rendering. */
function warnOnce(element: Element, message: string): void {
  const said = warned.get(element) ?? new Set();
  if (said.has(message)) return;
  warned.set(element, said.add(message));
  console.warn(`<${element.localName}> ${message}`);
}

/** Checks every attribute of an element against its rules, and names those it has no rule for. */
export function checkAttributes(element: Element, rules: Record<string, AttributeRule>): void {
  for (const { name, value } of element.attributes) {
    const rule = rules[name];
    if (rule) {
      const wrong = rule(value);
      if (wrong) warnOnce(element, `${name}="${value}" ${wrong}`);
    } else if (!GLOBAL.test(name)) {
      const near = Object.keys(rules).find((known) => known.replace(/-/g, '') === name.replace(/[-_]/g, ''));
      warnOnce(
        element,
        `${name} is not an attribute it knows${near ? `: write ${near}` : `; it knows ${Object.keys(rules).join(', ')}`}.`,
      );
    }
  }
}

export const anything: AttributeRule = () => undefined;

export const headingLevel =
  (otherwise: number): AttributeRule =>
  (value) =>
    headingLevelOf(value.trim() ? Number(value) : Number.NaN, otherwise) === Number(value)
      ? undefined
      : `is not a heading level, a whole number from 1 to 6; ${otherwise} is used.`;

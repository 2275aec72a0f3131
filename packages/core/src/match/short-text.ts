/** Words as they are read: with one space between them. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Elements whose text runs on into what stands around them; others stand apart, as `innerText` has it. */
const RUNS_ON =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|time|tt|u|wbr)$/;

/**
 * The text of an element, where it has no more characters than `most`; undefined where it has. Unlike `textContent` it
 * costs no more than that: asked of every ancestor, `textContent` reads a long page thousands of times. And it does not
 * run « Garderie Les Petits Pas » and « 5, rue Notre-Dame » of the next line into one word.
 */
export function shortText(element: Element, most: number): string | undefined {
  let text = '';
  let node: Node | null = element.firstChild;
  const breakAt = (one: Node): void => {
    if (one.nodeType === 1 && text && !text.endsWith('\n') && !RUNS_ON.test((one as Element).localName))
      text += '\n';
  };
  for (let steps = 0; node; steps++) {
    if (steps > most) return undefined;
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (text.length > most) return undefined;
    breakAt(node);
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== element) breakAt(node);
    }
    node = node && node !== element ? node.nextSibling : null;
  }
  return text;
}

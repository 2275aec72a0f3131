/** Reads a body by its schema and, where it does not fit, says in words which field and what to do. */
import type * as z from 'zod/mini';
import { Refusal } from './problems.ts';

/**
 * @returns the body, checked
 * @throws Refusal `not-json` where there is none, `invalid-body` naming every field that does not fit
 */
export function readBody<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.output<Schema> {
  if (body === undefined) throw new Refusal('not-json', 'There is no body: send a JSON object.');
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new Refusal('invalid-body', parsed.error.issues.map((issue) => inWords(issue, body)).join(' '));
  }
  for (const [field, value] of Object.entries(parsed.data as object)) {
    if (typeof value === 'string' && !isStorable(value)) {
      throw new Refusal(
        'invalid-body',
        `"${field}" contains a character that is not text (U+0000 or half of a surrogate pair): remove it.`,
      );
    }
  }
  return parsed.data;
}

/** PostgreSQL keeps no U+0000, and half a surrogate pair has no UTF-8. */
const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function inWords(issue: z.core.$ZodIssue, body: unknown): string {
  if (issue.path.length === 0 && issue.code === 'invalid_type') return 'The body must be a JSON object.';
  const field = `"${issue.path.join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `"${key.slice(0, 40)}"`).slice(0, 5);
    return `The body has a field that does not belong here: remove ${keys.join(', ')}.`;
  }
  const missing = issue.path.length === 1 && !Object.hasOwn(body as object, issue.path[0]!);
  const subject = missing ? `${field} is missing: it` : field;
  switch (issue.code) {
    case 'invalid_value':
      return `${subject} must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}.`;
    case 'invalid_type':
      return `${subject} must be a ${issue.expected}.`;
    case 'too_small':
      return `${subject} must have at least ${issue.minimum} characters.`;
    case 'too_big':
      return `${subject} must have at most ${issue.maximum} characters.`;
    case 'invalid_format':
      return `${subject} ${issue.message}.`;
    default:
      return `${subject} is not valid.`;
  }
}

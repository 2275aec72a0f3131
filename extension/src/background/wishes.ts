/**
 * « J’aimerais un service en français ici », « Proposer cette entreprise »: who reads it, and on its way. What is sent is
 * what the person saw and confirmed, and nothing of the page besides.
 */
import type { Manifest, Recipient } from '@relais/core/directory-format';
import { type Language, PROVINCES, type Province } from '@relais/core/listing';
import type { Outbox, Sent } from '@relais/core/outbox/outbox';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Business, Message } from '@relais/core/submission';
import type { WishKind } from '../messages.ts';

export function readerOfWish(
  { intake, recipients }: Manifest,
  kind: WishKind,
  province: Province | undefined,
): Recipient | undefined {
  return intake ? pickRecipient(recipients, { kind, province }) : undefined;
}

export const isProvince = (value: unknown): value is Province =>
  (PROVINCES as readonly unknown[]).includes(value);

/** Longer than what any business is called, or somebody needs to say. */
const LONGEST = { name: 160, line: 200, note: 1000 };

/** As it was confirmed, without blanks and what was left empty; undefined where it has no name. */
export function tidyBusiness(business: Partial<Record<keyof Business, unknown>>): Business | undefined {
  const text = (value: unknown, longest = LONGEST.line) =>
    typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, longest) : '';
  const name = text(business.name, LONGEST.name);
  if (!name) return undefined;
  const tidy: Business = { name };
  for (const field of ['id', 'address', 'city', 'phone', 'web'] as const) {
    const value = text(business[field]);
    if (value) tidy[field] = value;
  }
  return tidy;
}

export function sendWish(
  outbox: Outbox,
  manifest: Manifest,
  recipient: Recipient,
  wish: {
    kind: WishKind;
    business: Business;
    note: string;
    province: Province | undefined;
    language: Language;
  },
): Promise<Sent> {
  const { kind, business, province, language } = wish;
  const note = wish.note.trim().slice(0, LONGEST.note);
  const message: Message = {
    ...(kind === 'pledge'
      ? { kind, pledge: 'french-here' as const }
      : { kind, suggestions: ['add-listing' as const] }),
    business,
    ...(note && { note }),
    language,
  };
  return outbox.send(manifest, recipient, message, province);
}

/** « J’ai reçu un service en français »: who reads it, and on its way. */
import type { Directory } from '@relais/core/connect/directory';
import type { Recipient } from '@relais/core/directory-format';
import { inLanguage, type Language, type Listing, type Province } from '@relais/core/listing';
import type { Outbox, Sent } from '@relais/core/outbox/outbox';
import { pickRecipient } from '@relais/core/outbox/recipients';
import type { Kind } from '@relais/core/submission';

const provinceOf = ({ places, atADistance }: Listing): Province | undefined =>
  places[0]?.province ?? atADistance?.provinces[0];

/** Who would read a report about a listing, or another kind of message, where the directory takes any. */
export function readerOf(
  { manifest }: Directory,
  listing: Listing,
  kind: Kind = 'report',
): Recipient | undefined {
  if (!manifest.intake) return undefined;
  return pickRecipient(manifest.recipients, { kind, province: provinceOf(listing) });
}

export function readerInWords(directory: Directory, listing: Listing, language: Language): string | null {
  const reader = readerOf(directory, listing);
  return reader ? inLanguage(reader.name, language).text : null;
}

/** @throws IntakeError where the directory has no intake; a TypeError where the recipient's key is unusable */
export function sendReport(
  outbox: Outbox,
  directory: Directory,
  recipient: Recipient,
  about: { listing: Listing; servedInFrench: boolean; language: Language },
): Promise<Sent> {
  const { listing, servedInFrench, language } = about;
  const today = new Date(directory.now);
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
  const city = listing.places[0]?.city;
  return outbox.send(
    directory.manifest,
    recipient,
    {
      kind: 'report',
      listing: { id: listing.id, name: inLanguage(listing.name, language).text, ...(city && { city }) },
      servedInFrench,
      month,
      language,
    },
    provinceOf(listing),
  );
}

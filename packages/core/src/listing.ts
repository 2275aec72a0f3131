/**
 * The vocabulary: what a listing is, and what its French service is made of.
 *
 * Everything that names one of these things, in code, in the interface or in a document, uses the words
 * of this file and of terms.ts. Types are inferred from the schemas; `zod/mini` because this ships to pages.
 */
import * as z from 'zod/mini';
import { CALL_KINDS, CHANNELS, EVIDENCE_KINDS, LEGAL_FORMS, OFFERS, PROVINCES } from './terms.ts';

export * from './terms.ts';

export const Province = z.enum(PROVINCES);
export type Province = z.infer<typeof Province>;

/** A text in one or both of the official languages. At least one is there. */
export const Text = /* @__PURE__ */ z
  .object({ fr: z.optional(z.string()), en: z.optional(z.string()) })
  .check(z.refine((text) => Boolean(text.fr || text.en), 'needs a French or an English text'));
export type Text = z.infer<typeof Text>;

export const Offer = z.enum(OFFERS);
export type Offer = z.infer<typeof Offer>;

export const Channel = z.enum(CHANNELS);
export type Channel = z.infer<typeof Channel>;

/** A calendar date (`2026-03-14`) or a month (`2026-03`) where the day is not known. */
const CalendarDate = /* @__PURE__ */ z
  .string()
  .check(z.regex(/^\d{4}-\d{2}(-\d{2})?$/, 'must be YYYY-MM-DD or YYYY-MM'));

export const Evidence = z.object({
  how: z.enum(EVIDENCE_KINDS),
  /** Who said so: a source or an organisation by its name, or in words (« la clinique »); never a private person. */
  by: z.optional(z.union([z.string(), Text])),
  date: z.optional(CalendarDate),
  /** How many people reported it, where `how` is `reported`. */
  count: z.optional(z.number()),
  /** The words of the source, as they stood there: `French services: Yes`. */
  quote: z.optional(z.string()),
});
export type Evidence = z.infer<typeof Evidence>;

export const FrenchService = z.object({
  offer: Offer,
  channels: z.optional(z.array(Channel)),
  /** When French is available, where that is not the whole of the opening hours. */
  when: z.optional(Text),
  /** How to be served in French there: press 2, counter 3, ask for Ms. Roy. */
  how: z.optional(Text),
  evidence: z.array(Evidence),
  /** The right to French there, where a law gives one. */
  right: z.optional(Text),
  /** What other sources say that contradicts `offer`, which is then the more cautious one; not shown to visitors. */
  contradicted: z.optional(z.array(z.object({ offer: Offer, evidence: z.array(Evidence) }))),
});
export type FrenchService = z.infer<typeof FrenchService>;

export const Place = z.object({
  address: z.optional(z.string()),
  city: z.string(),
  province: Province,
  /** `P3E 5J1`, with its space. */
  postalCode: z.optional(z.string()),
  /** Degrees, WGS 84. Both or neither. */
  latitude: z.optional(/* @__PURE__ */ z.number().check(z.minimum(-90), z.maximum(90))),
  longitude: z.optional(/* @__PURE__ */ z.number().check(z.minimum(-180), z.maximum(180))),
  /** E.164: `+17055550123`, an extension as `;ext=12`. */
  phones: z.array(z.string()),
  /** OpenStreetMap `opening_hours` syntax. */
  hours: z.optional(z.string()),
  wheelchair: z.optional(z.boolean()),
  /** Where this place differs from the listing as a whole. */
  french: z.optional(FrenchService),
});
export type Place = z.infer<typeof Place>;

export const LegalForm = z.enum(LEGAL_FORMS);
export type LegalForm = z.infer<typeof LegalForm>;

/** An organisation seeks somebody (« appel »): shown until its last day, answered by a pledge (submission.ts). */
export const Call = z.object({
  kind: z.enum(CALL_KINDS),
  /** « Deux personnes pour la halte-garderie du samedi »; without one, the kind says it. */
  title: z.optional(Text),
  /** What it is about, in a few sentences. */
  text: z.optional(Text),
  /** Its last day; without one it stands until it is taken out. */
  until: z.optional(
    /* @__PURE__ */ z
      .string()
      .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be YYYY-MM-DD')),
  ),
  /** Web address of the whole of it: of a tender's documents. */
  link: z.optional(z.string()),
  /** How many are sought. */
  howMany: z.optional(/* @__PURE__ */ z.number().check(z.minimum(1))),
});
export type Call = z.infer<typeof Call>;

const Source = z.object({
  id: z.string(),
  row: z.optional(z.number()),
  date: z.optional(CalendarDate),
});

export const Listing = z.object({
  /** Stable from one import to the next, unique in a directory. */
  id: /* @__PURE__ */ z.string().check(z.minLength(1)),
  name: Text,
  description: z.optional(Text),
  legalForm: z.optional(LegalForm),
  /** Category ids of the publisher's taxonomy: `amenity/dentist`. */
  categories: z.array(z.string()),
  /** What the source calls it, where the taxonomy has no category for it. */
  keywords: z.optional(z.array(Text)),
  french: FrenchService,
  places: z.array(Place),
  /** Where it serves people at a distance: by phone, by video, by mail. */
  atADistance: z.optional(
    z.object({
      provinces: z.array(Province),
      /** Numbers to call from anywhere, E.164: a help line has no place. */
      phones: z.optional(z.array(z.string())),
    }),
  ),
  /** Web addresses, the listing's own site first. */
  web: z.array(z.string()),
  email: z.optional(z.string()),
  /** For organisations that buy: what it sells to them, contracts it has had, what it does for its community. */
  commerce: z.optional(
    z.object({
      sells: Text,
      contracts: z.optional(z.array(Text)),
      impact: z.optional(Text),
    }),
  ),
  /** Whom it seeks. */
  calls: z.optional(z.array(Call)),
  source: Source,
  /**
   * The rows this listing was made of, where it is not one row under its own id: duplicates that were merged, a row
   * that was corrected at its source and kept its id. `as` is the id that the last import gave the row.
   */
  origins: z.optional(z.array(z.object({ id: z.string(), as: z.optional(z.string()), source: Source }))),
});
export type Listing = z.infer<typeof Listing>;

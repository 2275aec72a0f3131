/**
 * The wire contract between who writes and who answers: clients write submissions, the intake reads them.
 *
 * A submission travels as an *envelope*: in clear only what routing and counting need, the rest sealed to
 * the recipient (JWE compact). The intake stores and forwards envelopes; it has no key that opens them.
 *
 *     POST /v1/submissions            Idempotency-Key: <uuid>   Envelope → Receipt
 *     POST /v1/follow-up              FollowUpRequest → FollowUp
 *     POST /v1/follow-up/withdraw     FollowUpRequest → FollowUp
 *     GET  /v1/inbox?after=&limit=    Authorization: Bearer <operator's token> → InboxPage
 *     POST /v1/inbox/<id>/state       Authorization: Bearer <operator's token>, StateChange → FollowUp
 *
 * The follow-up code goes in a body and never in an address: addresses end up in logs. Errors are
 * `application/problem+json` (RFC 9457), `Problem` below.
 */
import * as z from 'zod/mini';
import { CALL_KINDS, PROVINCES } from './terms.ts';

const Province = z.enum(PROVINCES);

/** What a person sends. Each kind belongs to one of the four verbs. */
export const KINDS = [
  'referral',
  'request',
  'suggestion',
  'comment',
  'concern',
  'correction',
  'report',
  'pledge',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

export type Verb = 'refer' | 'listen' | 'mobilise';
export const VERB_OF: Record<Kind, Verb> = {
  referral: 'refer',
  request: 'listen',
  suggestion: 'listen',
  comment: 'listen',
  concern: 'listen',
  correction: 'listen',
  report: 'listen',
  pledge: 'mobilise',
};

export const JURISDICTIONS = ['federal', 'provincial', 'municipal', 'private'] as const;
export const Jurisdiction = z.enum(JURISDICTIONS);
export type Jurisdiction = z.infer<typeof Jurisdiction>;

/** The states of a submission. `sent` is the client's; the others are the intake's. */
export const STATES = [
  'sent',
  'received',
  'accepted',
  'contacted',
  'served',
  'closed',
  'declined',
  're-referred',
  'withdrawn',
  'expired',
] as const;
export const State = z.enum(STATES);
export type State = z.infer<typeof State>;

/** Where each state may lead. A state without a way out is final; `served` is counted apart from `closed`. */
export const NEXT_STATES: Record<State, readonly State[]> = {
  sent: ['received'],
  received: ['accepted', 'contacted', 'served', 'closed', 'declined', 're-referred', 'withdrawn', 'expired'],
  accepted: ['contacted', 'served', 'closed', 'declined', 're-referred', 'withdrawn', 'expired'],
  contacted: ['served', 'closed', 'declined', 're-referred', 'withdrawn', 'expired'],
  served: [],
  closed: [],
  // What was declined can still be erased by who sent it.
  declined: ['re-referred', 'withdrawn'],
  're-referred': ['closed', 'withdrawn', 'expired'],
  withdrawn: [],
  expired: [],
};

/** Longest envelope, in bytes of JSON. Room for a long letter; far below what a proxy refuses. */
export const MAX_ENVELOPE_BYTES = 64 * 1024;

/** A compact JWE: five base64url parts; the second is empty only for direct agreement, which we do not use. */
const COMPACT_JWE = /^[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+\.[\w-]+$/;

export const Envelope = z.strictObject({
  format: z.literal('relais-submission'),
  version: z.literal(1),
  /** Id of the directory the recipient was taken from. */
  directory: /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(100)),
  /** Id of the recipient who can open `sealed`. */
  recipient: /* @__PURE__ */ z.string().check(z.minLength(1), z.maxLength(100)),
  kind: Kind,
  /** Where the need is, for counting; no finer than a province. */
  province: z.optional(Province),
  /** SHA-256 of the follow-up code, base64url: the intake can recognise the code and cannot tell it. */
  followUp: /* @__PURE__ */ z.string().check(z.regex(/^[\w-]{43}$/, 'must be a SHA-256 in base64url')),
  sealed: /* @__PURE__ */ z.string().check(z.regex(COMPACT_JWE, 'must be a compact JWE')),
});
export type Envelope = z.infer<typeof Envelope>;

/** What stays of a listing in what is sent about it: enough for a person to recognise it years later. */
const ListingReference = z.object({ id: z.string(), name: z.string(), city: z.optional(z.string()) });

/** What of a listing is wrong or missing: whoever mends it knows where to look before reading a word. */
export const CORRECTABLE = [
  'phone',
  'address',
  'hours',
  'french',
  'web',
  'name',
  'closed-for-good',
  'other',
] as const;
export type Correctable = (typeof CORRECTABLE)[number];

/** Why somebody was not served in French, or not well. */
export const SHORTCOMINGS = ['nobody', 'away', 'refused', 'long-wait', 'partly', 'other'] as const;
export type Shortcoming = (typeof SHORTCOMINGS)[number];

/** What a suggestion is about, and what a comment says: enough without a word more. */
export const SUGGESTIONS = ['add-listing', 'more-french', 'easier-search', 'other'] as const;
export type Suggestion = (typeof SUGGESTIONS)[number];
export const COMMENTS = ['well-served', 'found-it', 'thanks', 'other'] as const;
export type Comment = (typeof COMMENTS)[number];

/** Whom something is about, in the words of who writes: there may be no listing of it. */
const Named = z.object({ id: z.optional(z.string()), name: z.string(), city: z.optional(z.string()) });

/** A business as a person sees it and confirms it: it may be in no directory, or not as it is. */
const Business = z.object({
  /** Of its listing, where it has one. */
  id: z.optional(z.string()),
  name: z.string(),
  address: z.optional(z.string()),
  city: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** Its own site, no finer than the host: what page somebody was on is nobody's business. */
  web: z.optional(z.string()),
});
export type Business = z.infer<typeof Business>;

/** What a pledge says: to be counted among those who want to be served in French there; to answer an organisation's call. */
export const PLEDGES = ['french-here', 'answer-call'] as const;
export type Pledge = (typeof PLEDGES)[number];

/** How somebody answers a call: enough without a word more. */
export const CALL_ANSWERS = ['take-part', 'know-more', 'know-somebody'] as const;
export type CallAnswer = (typeof CALL_ANSWERS)[number];

/** Where somebody who listens may answer; only with consent. */
const answerable = {
  person: z.optional(z.object({ name: z.optional(z.string()), reach: z.string() })),
  consent: z.optional(z.object({ contact: z.literal(true), given: z.string() })),
};

/** Longest name of a partner, in characters. */
const PARTNER_LENGTH = 120;

/**
 * The name of an organisation on whose site somebody writes, as it is sent, shown to whoever writes and read: on one line,
 * without marks that turn the text around them, cut where it is too long. Empty where nothing is left of it.
 */
export function partnerName(name: string): string {
  const line = name.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ').replace(/ {2,}/g, ' ');
  const characters = [...line.trim()];
  if (characters.length <= PARTNER_LENGTH) return characters.join('');
  return `${characters.slice(0, PARTNER_LENGTH - 1).join('')}…`;
}

/** How it was written. */
const written = {
  language: z.enum(['fr', 'en']),
  /**
   * Through whom somebody came: the organisation on whose site the box stands, where that site names it. Nobody has checked
   * the name. Only in here, so that the intake does not learn it; nothing else of the page is sent, and no address.
   */
  partner: z.optional(/* @__PURE__ */ z.string().check(z.overwrite(partnerName))),
};

/** What only the recipient reads. Inside stands the `kind` that counts; the envelope's is for routing. */
export const Message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('referral'),
    listing: ListingReference,
    /** « Rappelez-moi en français »: whom to call back, how, when. */
    person: z.object({ name: z.string(), reach: z.string(), when: z.optional(z.string()) }),
    note: z.optional(z.string()),
    /** Present where somebody else asks, with the person's consent: an adviser at a desk, a neighbour. */
    askedBy: z.optional(z.object({ name: z.optional(z.string()) })),
    consent: z.object({ contact: z.literal(true), given: z.string() }),
    ...written,
  }),
  z.object({
    kind: z.literal('request'),
    /** What was looked for and not found, in the person's words. */
    sought: z.string(),
    near: z.optional(z.string()),
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  z.object({
    kind: z.literal('report'),
    listing: ListingReference,
    servedInFrench: z.boolean(),
    /** The month of the visit, `2026-11`; a day would tell more than is needed. */
    month: z.string(),
    shortcomings: z.optional(z.array(z.enum(SHORTCOMINGS))),
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  z.object({
    kind: z.literal('correction'),
    listing: Named,
    about: z.array(z.enum(CORRECTABLE)).check(z.minLength(1)),
    /** What it should say, in the person's words. */
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  z.object({
    kind: z.literal('concern'),
    /** Where it happened. */
    listing: z.optional(Named),
    shortcomings: z.array(z.enum(SHORTCOMINGS)),
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  z.object({
    kind: z.literal('suggestion'),
    suggestions: z.array(z.enum(SUGGESTIONS)),
    /** Who should be in the directory, where somebody names them. */
    business: z.optional(Business),
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  z.object({
    kind: z.literal('comment'),
    /** Whom it is about. */
    listing: z.optional(Named),
    comments: z.array(z.enum(COMMENTS)),
    note: z.optional(z.string()),
    ...answerable,
    ...written,
  }),
  /* @__PURE__ */ z
    .object({
      kind: z.literal('pledge'),
      pledge: z.enum(PLEDGES),
      /** Where one would like to be served in French; whose call one answers. */
      business: Business,
      /** The call that is answered, as it stood: calls end, and listings change. */
      call: z.optional(
        z.object({
          kind: z.enum(CALL_KINDS),
          title: z.optional(z.string()),
          until: z.optional(z.string()),
          answer: z.enum(CALL_ANSWERS),
          /** With consent of its own: name, reach and note may be handed to the organisation. */
          handOver: z.optional(z.literal(true)),
        }),
      ),
      note: z.optional(z.string()),
      ...answerable,
      ...written,
    })
    .check(
      z.refine(
        ({ pledge, call }) => (pledge === 'answer-call') === (call !== undefined),
        'says which call is answered where, and only where, one is',
      ),
    ),
]);
export type Message = z.infer<typeof Message>;

/** The intake's answer to an accepted submission: from here on, it is on disk. */
export const Receipt = z.object({ id: z.string(), state: State, received: z.string() });
export type Receipt = z.infer<typeof Receipt>;

export const FollowUpRequest = z.strictObject({
  code: /* @__PURE__ */ z.string().check(z.minLength(8), z.maxLength(64)),
});
export type FollowUpRequest = z.infer<typeof FollowUpRequest>;

/** What a follow-up code tells: never the contents, which the intake cannot read. */
export const FollowUp = z.object({
  kind: Kind,
  recipient: z.string(),
  state: State,
  /** Why it was declined or passed on, in the recipient's words. */
  reason: z.optional(z.string()),
  received: z.string(),
  history: z.array(z.object({ state: State, at: z.string() })),
});
export type FollowUp = z.infer<typeof FollowUp>;

export const StateChange = z.strictObject({
  state: State,
  reason: z.optional(/* @__PURE__ */ z.string().check(z.maxLength(500))),
});
export type StateChange = z.infer<typeof StateChange>;

export const InboxItem = z.object({
  id: z.string(),
  directory: z.string(),
  recipient: z.string(),
  kind: Kind,
  province: z.optional(Province),
  state: State,
  received: z.string(),
  /** Absent once withdrawn or expired: the contents are erased, the count stays. */
  sealed: z.optional(z.string()),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** A page of the inbox, oldest first; `next` is the `after` of the next page, absent on the last one. */
export const InboxPage = z.object({ items: z.array(InboxItem), next: z.optional(z.string()) });
export type InboxPage = z.infer<typeof InboxPage>;

export const Problem = z.object({
  /** `about:blank` or `https://relais.example/problems/<code>`; programs compare `code`. */
  type: z.string(),
  code: z.string(),
  title: z.string(),
  status: z.number(),
  /** What was wrong, where, and what to do. */
  detail: z.string(),
});
export type Problem = z.infer<typeof Problem>;

/**
 * A follow-up code as a person writes it: `K7QM-4T2X-9HRD`. Crockford's base32, 60 random bits; the
 * letters I, L, O and U do not occur.
 */
const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

export function newFollowUpCode(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const symbols = Array.from(bytes, (byte) => CODE_ALPHABET[byte & 31]).join('');
  return `${symbols.slice(0, 4)}-${symbols.slice(4, 8)}-${symbols.slice(8)}`;
}

/** Forgives what people do to codes: lower case, no dashes, spaces, O for 0, I or L for 1. */
export function normaliseFollowUpCode(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

/** What the intake keeps of a code, and what the envelope carries: SHA-256 in base64url. */
export async function hashFollowUpCode(code: string): Promise<string> {
  const bytes = new TextEncoder().encode(`relais-follow-up:${normaliseFollowUpCode(code)}`);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

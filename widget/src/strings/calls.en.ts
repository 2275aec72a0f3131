/** Calls: whom an organization looks for, and how one answers. Written afresh in Canadian English. */
import type { CallStrings } from './calls.fr.ts';
import { plural } from './plural.ts';
import { SOUGHT } from './sought.ts';

const { kinds: sought } = SOUGHT.en;

const list = (parts: readonly string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const near = (place: string | undefined) => (place ? `near ${place}` : 'near you');

export const callsEn: CallStrings = {
  seeks: (kind) => `Looking for ${sought[kind]}`,
  seeksAll: (kinds) => `Looking for ${list(kinds.map((kind) => sought[kind]))}`,
  why: (kinds) => `is looking for ${list(kinds.map((kind) => sought[kind]))}`,
  until: (day) => `Until ${day}`,
  untilToday: 'Last day: today',
  howMany: (count) => `How many: ${count}`,
  whole: (host) => `The full call, on ${host}`,
  answer: 'Answer this call',
  inOther: 'in French',
  filter: {
    title: 'Organizations looking for',
    kinds: {
      member: 'Members',
      sponsor: 'Sponsors',
      'board-member': 'Board members',
      volunteer: 'Volunteers',
      tender: 'A supplier (tender)',
      'private-agreement': 'A supplier (private agreement)',
      successor: 'Someone to take over, a collective buyout',
    },
    hint: 'Nothing to type: check a box, and the calls near you appear.',
  },
  found: (count, place) =>
    `${plural.en(count, 'organization is', 'organizations are')} looking for someone ${near(place)}.`,
  farther: (place) => `No open call ${near(place)}: here are some farther away or remote.`,
  none: (place) => `No open call of this kind ${near(place)}, nor a little farther.`,
  noneHint: 'Calls change often: come back another day, or try another place.',
  all: 'All calls',
  placeAsked: 'Near which place?',
  form: {
    title: 'Answer this call',
    intro: (name) => `A call from ${name}`,
    how: 'Your answer',
    answers: {
      'take-part': 'I want to take part',
      'know-more': 'I would like to know more',
      'know-somebody': 'I know someone who might be interested',
    },
    answerMissing: 'Choose an answer.',
    name: 'Your name or your organization’s',
    nameMissing: 'Enter a name, so that we know who to ask for.',
    note: 'Anything else?',
    consent: (recipient) => `I agree that ${recipient} may contact me about this call.`,
    handOver: (recipient) =>
      `I also agree that ${recipient} may give my name, how to reach me and my answer to this organization.`,
    next: 'Someone will contact you before anything is said to this organization.',
    readAndHandedOver: (recipient) =>
      `${capital(recipient)} will read your answer and hand it to this organization, and to nobody else.`,
    nextHandedOver: 'Someone from this organization will then get back to you.',
    send: 'Send my answer',
  },
};

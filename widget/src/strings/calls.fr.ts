/**
 * Les appels : qui un organisme cherche, et comment on y répond. Un fichier à part, parce que rien de cela n’est chargé
 * avant qu’un appel soit montré ou cherché. Le français du Canada, écrit à la main : mêmes règles que dans fr.ts.
 */
import type { CallKind } from '@relais/core/listing';
import type { CallAnswer } from '@relais/core/submission';
import { plural } from './plural.ts';
import { SOUGHT } from './sought.ts';

const { kinds: sought } = SOUGHT.fr;

const list = (parts: readonly string[]) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}` : (parts[0] ?? '');

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const callsFr = {
  seeks: (kind: CallKind) => `Cherche ${sought[kind]}`,
  /** Sur une ligne de résultat, dans une phrase : de qui cet organisme a besoin. */
  seeksAll: (kinds: readonly CallKind[]) => `Cherche ${list(kinds.map((kind) => sought[kind]))}`,
  why: (kinds: readonly CallKind[]) => `cherche ${list(kinds.map((kind) => sought[kind]))}`,
  until: (day: string) => `Jusqu’au ${day}`,
  untilToday: 'Dernier jour\u00A0: aujourd’hui',
  howMany: (count: number) => `Nombre recherché\u00A0: ${count}`,
  whole: (host: string) => `L’appel au complet, sur ${host}`,
  answer: 'Je réponds à cet appel',
  /** Après un texte qui n’est que dans l’autre langue. */
  inOther: 'en anglais',
  filter: {
    title: 'Organisations qui cherchent',
    kinds: {
      member: 'Des membres',
      sponsor: 'Des commanditaires',
      'board-member': 'Des membres pour un conseil d’administration',
      volunteer: 'Des bénévoles',
      tender: 'Un fournisseur (appel d’offres)',
      'private-agreement': 'Un fournisseur (de gré à gré)',
      successor: 'Une relève, une reprise collective',
    } satisfies Record<CallKind, string>,
    hint: 'Rien à écrire\u00A0: cochez, et les appels près de vous s’affichent.',
  },
  found: (count: number, place: string | undefined) =>
    `${plural.fr(count, 'organisation cherche', 'organisations cherchent')} quelqu’un ${place ? `près de ${place}` : 'près de vous'}.`,
  farther: (place: string | undefined) =>
    `Aucun appel ouvert ${place ? `près de ${place}` : 'près de vous'}\u00A0: en voici plus loin ou à distance.`,
  none: (place: string | undefined) =>
    `Aucun appel ouvert de cette sorte ${place ? `près de ${place}` : 'près de vous'}, ni un peu plus loin.`,
  noneHint: 'Les appels changent souvent\u00A0: revenez nous voir, ou essayez un autre endroit.',
  all: 'Tous les appels',
  placeAsked: 'Près de quel endroit?',
  form: {
    title: 'Répondre à cet appel',
    /** Qui cherche, puis ce qui est cherché. */
    intro: (name: string) => `Appel lancé par\u00A0: ${name}`,
    how: 'Votre réponse',
    answers: {
      'take-part': 'Je veux participer',
      'know-more': 'J’aimerais en savoir plus',
      'know-somebody': 'Je connais quelqu’un que cela pourrait intéresser',
    } satisfies Record<CallAnswer, string>,
    answerMissing: 'Choisissez une réponse.',
    name: 'Votre nom ou celui de votre organisation',
    nameMissing: 'Écrivez un nom, pour qu’on sache qui demander.',
    note: 'Autre chose à dire?',
    consent: (recipient: string) => `J’accepte que ${recipient} communique avec moi au sujet de cet appel.`,
    handOver: (recipient: string) =>
      `J’accepte aussi que ${recipient} transmette mon nom, mes coordonnées et ma réponse à cette organisation.`,
    next: 'On communique avec vous avant de dire quoi que ce soit à cette organisation.',
    /** En place de « X lira votre message, et personne d’autre. » */
    readAndHandedOver: (recipient: string) =>
      `${capital(recipient)} lit votre réponse et la transmet à cette organisation, et à personne d’autre.`,
    nextHandedOver: 'Quelqu’un de cette organisation communique ensuite avec vous.',
    send: 'Envoyer ma réponse',
  },
};

export type CallStrings = typeof callsFr;

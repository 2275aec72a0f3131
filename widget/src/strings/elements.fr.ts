/**
 * Une fiche dans une phrase, une liste, une pastille sur le site de qui sert en français, et l’écoute.
 * Le français du Canada, écrit à la main : mêmes règles que dans fr.ts.
 */
import type { Comment, Kind, Suggestion } from '@relais/core/submission';

/** Ce qu’on peut dire sans chercher un service précis. */
export type FeedbackKind = Extract<Kind, 'request' | 'concern' | 'correction' | 'suggestion' | 'comment'>;

export const elementsFr = {
  /** Ce qui suit un texte resté dans l’autre langue. */
  inOtherLanguage: 'en anglais',
  retry: 'Essayer de nouveau',
  fictional: 'Données fictives',
  edition: (name: string, date: string) => `${name}, édition du ${date}`,
  card: {
    loading: 'Ouverture de la fiche…',
    close: 'Fermer la fiche',
  },
  list: {
    loading: 'Ouverture de la liste…',
    nothing: 'Il n’y a rien à montrer ici pour l’instant.',
    unavailable: 'Cette liste n’est pas accessible pour l’instant.',
    notLoaded: 'Cette fiche n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
    atADistance: 'À distance',
  },
  page: {
    loading: 'Ouverture de la fiche…',
    gone: 'Cette fiche n’est plus dans le répertoire.',
    goneHint:
      'Le service a peut-être changé de nom ou fermé ses portes. Cherchez-le, ou un autre, ci-dessous.',
  },
  badge: {
    title: {
      active: 'Service en français',
      'on-request': 'Service en français sur demande',
      limited: 'Service en français, en partie',
      interpreter: 'Service d’interprétation en français',
    },
    /** Ce que le titre ne dit pas déjà; le titre est en français, quelle que soit la langue de la page. */
    more: {
      active: 'On vous accueille en français.',
      'on-request': 'Demandez-le, on vous servira en français.',
      limited: 'À certains moments ou pour certains services.',
      interpreter: 'Une personne traduit pour vous.',
    },
    varies: 'Cela change d’une adresse à l’autre.',
    channels: 'En français\u00A0:',
    when: 'Quand\u00A0:',
    right: 'Votre droit\u00A0:',
    sourceUnknown: 'On ne sait pas d’où vient ce renseignement.',
    old: 'Ce renseignement date\u00A0: mieux vaut confirmer.',
    source: 'Source\u00A0:',
    edition: (date: string) => `édition du ${date}`,
  },
  request: {
    next: 'Il s’ajoute à ce qui manque ici, pour aider à faire venir le service.',
  },
  feedback: {
    title: 'Nous vous écoutons',
    intro: 'Ce qui a manqué, ce qui a plu, ce qui est à corriger\u00A0: dites-le en quelques clics.',
    loading: 'Ouverture…',
    unavailable: 'On ne peut pas nous écrire d’ici pour l’instant.',
    notLoaded: 'Cette partie n’a pas pu être chargée. Vérifiez votre connexion, puis essayez de nouveau.',
    what: 'De quoi s’agit-il?',
    kinds: {
      request: 'Je cherche un service en français',
      concern: 'On ne m’a pas bien servi en français',
      correction: 'Un renseignement est à corriger',
      suggestion: 'J’ai une idée',
      comment: 'J’ai un commentaire',
    } satisfies Record<FeedbackKind, string>,
    province: 'Votre province ou territoire',
    provinceHint: 'pour trouver qui vous lira',
    provinceChoose: 'Choisir…',
    provinceUnsaid: 'Je préfère ne pas le dire',
    nobody: 'Personne ne reçoit encore ce genre de message pour cet endroit.',
    choices: {
      concern: 'Que s’est-il passé?',
      correction: 'Qu’est-ce qui est à corriger?',
      suggestion: 'Quelle est votre idée?',
      comment: 'Qu’aimeriez-vous dire?',
    },
    choicesHint: 'cochez tout ce qui convient',
    choicesMissing: 'Cochez au moins une réponse.',
    suggestions: {
      'add-listing': 'Ajouter un service au répertoire',
      'more-french': 'Offrir plus de services en français ici',
      'easier-search': 'Rendre la recherche plus facile',
      other: 'Autre chose',
    } satisfies Record<Suggestion, string>,
    comments: {
      'well-served': 'J’ai reçu un bon service en français',
      'found-it': 'J’ai trouvé ce que je cherchais',
      thanks: 'Merci, tout simplement',
      other: 'Autre chose',
    } satisfies Record<Comment, string>,
    where: {
      concern: 'Où était-ce?',
      correction: 'Dans quelle fiche?',
      comment: 'Au sujet de qui?',
    },
    whereHint: 'nom et ville',
    whereMissing: 'Écrivez le nom de l’endroit, pour qu’on trouve la fiche.',
    optional: 'facultatif',
    note: 'Autre chose à dire?',
    noteOfIdea: 'Dites-en plus, si vous voulez',
    next: {
      concern: 'Votre message est lu, puis on voit avec les responsables ce qui peut changer.',
      correction: 'On vérifie, puis la fiche change à la prochaine édition du répertoire.',
      suggestion: 'Votre idée est lue, et compte dans ce qu’on fera ensuite.',
      comment: 'Votre message est lu, et sert à faire mieux.',
    },
    send: 'Envoyer',
    failed: 'Votre message n’a pas pu être préparé. Rien n’est parti. Essayez de nouveau.',
    waiting: (count: number) =>
      count > 1
        ? `${count}\u00A0messages attendent de partir. Ils sont gardés sur cet appareil.`
        : '1\u00A0message attend de partir. Il est gardé sur cet appareil.',
    sendNow: 'Envoyer maintenant',
    follow: 'Suivre un message déjà envoyé',
  },
};

export type ElementStrings = typeof elementsFr;

/**
 * Qui est cherché, en quelques mots, dans les deux langues : pour les appels, et là où un appel ne tient qu’en une ligne
 * (le papier, le tableau, la fiche de l’extension). The English is written afresh.
 */
import type { CallKind, Language } from '@relais/core/listing';

export const SOUGHT: Record<
  Language,
  {
    /** Devant ce qui est cherché, ou en tête de sa colonne. */
    seeks: string;
    kinds: Record<CallKind, string>;
    /** Jusqu’à son dernier jour ; ce qui a déjà une virgule en prend une autre. */
    until: (sought: string, day: string) => string;
  }
> = {
  fr: {
    seeks: 'Cherche',
    kinds: {
      member: 'des membres',
      sponsor: 'des commanditaires',
      'board-member': 'des membres pour son conseil d’administration',
      volunteer: 'des bénévoles',
      tender: 'un fournisseur, par appel d’offres',
      'private-agreement': 'un fournisseur, de gré à gré',
      successor: 'une relève',
    },
    until: (sought, day) => `${sought}${sought.includes(',') ? ',' : ''} jusqu’au ${day}`,
  },
  en: {
    seeks: 'Looking for',
    kinds: {
      member: 'members',
      sponsor: 'sponsors',
      'board-member': 'board members',
      volunteer: 'volunteers',
      tender: 'a supplier, by tender',
      'private-agreement': 'a supplier, by private agreement',
      successor: 'someone to take over',
    },
    until: (sought, day) => `${sought}${sought.includes(',') ? ',' : ''} until ${day}`,
  },
};

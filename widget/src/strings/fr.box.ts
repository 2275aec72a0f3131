/**
 * Le français du Canada, écrit à la main. Vouvoiement, phrases courtes, le verbe d’abord.
 * Espace insécable (\u00A0) dans les « » et devant le deux-points; aucune devant ; ! ?
 *
 * Only what the box says before anything was found: it loads before one can type.
 */
import { plural } from './plural.ts';

export const box = {
  title: 'Trouver un service en français',
  what: 'Que cherchez-vous?',
  whatExample: 'dentiste, garderie, avocate…',
  where: 'Près de quel endroit?',
  whereExample: 'ville ou code postal',
  search: 'Chercher',
  clear: 'Effacer',
  aroundMe: 'Autour de moi',
  aroundMeLocating: 'Localisation…',
  aroundMeDenied: 'Votre appareil n’a pas donné sa position. Écrivez plutôt le nom d’une ville.',
  myPosition: 'Autour de moi',
  suggestions: (count: number) =>
    count ? plural.fr(count, 'suggestion', 'suggestions') : 'Aucune suggestion',
  loading: 'Ouverture du répertoire…',
  searching: 'Recherche…',
  problems: {
    retry: 'Essayer de nouveau',
    misconfigured:
      'Cette boîte de recherche n’est pas bien installée. La personne responsable de ce site trouvera l’explication dans la console.',
    'insecure-context': 'La recherche demande une page sécurisée (https).',
    unreachable: 'Le répertoire ne répond pas. Vérifiez votre connexion, puis essayez de nouveau.',
    cors: 'Le répertoire ne permet pas encore à ce site de le lire. La personne responsable du site trouvera l’explication dans la console.',
    missing: 'Une partie du répertoire est introuvable. Essayez de nouveau dans un moment.',
    unreadable: 'Cette version de la boîte de recherche ne peut pas lire ce répertoire.',
    signature:
      'Ce répertoire n’est pas signé par l’organisme attendu\u00A0: par prudence, rien n’est affiché.',
    'rolled-back':
      'Le répertoire reçu est plus ancien que celui déjà vu\u00A0: par prudence, rien n’est affiché.',
    damaged: 'Une partie du répertoire est abîmée\u00A0: par prudence, elle n’est pas affichée.',
  },
};

export type BoxStrings = typeof box;

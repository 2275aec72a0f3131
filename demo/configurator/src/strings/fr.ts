/**
 * Le français du Canada, écrit à la main. Vouvoiement, le verbe d’abord. Espace insécable (\u00A0) dans les « » et
 * devant le deux-points; aucune devant ; ! ?
 */
import type { DirectoryFault } from '@relais/core/connect/directory';
import type { Feature } from '@relais/widget/host-options';
import type { Scheme } from '../settings.ts';
import type { Kind } from '../snippets.ts';
import type { Check } from '../theme.ts';

const number = new Intl.NumberFormat('fr-CA');
const ratio = new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 });

const scheme: Record<Scheme, string> = { light: 'en clair', dark: 'en sombre' };

const pair: Record<Check['what'], string> = {
  text: 'Le texte sur le fond',
  link: 'Les liens sur le fond',
  'link-raised': 'Les liens dans les encadrés',
  button: 'Le texte du bouton',
};

const faults: Record<DirectoryFault, string> = {
  misconfigured:
    'L’adresse ou la clé n’est pas complète. L’adresse est celle du dossier qui contient «\u00A0manifest.json\u00A0»; la clé compte 43 caractères.',
  'insecure-context': 'Cette page doit être en https pour vérifier la signature du répertoire.',
  unreachable: 'Rien ne répond à cette adresse. Vérifiez-la, ainsi que votre connexion.',
  cors: 'Ce répertoire ne permet pas encore aux autres sites de le lire\u00A0: son hébergeur doit envoyer l’en-tête «\u00A0Access-Control-Allow-Origin\u00A0: *\u00A0».',
  missing:
    'Il n’y a pas de répertoire à cette adresse. C’est celle du dossier qui contient «\u00A0manifest.json\u00A0».',
  unreadable: 'Ce qui se trouve à cette adresse n’est pas un répertoire que cette version sait lire.',
  signature:
    'Ce répertoire n’est pas signé avec cette clé. Comparez-la à celle que le répertoire vous a donnée.',
  'rolled-back':
    'Ce répertoire est plus ancien que celui déjà vu ici\u00A0: par prudence, il n’est pas utilisé.',
  damaged: 'Une partie de ce répertoire est abîmée.',
};

export const fr = {
  title: 'Composez votre boîte de recherche',
  lead: 'Choisissez ce qu’elle offre et à quoi elle ressemble, copiez quelques lignes, collez-les dans votre site. Vos choix restent dans cette page.',
  otherLanguage: 'English',
  skip: 'Aller au code à copier',
  form: 'Vos choix',
  organisation: {
    title: 'Votre organisme',
    name: 'Nom de l’organisme',
    nameHint: 'Il figure sur les feuilles que l’on imprime\u00A0: «\u00A0De la part de…\u00A0»',
    example: 'Carrefour du Nickel',
  },
  directory: {
    title: 'Le répertoire',
    known: 'Répertoire',
    other: 'Un autre répertoire…',
    address: 'Adresse',
    key: 'Clé publique',
    keyHint:
      'Le répertoire vous l’a donnée avec son adresse. Elle prouve que ce qu’on lit vient bien de lui.',
    none: 'Écrivez l’adresse du répertoire et sa clé.',
    loading: 'Ouverture du répertoire…',
    ready: (name: string, listings: number, date: string) =>
      `${name}\u00A0: ${number.format(listings)}\u00A0${listings > 1 ? 'services' : 'service'}, édition du ${date}.`,
    faults,
  },
  scope: {
    title: 'Où et quoi',
    near: 'Commencer près de',
    nearHint: 'Une ville ou un code postal. Chaque personne peut le changer.',
    nearExample: 'Sudbury',
    clear: 'Effacer',
    suggestions: (count: number) =>
      count ? `${count} suggestion${count > 1 ? 's' : ''}` : 'Aucune suggestion',
    regions: 'Provinces et territoires',
    allRegions: 'Tout le pays',
    categories: 'Sortes de services',
    allCategories: 'Toutes',
    find: 'Trouver une sorte de service',
    nothingFound: 'Aucune sorte de service ne porte ce nom.',
    chosen: (count: number) => (count > 1 ? `${count} choisies` : '1 choisie'),
    chooseNone: 'Tout décocher',
    categoriesWait: 'Elles s’affichent dès que le répertoire est ouvert.',
  },
  language: {
    title: 'La langue',
    page: 'Celle de la page',
    fr: 'Français',
    en: 'Anglais',
    hint: 'La boîte suit l’attribut «\u00A0lang\u00A0» de votre page, et change avec lui.',
  },
  colours: {
    title: 'Les couleurs',
    palettes: 'Pour commencer',
    palette: {
      relais: 'Sarcelle',
      blue: 'Bleu',
      plum: 'Prune',
      forest: 'Forêt',
      brick: 'Brique',
      ink: 'Encre',
    },
    light: 'En clair',
    dark: 'En sombre',
    accent: 'Accent',
    accentHint: 'liens, bouton, signes',
    paper: 'Fond',
    ink: 'Texte',
    auto: 'automatique',
    reset: 'Revenir à la couleur automatique',
    hexLabel: (name: string, schemeName: string) => `${name}, ${schemeName.toLowerCase()}`,
    hexWrong: 'Écrivez un dièse et six chiffres ou lettres, comme #0b5c5d.',
    sample: {
      name: 'Clinique du Ruisseau',
      what: 'Dentiste · Sudbury',
      link: 'Itinéraire',
      button: 'Chercher',
    },
    scheme: 'Votre site est',
    schemes: {
      page: 'clair, sombre ou les deux, et le dit au navigateur',
      light: 'toujours clair',
      dark: 'toujours sombre',
    },
    check: ({ what, scheme: where, ratio: value, passes }: Check) =>
      passes
        ? `${pair[what]}, ${scheme[where]}\u00A0: ${value >= 7 ? 'très lisible' : 'lisible'} (${ratio.format(value)} pour 1)`
        : `${pair[what]}, ${scheme[where]}\u00A0: trop peu de contraste, ${ratio.format(value)} pour 1; il en faut 4,5. Bien des gens ne pourront pas lire.`,
    allGood: 'Tout se lit bien, en clair et en sombre.',
    someBad: (count: number) =>
      count > 1 ? `${count} contrastes ne suffisent pas.` : 'Un contraste ne suffit pas.',
    details: 'Voir chaque contraste',
    remedy: (colour: string) => `Prendre ${colour}, la teinte lisible la plus proche`,
  },
  shape: {
    title: 'La forme',
    radius: 'Arrondi des coins',
    radiusText: (em: number) => (em === 0 ? 'coins droits' : `${ratio.format(em)}\u00A0em`),
  },
  features: {
    title: 'Ce qu’on peut y faire',
    search: 'Chercher, appeler, s’y rendre',
    searchHint: 'toujours là',
    names: {
      refer: 'Diriger quelqu’un',
      listen: 'Se faire entendre',
      filters: 'Filtrer',
      buyers: 'Acheter',
      calls: 'Répondre à des appels',
    } satisfies Record<Feature, string>,
    hints: {
      refer: 'demander un rappel, partager, imprimer, garder une liste',
      listen: 'dire ce qui manque, corriger une fiche, signaler',
      filters: 'ouvert maintenant, à distance, service en français…',
      buyers: 'filtrer qui vend aux organisations',
      calls: 'bénévoles, membres, fournisseurs, relève…',
    } satisfies Record<Feature, string>,
    urlState: 'Garder la recherche dans l’adresse de la page',
    urlStateHint:
      'Les boutons Précédent et Actualiser y ramènent. À éviter sur un site pour des personnes qui partagent leur appareil avec quelqu’un dont elles ont peur.',
  },
  preview: {
    title: 'Aperçu',
    width: 'Largeur',
    phone: 'Téléphone',
    desktop: 'Ordinateur',
    scheme: 'Apparence',
    light: 'Clair',
    dark: 'Sombre',
    frame: 'Aperçu de la boîte dans une page',
    tryIt: 'C’est la vraie boîte\u00A0: essayez-la.',
    wait: 'L’aperçu vient dès que le répertoire est ouvert.',
  },
  code: {
    title: 'Le code à copier',
    kinds: {
      html: 'HTML',
      wordpress: 'WordPress',
      frame: 'Wix, Squarespace',
      react: 'React',
      vue: 'Vue',
    } satisfies Record<Kind, string>,
    how: {
      html: 'Collez ces lignes dans la page, là où vous voulez la boîte.',
      wordpress:
        'Dans l’éditeur, ajoutez un bloc «\u00A0HTML personnalisé\u00A0» et collez-y ces lignes. Il faut un compte qui a le droit d’ajouter des scripts\u00A0: l’administration du site, en général.',
      frame:
        'Squarespace\u00A0: ajoutez un bloc Code. Le cadre prend de lui-même la hauteur de ce qu’il contient. Wix\u00A0: ajoutez «\u00A0Intégrer le code HTML\u00A0»; Wix garde la hauteur que vous donnez à son propre cadre, et le reste défile.',
      react: 'Pour React 19 ou plus récent.',
      vue: 'Pour Vue 3, dans un composant monofichier.',
    } satisfies Record<Kind, string>,
    frameUnknown:
      'Le cadre ne montre que les répertoires dont cet hébergeur répond, et celui-ci n’en est pas. Prenez le code HTML, ou demandez à l’hébergeur de l’ajouter.',
    pinned: 'N’accepter que cette version de la boîte',
    pinnedHint: 'Votre page refuse alors toute autre version\u00A0: recopiez le code à chaque mise à jour.',
    copy: 'Copier le code',
    copied: 'Le code est copié.',
    notCopied:
      'Ce navigateur ne permet pas de copier\u00A0: le code est sélectionné, faites Ctrl\u00A0+\u00A0C.',
    incomplete: 'Choisissez d’abord un répertoire qui s’ouvre\u00A0: sans lui, la boîte ne trouve rien.',
    badContrast: 'Un contraste ne suffit pas encore\u00A0: voyez Les couleurs.',
    region: 'Code à copier',
  },
};

export type Strings = typeof fr;

/** The facts of a listing in the order and the words in which exports show them. */
export interface ExportField {
  /** In both languages. */
  label: string;
  /** In a listing of which only the first place counts; `*` stands for the members of a list. */
  path: string;
}

const field = (path: string, fr: string, en: string): ExportField => ({
  path,
  label: fr === en ? fr : `${fr} / ${en}`,
});

const texts = (path: string, fr: string, en: string): ExportField[] => [
  field(`${path}.fr`, `${fr} en français`, `${en} in French`),
  field(`${path}.en`, `${fr} en anglais`, `${en} in English`),
];

/** @param place Before each label: whose French service it is, where that is one place's own. */
function frenchService(path: string, place?: { fr: string; en: string }): ExportField[] {
  const fr = (label: string) => (place ? `${place.fr}\u00A0: ${label}` : capital(label));
  const en = (label: string) => (place ? `${place.en}: ${label}` : capital(label));
  const one = (member: string, inFrench: string, inEnglish: string) =>
    field(`${path}.${member}`, fr(inFrench), en(inEnglish));
  const both = (member: string, inFrench: string, inEnglish: string) => [
    one(`${member}.fr`, `${inFrench}, en français`, `${inEnglish}, in French`),
    one(`${member}.en`, `${inFrench}, en anglais`, `${inEnglish}, in English`),
  ];
  return [
    one('offer', 'offre de service en français', 'French service'),
    one('channels.*', 'moyens offerts en français', 'channels in French'),
    ...both('when', 'quand', 'when'),
    ...both('how', 'comment être servi en français', 'how to be served in French'),
    ...both('right', 'droit au français', 'right to French'),
    one('evidence.*.how', 'preuve, comment', 'evidence, how'),
    one('evidence.*.by', 'preuve, par', 'evidence, by'),
    ...both('evidence.*.by', 'preuve, par', 'evidence, by'),
    one('evidence.*.date', 'preuve, date', 'evidence, date'),
    one('evidence.*.count', 'preuve, nombre de personnes', 'evidence, number of people'),
    one('evidence.*.quote', 'preuve, citation', 'evidence, quote'),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Where it can be, a label is a header that `import/columns.ts` takes for the same field, so that another program's copy
 * of an export is still read as the spreadsheet it is.
 */
export const FIELDS: readonly ExportField[] = [
  field('id', 'Identifiant', 'ID'),
  ...texts('name', 'Nom', 'Name'),
  field('categories.*', 'Catégories', 'Categories'),
  field('places.0.address', 'Adresse', 'Address'),
  field('places.0.city', 'Ville', 'City'),
  field('places.0.province', 'Province ou territoire', 'Province or territory'),
  field('places.0.postalCode', 'Code postal', 'Postal code'),
  field('places.0.phones.*', 'Téléphones', 'Phones'),
  field('email', 'Courriel', 'Email'),
  field('web.*', 'Site web', 'Website'),
  ...frenchService('french'),
  field('places.0.hours', 'Heures d’ouverture', 'Opening hours'),
  field('places.0.wheelchair', 'Accessible en fauteuil roulant', 'Wheelchair accessible'),
  ...texts('description', 'Description', 'Description'),
  ...texts('keywords.*', 'Mots-clés', 'Keywords'),
  field('legalForm', 'Forme juridique', 'Legal form'),
  ...texts('commerce.sells', 'Vend aux organisations', 'Sells to organizations'),
  ...texts('commerce.contracts.*', 'Exemples de contrats', 'Contract examples'),
  ...texts('commerce.impact', 'Retombées sociales', 'Social impact'),
  field('calls.*.kind', 'Appels', 'Calls'),
  ...texts('calls.*.title', 'Titre de l’appel', 'Call title'),
  ...texts('calls.*.text', 'Texte de l’appel', 'Call text'),
  field('calls.*.until', 'Date limite de l’appel', 'Call deadline'),
  field('calls.*.link', 'Lien de l’appel', 'Call link'),
  field('calls.*.howMany', 'Nombre recherché', 'Number sought'),
  field('atADistance.provinces.*', 'À distance, provinces', 'Remotely, provinces'),
  field('atADistance.phones.*', 'À distance, numéros', 'Remotely, numbers'),
  field('places.0.latitude', 'Latitude', 'Latitude'),
  field('places.0.longitude', 'Longitude', 'Longitude'),
  ...frenchService('places.0.french', { fr: 'Ce lieu', en: 'This place' }),
  field('source.id', 'Source', 'Source'),
  field('source.row', 'Ligne de la source', 'Row of the source'),
  field('source.date', 'Date de mise à jour', 'Last updated'),
];

const LABELS = new Map(FIELDS.map(({ path, label }) => [general(path), label]));

function general(path: string): string {
  return path.replace(/\.\d+(?=\.|$)/g, '.*');
}

/** The label of a fact by its path, `french.evidence.1.quote`; the path itself where nobody gave it words. */
export const labelOf = (path: string): string => LABELS.get(general(path)) ?? path;

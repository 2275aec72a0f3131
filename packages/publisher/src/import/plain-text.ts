/** Text out of what may be HTML. What comes out is never markup, whatever went in. */

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  eacute: 'é',
  Eacute: 'É',
  egrave: 'è',
  Egrave: 'È',
  ecirc: 'ê',
  Ecirc: 'Ê',
  euml: 'ë',
  agrave: 'à',
  Agrave: 'À',
  acirc: 'â',
  Acirc: 'Â',
  ccedil: 'ç',
  Ccedil: 'Ç',
  icirc: 'î',
  Icirc: 'Î',
  iuml: 'ï',
  ocirc: 'ô',
  Ocirc: 'Ô',
  ugrave: 'ù',
  ucirc: 'û',
  oelig: 'œ',
  OElig: 'Œ',
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi;

/** `Roy &amp; fils` → `Roy & fils`; what is no character stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal: string, hex: string, name: string) => {
    if (name) return ENTITIES[name] ?? ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Elements whose content nobody reads. Written so that an opening without an end is looked for once. */
const UNREAD =
  /<(script|style|template|noscript|iframe|object|svg)\b[^<>]*>(?:[^<]|<(?!\/\1\b))*(?:<\/\1\b[^<>]*>|$)/gi;
const COMMENT = /<!--(?:[^-]|-(?!->))*(?:-->|$)/g;
/** A tag, and not `<info@roy.example>`, `< 18 ans` or `<3`. One that is never closed goes where it has attributes. */
const TAG = /<\/?[a-z][a-z\d-]*(?:\s[^<>]*|\/)?>|<[a-z][a-z\d-]*\s[^<>]*=[^<>]*$/gi;

/**
 * Characters that no text is written with: controls, and those that turn the order of what stands around them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** What begins like a tag, and was never one, or is one still after all rounds: its bracket goes. */
const BEGINNING = /<+(?=\/?[a-z][a-z\d-]*[\s>/])/gi;

/** A text that is encoded over and over is not followed for ever. */
const ROUNDS = 4;

/**
 * A text without HTML: items of lists and paragraphs on lines of their own, scripts gone, entities decoded, also
 * those of markup that was encoded (`&lt;b&gt;`).
 */
export function plainText(raw: string): { text: string; hadMarkup: boolean } {
  let text = raw.replace(INVISIBLE, '');
  let hadMarkup = false;
  for (let round = 0; round < ROUNDS; round++) {
    const stripped = text.includes('<')
      ? text
          .replace(COMMENT, '')
          .replace(UNREAD, ' ')
          .replace(/<li\b[^<>]*>/gi, '\n– ')
          .replace(/<(?:br|\/p|\/div|\/h\d|\/ul|\/ol|\/tr)\b[^<>]*>/gi, '\n')
          .replace(TAG, '')
      : text;
    hadMarkup ||= stripped !== text;
    const decoded = stripped.includes('&') ? decodeEntities(stripped) : stripped;
    if (decoded === text) break;
    text = decoded;
  }
  if (hadMarkup) text = text.replace(/ ?\n\s*/g, '\n');
  // Where one goes, what stood before it may begin another: `<` `<script/` `img `.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(BEGINNING, '');
  }
  return { text, hadMarkup };
}

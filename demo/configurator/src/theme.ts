/** The colours of the box: those that one chooses, those that follow, and what the box does without being told. */
import { tokens } from '@relais/widget/base/styles';
import { best, contrast, legible, mix, SHAPE_RATIO, TEXT_RATIO } from './contrast.ts';
import type { Scheme, Settings } from './settings.ts';

/** A custom property of the box, without `--relais-`. */
const COLOURS = [
  'ink',
  'paper',
  'raised',
  'line',
  'field-line',
  'muted',
  'accent',
  'accent-ink',
  'positive',
  'caution',
  'focus',
] as const;
type Colour = (typeof COLOURS)[number];
export type Theme = Record<Colour, string>;

/** What the box's own style sheet says, so that there is one place that says it. */
function defaultOf(colour: Colour, scheme: Scheme): string {
  const found = new RegExp(`--relais-${colour}, light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens.cssText);
  if (!found) throw new Error(`The widget's tokens have no --relais-${colour}.`);
  return found[scheme === 'light' ? 1 : 2]!;
}

export const DEFAULT_THEME: Record<Scheme, Theme> = {
  light: Object.fromEntries(COLOURS.map((colour) => [colour, defaultOf(colour, 'light')])) as Theme,
  dark: Object.fromEntries(COLOURS.map((colour) => [colour, defaultOf(colour, 'dark')])) as Theme,
};

/** On a dark page a little more than need be: a colour that just does looks dull there. */
const DARK_ACCENT_RATIO = 5.5;

/** What is chosen, or else what follows from it. */
export function chosen({ colours }: Settings, scheme: Scheme): Pick<Theme, 'accent' | 'paper' | 'ink'> {
  const own = DEFAULT_THEME[scheme];
  const { paper = own.paper, ink = own.ink, accent } = colours[scheme];
  if (accent) return { paper, ink, accent };
  const { light } = colours;
  // The dark accent follows the light one until it is chosen, too.
  if (scheme === 'light' || !light.accent) return { paper, ink, accent: own.accent };
  return { paper, ink, accent: legible(light.accent, [paper, raisedOn(paper, ink)], DARK_ACCENT_RATIO) };
}

const raisedOn = (paper: string, ink: string) => mix(paper, ink, 0.05);

/** All colours of the box in one scheme. */
export function themeOf(settings: Settings, scheme: Scheme): Theme {
  const own = DEFAULT_THEME[scheme];
  const { paper, ink, accent } = chosen(settings, scheme);
  const isOwnGround = paper === own.paper && ink === own.ink;
  const raised = isOwnGround ? own.raised : raisedOn(paper, ink);
  const ground = isOwnGround
    ? own
    : {
        line: mix(paper, ink, 0.18),
        'field-line': legible(mix(paper, ink, 0.45), [paper], SHAPE_RATIO),
        muted: legible(mix(paper, ink, 0.72), [paper, raised], TEXT_RATIO),
        positive: legible(own.positive, [paper, raised], TEXT_RATIO),
        caution: legible(own.caution, [paper, raised], TEXT_RATIO),
      };
  const onAccent = best(['#ffffff', mix(accent, '#000000', 0.82)], [accent]);
  return {
    ink,
    paper,
    raised,
    line: ground.line,
    'field-line': ground['field-line'],
    muted: ground.muted,
    accent,
    'accent-ink':
      accent === own.accent
        ? own['accent-ink']
        : contrast(onAccent, accent) >= TEXT_RATIO
          ? onAccent
          : best(['#ffffff', '#000000'], [accent]),
    positive: ground.positive,
    caution: ground.caution,
    focus: accent === own.accent && isOwnGround ? own.focus : legible(accent, [paper], SHAPE_RATIO),
  };
}

/** The custom properties to write: those in which the box differs from what it is by itself. */
export function propertiesOf(settings: Settings): Record<string, string> {
  const light = themeOf(settings, 'light');
  const dark = themeOf(settings, 'dark');
  const { light: ownLight, dark: ownDark } = DEFAULT_THEME;
  const changed = COLOURS.filter(
    (colour) => light[colour] !== ownLight[colour] || dark[colour] !== ownDark[colour],
  );
  return {
    ...Object.fromEntries(
      changed.map((colour) => [`--relais-${colour}`, `light-dark(${light[colour]}, ${dark[colour]})`]),
    ),
    ...(settings.radius !== DEFAULT_RADIUS && { '--relais-radius': `${settings.radius}em` }),
  };
}

/** In em, as the box's own style sheet has it. */
export const DEFAULT_RADIUS = Number(/--relais-radius, ([\d.]+)em/.exec(tokens.cssText)?.[1]);

/** How well two colours that meet in the box can be told apart, and what would do. */
export interface Check {
  scheme: Scheme;
  what: 'text' | 'link' | 'link-raised' | 'button';
  ratio: number;
  passes: boolean;
  /** The colour to change, and the nearest one that passes. */
  remedy: { field: 'ink' | 'accent'; colour: string };
}

export function checksOf(settings: Settings): Check[] {
  return (['light', 'dark'] as const).flatMap((scheme): Check[] => {
    const { ink, paper, raised, accent, 'accent-ink': accentInk } = themeOf(settings, scheme);
    const check = (
      what: Check['what'],
      colour: string,
      background: string,
      field: 'ink' | 'accent',
    ): Check => {
      const ratio = contrast(colour, background);
      const remedy = legible(field === 'ink' ? ink : accent, [paper, raised], TEXT_RATIO);
      return { scheme, what, ratio, passes: ratio >= TEXT_RATIO, remedy: { field, colour: remedy } };
    };
    return [
      check('text', ink, paper, 'ink'),
      check('link', accent, paper, 'accent'),
      check('link-raised', accent, raised, 'accent'),
      check('button', accentInk, accent, 'accent'),
    ];
  });
}

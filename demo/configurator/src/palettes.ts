import type { Settings } from './settings.ts';

/** Colours to begin with; the dark accent follows the light one. */
export const PALETTES = {
  relais: { light: {}, dark: {} },
  blue: { light: { accent: '#1d4f91' }, dark: {} },
  plum: { light: { accent: '#6b2d5c' }, dark: {} },
  forest: { light: { accent: '#2c5e2e' }, dark: {} },
  brick: { light: { accent: '#9a3a1e' }, dark: {} },
  ink: { light: { accent: '#2b2f36' }, dark: {} },
} satisfies Record<string, Settings['colours']>;
export type Palette = keyof typeof PALETTES;

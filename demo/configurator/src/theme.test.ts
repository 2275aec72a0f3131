import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { PALETTES } from './palettes.ts';
import { BEGINNING, type Settings } from './settings.ts';
import { checksOf, chosen, DEFAULT_RADIUS, DEFAULT_THEME, propertiesOf, themeOf } from './theme.ts';

const choosing = (light: Settings['colours']['light'], dark: Settings['colours']['dark'] = {}): Settings => ({
  ...BEGINNING,
  colours: { light, dark },
});

describe('the colours of a box', () => {
  it('are those of its own style sheet where nothing is chosen, and nothing is written', () => {
    expect(themeOf(BEGINNING, 'light')).toEqual(DEFAULT_THEME.light);
    expect(themeOf(BEGINNING, 'dark')).toEqual(DEFAULT_THEME.dark);
    expect(BEGINNING.radius).toBe(DEFAULT_RADIUS);
    expect(propertiesOf(BEGINNING)).toEqual({});
  });

  it.each(Object.entries(PALETTES))('of the palette %s can be read in light and in dark', (_, colours) => {
    expect(checksOf({ ...BEGINNING, colours }).filter(({ passes }) => !passes)).toEqual([]);
  });

  it('let the dark accent follow the light one, until it is chosen', () => {
    const navy = choosing({ accent: '#0a1f44' });
    expect(chosen(navy, 'dark').accent).not.toBe('#0a1f44');
    expect(contrast(chosen(navy, 'dark').accent, DEFAULT_THEME.dark.paper)).toBeGreaterThanOrEqual(5.5);
    expect(chosen(choosing({ accent: '#0a1f44' }, { accent: '#ffcc00' }), 'dark').accent).toBe('#ffcc00');
  });

  it('that follow from a ground of one’s own can be told apart on it', () => {
    for (const [paper, ink] of [
      ['#fff8e7', '#3b2f1e'],
      ['#101820', '#f2f2f2'],
      ['#d6e4f0', '#1b2a41'],
    ] as const) {
      const theme = themeOf(choosing({ paper, ink }), 'light');
      for (const text of [theme.muted, theme.positive, theme.caution]) {
        expect(contrast(text, theme.paper)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(text, theme.raised)).toBeGreaterThanOrEqual(4.5);
      }
      expect(contrast(theme['field-line'], theme.paper)).toBeGreaterThanOrEqual(3);
      expect(contrast(theme.focus, theme.paper)).toBeGreaterThanOrEqual(3);
    }
  });

  it('put on the accent what can be read on it, whatever the accent', () => {
    for (const accent of ['#ffd500', '#777777', '#808080', '#0b5c5d', '#000000', '#ffffff', '#ff5a36']) {
      const theme = themeOf(choosing({ accent }), 'light');
      expect(contrast(theme['accent-ink'], accent)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('a contrast that does not do', () => {
  it('is told with the nearest colour that does, and that colour does', () => {
    const yellow = choosing({ accent: '#ffd500' });
    const bad = checksOf(yellow).filter(({ passes }) => !passes);
    expect(bad.map(({ scheme, what }) => `${scheme} ${what}`)).toEqual(['light link', 'light link-raised']);
    const [{ remedy } = { remedy: undefined }] = bad;
    expect(remedy?.field).toBe('accent');
    const remedied = choosing({ accent: remedy!.colour });
    expect(checksOf(remedied).filter(({ passes }) => !passes)).toEqual([]);
  });

  it('of the text asks for another text', () => {
    const [first] = checksOf(choosing({ ink: '#bbbbbb' })).filter(({ passes }) => !passes);
    expect(first).toMatchObject({ scheme: 'light', what: 'text', remedy: { field: 'ink' } });
  });
});

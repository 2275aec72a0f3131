import { describe, expect, it } from 'vitest';
import { BEGINNING, type Settings } from './settings.ts';
import { codeOf, type Files, frameAddress, htmlCode, KINDS } from './snippets.ts';

const FILES: Files = {
  widget: 'https://boite.example/relais/',
  frame: 'https://boite.example/frame.html',
  frameScript: 'https://boite.example/relais-frame.js',
  integrity: { 'relais.js': 'sha384-abc', 'relais.css': 'sha384-def' },
};
const SIMPLE: Settings = {
  ...BEGINNING,
  directory: 'https://repertoire.example/',
  publicKey: 'cle',
  near: 'Sudbury',
};
/** A name as somebody may give it who wants more than a name. */
const HOSTILE: Settings = {
  ...SIMPLE,
  organisation: '"><script>alert(1)</script>{{ 7 * 7 }}</template>{1}',
};

describe('the code to copy', () => {
  it('is three lines and a tag where nothing special is chosen', () => {
    expect(
      htmlCode(SIMPLE, FILES, 'fr'),
    ).toBe(`<link rel="stylesheet" href="https://boite.example/relais/relais.css">
<script type="module" src="https://boite.example/relais/relais.js"></script>
<relais-search
  directory="https://repertoire.example/"
  public-key="cle"
  near="Sudbury"
>
  <a href="https://repertoire.example/">Trouver un service en français</a>
</relais-search>
`);
  });

  it('has the colours in light and in dark, the shape, and the hashes where one build is wanted', () => {
    const code = htmlCode(
      {
        ...SIMPLE,
        colours: { light: { accent: '#6b2d5c' }, dark: {} },
        radius: 0,
        scheme: 'light',
        pinned: true,
      },
      FILES,
      'fr',
    );
    expect(code).toContain('--relais-accent: light-dark(#6b2d5c, #');
    expect(code).toContain('    --relais-radius: 0em;\n');
    expect(code).toContain('    color-scheme: light;\n');
    expect(code).toContain(
      'src="https://boite.example/relais/relais.js" integrity="sha384-abc" crossorigin="anonymous"',
    );
  });

  it.each(KINDS)('of %s says the link in the language of the box', (kind) => {
    const code = codeOf(kind, SIMPLE, FILES, 'en');
    expect(code).toContain('Find a service in French');
    expect(code).not.toContain('Trouver');
  });

  it.each(KINDS)('of %s keeps what was typed as text', (kind) => {
    const code = codeOf(kind, HOSTILE, FILES, 'fr');
    expect(code).not.toContain('<script>alert');
    if (kind === 'vue') expect(code).toContain('v-pre');
  });

  it('leads the frame to what was chosen, in a fragment, without a key that the host has anyway', () => {
    const address = new URL(frameAddress({ ...HOSTILE, urlState: true, language: 'en' }, FILES, 'fr'));
    expect(address.search).toBe('');
    expect(Object.fromEntries(new URLSearchParams(address.hash.slice(1)))).toEqual({
      lang: 'en-CA',
      directory: 'https://repertoire.example/',
      near: 'Sudbury',
      partner: HOSTILE.organisation,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plain text', () => {
  it.each([
    ['<p>Bonjour&nbsp;!</p><p>Entrez</p>', 'Bonjour !\nEntrez\n'],
    ['<ul><li>lundi</li><li>mardi</li></ul>', '\n– lundi\n– mardi\n'],
    ['<script>alert(1)</script>Banque <b>alimentaire</b>', ' Banque alimentaire'],
    ['Clinique<style>p { color: red }</style>', 'Clinique '],
    ['a<!-- note --><br/>b', 'a\nb'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;Clinique', ' Clinique'],
    ['&amp;lt;b&amp;gt;gras', 'gras'],
    ['<img src=x onerror=alert(1)>Roy', 'Roy'],
    ['Roy <img src=x onerror=alert(1)', 'Roy '],
    ['<SCRIPT\n>alert(1)', ' '],
    ['<scr<script>x</script>ipt>alert(1)</script>', 'alert(1)'],
    ['\u202eelbisivni\u0000', 'elbisivni'],
  ])('%j becomes %j', (raw, text) => {
    const plain = plainText(raw).text;
    expect(plain.replace(/ +/g, ' ')).toBe(text);
  });

  it.each([
    'Roy & Fils',
    'Moins de 18 ans (< 18) ou plus de 65 (> 65)',
    'I <3 Sudbury',
    'Écrire à <info@roy.example>',
    'a < b et c > d',
    'AT&T; R&D;',
    '12 &#0; &#55357; &#99999999;',
  ])('%s stays as it is', (text) => {
    expect(plainText(text)).toEqual({ text, hadMarkup: false });
  });

  it('decodes what some sites encode, without calling it markup', () => {
    expect(plainText('Roy &amp; fils &eacute;t&#233; &#xC9;t&eacute;')).toEqual({
      text: 'Roy & fils été Été',
      hadMarkup: false,
    });
  });

  it('has no script, frame or picture in it, whatever went in', () => {
    const part = fc.constantFrom(
      ...'<script>|</script>|<img src=x onerror=y>|<iframe src=x>|<|>|&lt;|&gt;|&amp;|</|script|img | x=y|a|<!--|-->|&#60;|"|<svg onload=x>'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        expect(plainText(parts.join('')).text).not.toMatch(/<(?:script|img|iframe|svg)[\s>/]/i);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer for a text that opens and never closes', () => {
    // Quadratic, these would take minutes; the test fails by never ending.
    for (const text of ['<script>', '<!--', '<a ', '<a x=', '&lt;script&gt;']) plainText(text.repeat(20_000));
  });
});

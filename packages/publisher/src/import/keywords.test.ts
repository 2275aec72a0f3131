import { describe, expect, it } from 'vitest';
import { keywordsOf } from './keywords.ts';

describe('keywords', () => {
  it('keep what the source says, each once, in its language', () => {
    expect(
      keywordsOf(['Ludothèque mobile', 'LUDOTHEQUE MOBILE', 'Street outreach', 'shop=canoe_hire']),
    ).toEqual({
      keywords: [{ fr: 'Ludothèque mobile' }, { en: 'Street outreach' }, { en: 'canoe hire' }],
    });
  });

  it('are five at most, and no numbers or descriptions', () => {
    expect(keywordsOf(['1234', '-', 'x'.repeat(81)])).toEqual({});
    expect(keywordsOf(['one', 'two', 'three', 'four', 'five', 'six']).keywords).toHaveLength(5);
  });
});

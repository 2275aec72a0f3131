/** What somebody asks, as the peers are given it: with the place resolved, beside the text or at its end. */

import { stemmer as snowball } from '@orama/stemmers/french';
import { fold } from '@relais/core/connect/words';
import { pointOfPostal, TOWNS, townNamed } from '../canada.ts';
import type { Intent } from '../judged.ts';
import { LEXICON, type Question, wordsOf } from './peer.ts';

const LEXICON_WORDS = new Set(
  [...LEXICON.values()].flatMap(({ fr, en, words }) => [fr, en, ...words].flatMap(wordsOf)).map(snowball),
);

const TOWN_NAMES = [...new Set(TOWNS.flatMap(({ name, en }) => [fold(name), fold(en)]))];

/** One edit apart: a letter more, less, another, or two in each other’s place. */
function oneTypoApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return a === b;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const restA = a.slice(i);
  const restB = b.slice(i);
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function placeNamed(text: string): Question['place'] {
  if (/^[a-z]\d[a-z]/i.test(text)) return pointOfPostal(text.slice(0, 3));
  return townNamed(text);
}

/** The town at the end of a text, and what stands before it. */
function townAtEnd(text: string): { rest: string; place: NonNullable<Question['place']> } | undefined {
  const words = text.split(/\s+/);
  for (let take = Math.min(3, words.length - 1); take >= 1; take--) {
    const end = fold(words.slice(-take).join(' '));
    const misspelt =
      take === 1 && end.length >= 5 && !LEXICON_WORDS.has(snowball(end))
        ? TOWN_NAMES.find((name) => name[0] === end[0] && oneTypoApart(name, end))
        : undefined;
    const place = townNamed(end) ?? (misspelt && townNamed(misspelt));
    if (!place || (take === 1 && LEXICON_WORDS.has(snowball(end)))) continue;
    const rest = words
      .slice(0, -take)
      .join(' ')
      .replace(/\s+(?:à|a|in|near|près de)$/i, '');
    return { rest, place };
  }
  return undefined;
}

export function questionOf(intent: Intent): Question {
  const near = intent.near;
  const beside = typeof near === 'string' ? placeNamed(near) : near;
  const inText = townAtEnd(intent.text);
  if (inText) return { text: inText.rest, place: inText.place };
  return { text: intent.text, ...(beside && { place: beside }) };
}

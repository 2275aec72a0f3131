import { describe, expect, it } from 'vitest';
import { afterDe } from './elision.ts';
import * as wording from './wording.ts';
import {
  dateText,
  dayText,
  distanceText,
  evidenceSentence,
  hoursText,
  monthName,
  openText,
  phoneText,
  timeText,
  weekLines,
} from './wording.ts';

const NBSP = '\u00A0';

describe('how a reader’s language writes', () => {
  it('distances', () => {
    expect(distanceText(2.41, 'fr')).toBe(`2,4${NBSP}km`);
    expect(distanceText(2.41, 'en')).toBe(`2.4${NBSP}km`);
    expect(distanceText(0.8, 'fr')).toBe(`800${NBSP}m`);
    expect(distanceText(0.98, 'fr')).toBe(`1${NBSP}km`);
    expect(distanceText(0, 'fr')).toBe(`50${NBSP}m`);
    expect(distanceText(1234, 'fr')).toMatch(/^1\s234\skm$/);
  });
  it('a place after « de »', () => {
    expect(afterDe('Sudbury')).toBe('de Sudbury');
    expect(afterDe('Ottawa')).toBe('d’Ottawa');
    expect(afterDe('Île-des-Chênes')).toBe('d’Île-des-Chênes');
    expect(afterDe('Le Goulet')).toBe('du Goulet');
    expect(afterDe('Les Escoumins')).toBe('des Escoumins');
    expect(afterDe('La Broquerie')).toBe('de La Broquerie');
    expect(afterDe('Hearst')).toBe('de Hearst');
  });
  it('phones', () => {
    expect(phoneText('+17055550123', 'fr')).toBe(`705${NBSP}555-0123`);
    expect(phoneText('+17055550123;ext=12', 'fr')).toBe(`705${NBSP}555-0123, poste${NBSP}12`);
    expect(phoneText('+17055550123', 'en')).toBe('705-555-0123');
  });
  it('hours and months', () => {
    expect(timeText(14 * 60 + 30, 'fr')).toBe(`14${NBSP}h${NBSP}30`);
    expect(timeText(9 * 60, 'fr')).toBe(`9${NBSP}h`);
    expect(timeText(12 * 60, 'en')).toBe('noon');
    expect(timeText(12 * 60 + 30, 'en')).toBe(`12:30${NBSP}p.m.`);
    expect(timeText(0, 'en')).toBe('midnight');
    expect(timeText(0, 'fr')).toBe('minuit');
    expect(timeText(30, 'en')).toBe(`12:30${NBSP}a.m.`);
    expect(monthName('2026-03', 'fr')).toBe('mars 2026');
    expect(monthName('2026-03-31', 'en')).toBe('March 2026');
    expect(dateText('2026-11-01T12:00:00Z', 'fr')).toBe('1er novembre 2026');
    expect(dateText('2026-11-21T12:00:00Z', 'fr')).toBe('21 novembre 2026');
    expect(dateText('2026-11-01T12:00:00Z', 'en')).toBe('November 1, 2026');
    for (let month = 0; month < 12; month++) {
      for (const day of [1, 2, 11, 21, 28]) {
        const date = new Date(2026, month, day, 12);
        const by = (locale: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date);
        expect(dateText(date.toISOString(), 'fr')).toBe(by('fr-CA').replace(/^1 /, '1er '));
        expect(dateText(date.toISOString(), 'en')).toBe(by('en-CA'));
      }
    }
  });
  it('evidence', () => {
    expect(evidenceSentence({ how: 'declared', by: { fr: 'l’entreprise' }, date: '2026-03' }, 'fr')).toBe(
      'déclaré par l’entreprise, mars 2026',
    );
    expect(evidenceSentence({ how: 'declared', by: 'Annuaire du Nord' }, 'fr')).toBe(
      'déclaré, selon Annuaire du Nord',
    );
    expect(evidenceSentence({ how: 'reported', count: 3 }, 'fr')).toBe('confirmé par 3 personnes');
    expect(evidenceSentence({ how: 'reported' }, 'en')).toBe('reported by one person');
  });
  it('opening', () => {
    expect(openText({ state: 'open', until: 1440 + 1020 }, 1, 'fr')).toBe(`Ouvert jusqu’à 17${NBSP}h`);
    expect(openText({ state: 'closed', opens: 1440 + 540 }, 0, 'fr')).toBe(`Fermé; ouvre demain à 9${NBSP}h`);
    expect(openText({ state: 'closed', opens: 10_080 + 540 }, 6, 'en')).toBe(
      `Closed; opens tomorrow at 9${NBSP}a.m.`,
    );
    expect(openText({ state: 'closed', opens: 10_080 + 540 }, 0, 'fr')).toBe(
      `Fermé; ouvre lundi prochain à 9${NBSP}h`,
    );
    expect(openText({ state: 'open' }, 0, 'fr')).toBe('Ouvert jour et nuit');
    expect(openText({ state: 'unknown' }, 0, 'fr')).toBe('');
    expect(openText({ state: 'closed', opens: 8 * 1440 + 540 }, 0, 'en')).toBe('Closed');
    const holiday = { fr: 'fête du Canada', en: 'Canada Day' };
    expect(openText({ state: 'unknown', holiday }, 0, 'fr')).toBe(
      `Fête du Canada${NBSP}: heures non confirmées`,
    );
    expect(openText({ state: 'unknown', holiday }, 0, 'en')).toBe('Canada Day: hours not confirmed');
  });
  it('a week, equal days together', () => {
    const office = [0, 1, 2, 3, 4].map((day): [number, number] => [day * 1440 + 510, day * 1440 + 990]);
    expect(weekLines(office, 'fr')).toEqual([
      { days: 'lundi au vendredi', hours: `8${NBSP}h${NBSP}30 à 16${NBSP}h${NBSP}30` },
      { days: 'samedi et dimanche', hours: 'fermé' },
    ]);
  });
});

describe('weeks that do not look like an office’s', () => {
  it('are told day by day where they run through the night', () => {
    expect(weekLines([[0, 10_080]], 'fr')).toEqual([
      { days: 'lundi au dimanche', hours: `24${NBSP}heures sur 24` },
    ]);
    expect(weekLines([[4 * 1440 + 1200, 6 * 1440 + 600]], 'en')).toEqual([
      { days: 'Monday to Thursday', hours: 'closed' },
      { days: 'Friday', hours: `8${NBSP}p.m. to midnight` },
      { days: 'Saturday', hours: '24 hours' },
      { days: 'Sunday', hours: `midnight to 10${NBSP}a.m.` },
    ]);
    expect(weekLines([[5 * 1440 + 1200, 6 * 1440 + 120]], 'fr')[1]).toEqual({
      days: 'samedi',
      hours: `20${NBSP}h à 2${NBSP}h`,
    });
  });
});

it('writes a day and its hours', () => {
  expect(dayText('2026-09-07', 'fr')).toBe('lundi 7 septembre');
  expect(dayText('2027-01-01', 'fr')).toBe('vendredi 1er janvier');
  expect(dayText('2026-09-07', 'en')).toMatch(/^Monday,? September 7$/);
  expect(hoursText([], 'fr')).toBe('fermé');
  expect(hoursText([[540, 720]], 'fr')).toBe(`9${NBSP}h à 12${NBSP}h`);
  expect(hoursText([[0, 1440]], 'en')).toBe('24 hours');
});

describe('French typography', () => {
  it('has curved apostrophes and no-break spaces before a colon', () => {
    const texts = JSON.stringify([
      wording.OFFER_SENTENCE.fr,
      wording.OFFER_SHORT.fr,
      wording.CHANNEL_NAME.fr,
      wording.STATE_SENTENCE.fr,
    ]);
    expect(texts).not.toMatch(/\w'\w/);
    expect(texts).not.toMatch(/ [:»]|« /);
  });
});

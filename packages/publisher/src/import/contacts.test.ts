import { describe, expect, it } from 'vitest';
import { readEmails, readPhones, readWeb } from './contacts.ts';

describe('phones', () => {
  it.each([
    ['(506) 555-0100', ['+15065550100']],
    ['1-888-555-0100', ['+18885550100']],
    ['506.555.0100 ext. 53800', ['+15065550100;ext=53800']],
    ['506 555-0100, poste 12', ['+15065550100;ext=12']],
    ['506-555-0100 x4', ['+15065550100;ext=4']],
    ['506-555-0100 / 1-866-555-0101.', ['+15065550100', '+18665550101']],
    ['506-555-0100 ou 506-555-0100', ['+15065550100']],
    ['506-555-0100\u00a0', ['+15065550100']],
    ['N/A', []],
    ['', []],
  ])('reads %j', (cell, phones) => {
    expect(readPhones(cell)).toEqual({ values: phones, unread: [] });
  });

  it.each(['519 555 0100 ext "0"', '(###)-###-####', '555-0100', '811', 'call the office'])(
    'says that %j is none',
    (cell) => {
      expect(readPhones(cell)).toEqual({ values: [], unread: [cell] });
    },
  );
});

describe('web addresses', () => {
  it.each([
    ['www.Example.ca', ['https://www.example.ca/']],
    ['http://example.ca/a', ['http://example.ca/a']],
    ['example.ca/a; https://example.org', ['https://example.ca/a', 'https://example.org/']],
    ['example.ca, www.example.org.', ['https://example.ca/', 'https://www.example.org/']],
    ['https://example.ca/a,b?c=(d)', ['https://example.ca/a,b?c=(d)']],
    ['example.ca:8080/x', ['https://example.ca:8080/x']],
    ['N/A', []],
  ])('reads %j', (cell, addresses) => {
    expect(readWeb(cell)).toEqual({ values: addresses, unread: [], emails: [] });
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'nofrills/covid19',
    'ftp://example.ca',
    'https://u:p@example.ca',
  ])('does not take %j', (cell) => {
    expect(readWeb(cell)).toEqual({ values: [], unread: [cell], emails: [] });
  });

  it('finds the address among words, and gives the words back', () => {
    expect(readWeb('https://example.ca/x\n\nopen select days, December 2')).toEqual({
      values: ['https://example.ca/x'],
      unread: ['open select days December 2'],
      emails: [],
    });
  });

  it('gives email addresses apart', () => {
    expect(readWeb('mailto:info@example.ca').emails).toEqual(['info@example.ca']);
    expect(readWeb('www.info@example.ca')).toMatchObject({ values: [], emails: ['www.info@example.ca'] });
  });
});

describe('email addresses', () => {
  it('reads one or several', () => {
    expect(readEmails('info@example.ca.')).toEqual({ values: ['info@example.ca'], unread: [] });
    expect(readEmails('mailto:a@example.ca; b@example.ca').values).toEqual(['a@example.ca', 'b@example.ca']);
    expect(readEmails('bureau@village')).toEqual({ values: [], unread: ['bureau@village'] });
  });
});

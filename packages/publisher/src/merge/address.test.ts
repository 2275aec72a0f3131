import { describe, expect, it } from 'vitest';
import { parseAddress } from './address.ts';

describe('an address', () => {
  it.each([
    ['145 Government Road East', '145 chemin Government Est'],
    ['145 King St. E.', '145, rue King Est'],
    ['500 Sherbrooke Street West', '500 Rue Sherbrooke O'],
    ['10 Court Street North', '10 rue Court N.'],
    ['55 Fourth Ave', '55 4e Avenue'],
    ['200 rue Ste-Anne', '200 Sainte-Anne St'],
    ['497 Blvd St Joseph', '497, boulevard Saint-Joseph'],
    ['100 St Paul St', '100, rue Saint-Paul'],
    ['12-145 Main St', '145 Main Street, Unit 12'],
    ['Suite 200, 145 Main St', '145 rue Main, bureau 200'],
    ['#4B - 1050 Simpson St', '1050 Simpson Street Unit #4B'],
    ['2nd Floor, 10 Elm St', '10 rue Elm, deuxième étage'],
    ['10 Elm St, main floor', '10, rue Elm, RDC étage'],
    ['123 Main St. Sudbury ON P3E 5J1', '123 Main Street'],
    ['Place du Portage, 200 promenade du Portage', '200 prom. du Portage'],
    ['908 Prince St, P.O. Box 698', '908 rue Prince, C.P. 698'],
    ['35, Atlantic Baptist Avenue.', '35 Atlantic Baptist Ave'],
    ['4500 Highway 17', '4500 route 17'],
  ])('is the same as %s and as %s', (one, other) => {
    expect(parseAddress(one, 'Sudbury')).toEqual(parseAddress(other, 'Sudbury'));
    expect(parseAddress(one, 'Sudbury')!.street.length).toBeGreaterThan(0);
  });

  it.each([
    ['145-149 Main St', { civic: [145, 149], units: [] }],
    ['12-145 Main St', { civic: [145], units: ['12'] }],
    ['A-12 rue Principale', { civic: [12], units: ['a'] }],
    ['1200 St. Laurent Blvd, Unit 1 & 2', { civic: [1200], units: ['1', '2'], street: ['saint', 'laurent'] }],
    ['579A Lakeshore Rd E', { civic: [579], letter: 'a', direction: 'E' }],
    ['12 E Main St', { civic: [12], direction: 'E', street: ['main'] }],
    ['1-3 Avenue Road', { civic: [1, 3], street: ['avenue'], type: 'road' }],
    ['12 Elm St, Rez-de-chaussée', { civic: [12], floor: '1', units: [] }],
    ['12 rue Elm, sous-sol', { civic: [12], floor: 'basement', street: ['elm'] }],
    ['12 Elm St, Lower Level', { floor: 'basement' }],
    ['12 Elm St, Level 2', { floor: '2' }],
    ['12 Elm St East Wing', { civic: [12], units: ['e'], street: ['elm'] }],
    ['12 Elm St, Rear', { civic: [12], units: ['rear'], street: ['elm'] }],
    ['12 Elm St, PH2', { civic: [12], units: ['2'], street: ['elm'] }],
    ['12 Elm St, 101', { civic: [12], units: ['101'], street: ['elm'] }],
    ['12 Elm St 101', { civic: [12], units: ['101'], street: ['elm'] }],
    ['2600 County Road 43', { civic: [2600], units: [], street: ['43'], type: 'road' }],
    ['2600 Cty Rd 43', { civic: [2600], units: [], street: ['43'], type: 'road' }],
    ['2600 chemin de comté 43', { civic: [2600], units: [], street: ['43'], type: 'road' }],
    ['2600 Hwy. #17', { civic: [2600], units: [], street: ['17'], type: 'highway' }],
    ['8627 - 91 St NW', { civic: [8627], units: [], street: ['91'], type: 'street' }],
    ['303, 8627 - 91 St NW', { civic: [8627], units: ['303'], street: ['91'], type: 'street' }],
    ['12-145 Main', { civic: [145], units: ['12'], street: ['main'] }],
    ['201 2929 Commercial Drive', { civic: [2929], units: ['201'], street: ['commercial'] }],
    ['12 91 Street', { civic: [12], units: [], street: ['91'] }],
    ['35, Atlantic Avenue', { civic: [35], units: [], street: ['atlantic'] }],
    ['681-C rue Chippewa Ouest', { civic: [681], letter: 'c', units: [], street: ['chippewa'] }],
    ['C.P. 73022 Wood Street PO', { civic: [], street: [], box: '73022' }],
    ['C.P. 308, succ. B', { civic: [], street: [], box: '308' }],
    ['PO Bag 8000, Station Main', { civic: [], street: [], box: '8000' }],
    ['2600, Highway 43', { civic: [2600], units: [], street: ['43'] }],
    ['5 Rear Street', { civic: [5], units: [], street: ['rear'] }],
    ['4e Avenue', { civic: [], street: ['4'], type: 'avenue' }],
    ['C.P. 123', { civic: [], street: [], box: '123' }],
    ['constructor', { civic: [], street: ['constructor'] }],
  ])('%s is read as %o', (text, parts) => {
    expect(parseAddress(text)).toMatchObject(parts);
  });

  it.each(['', ' , ', 'Unit 4', '—'])('says nothing in “%s”', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });
});

/** Numbers held against names by the lookup table alone, and by the web addresses that the names would have. */
import { describe, expect, it } from 'vitest';
import { kinOf, offersByKey, shelfMark } from '../connect/hosts.ts';
import { tableOfKeys } from '../connect/key-table.ts';
import type { Listing } from '../listing.ts';
import type { Claim } from './judging.ts';
import { LABELLED_LISTINGS } from './labelled.fixture.ts';
import { hostsOfName, settleByHost } from './named-host.ts';

const tellOf = (listings: readonly Listing[]) => {
  const table = tableOfKeys(
    listings.flatMap((one) =>
      [...offersByKey(one, one.french.offer)].map(
        ([key, offer]) => [key, { offer, kin: kinOf(shelfMark(one)) }] as const,
      ),
    ),
  );
  return (key: string) => table.tell(key);
};
const TELL = tellOf(LABELLED_LISTINGS);
const claim = (name: string | undefined, ...phones: string[]): Claim => ({
  item: { name, around: '', strangers: 0 },
  hits: phones.map((key) => ({ key, points: 0.8, isAddress: false, url: undefined })),
});
const hosts = (name: string) => [...hostsOfName(name)].filter((host) => host.endsWith('.ca'));

describe('the addresses of a name', () => {
  it.each([
    ['Clinique dentaire du Ruisseau', 'clinique-du-ruisseau.ca'],
    ['Clinique dentaire du Ruisseau', 'dentaireruisseau.ca'],
    ['CLINIQUE DENTAIRE DU RUISSEAU INC. | Dentistes à Sudbury', 'cliniquedentaireduruisseau.ca'],
    ['Fleurs d’Églantine', 'fleurs-eglantine.ca'],
    ['Élixir', 'elixir.ca'],
  ])('of « %s » have %s among them', (name, host) => {
    expect(hosts(name)).toContain(host);
  });

  it.each([
    ['Clinique de Hanmer', 'hanmer.ca'],
    ['Bibliothèque publique de Grand-Val', 'bibliotheque.ca'],
    ['Équilibre Yoga', 'equilibre.ca'],
    ['Nord Auto', 'nord.ca'],
  ])('of « %s » do not have %s among them', (name, host) => {
    expect(hosts(name)).not.toContain(host);
  });

  it('are none of a name that trades and articles make', () => {
    expect(hosts('Clinique dentaire')).toEqual([]);
    expect(hosts('Nous joindre')).toEqual([]);
  });

  it('stay few, whatever a page calls itself', () => {
    const names = [
      'Centre de services de la santé et de la famille de Val-Est',
      'clinique '.repeat(500),
      'Roy - '.repeat(300),
      'Roy de la du des et ou au aux',
    ];
    for (const name of names) expect([...hostsOfName(name)].length).toBeLessThan(800);
  });
});

describe('a number beside a name', () => {
  const RUISSEAU = { key: 'clinique-du-ruisseau.example', offer: 'active', isNamed: true };

  it('is settled where the name’s own address is the number’s listing’s', () => {
    expect(settleByHost(claim('Clinique dentaire du Ruisseau', '+17055550111'), TELL)).toEqual(RUISSEAU);
    expect(
      settleByHost(claim('Clinique Dentaire Ruisseau - Dentistes à Sudbury', '+17055550111'), TELL),
    ).toBeUndefined();
  });

  it.each([
    ['Clinique dentaire Boréal', '+17055550111'],
    ['Boutique Églantine', '+17055550250'],
    ['Équilibre Yoga', '+17055550360'],
    ['Caisse Desjardins', '+17055550280'],
    ['Excavation du Nord', '+17055550122'],
    ['Nord Auto', '+17055550122'],
  ])('« %s », that is not its own, is not', (name, phone) => {
    expect(settleByHost(claim(name, phone), TELL)).toBeUndefined();
  });

  it('is not beside a number of somebody else, nor beside an address, nor in running text', () => {
    const name = 'Clinique dentaire du Ruisseau';
    expect(settleByHost(claim(name, '+17055550111', '+17055550250'), TELL)).toBeUndefined();
    expect(settleByHost(claim(name), TELL)).toBeUndefined();
    expect(settleByHost(claim(undefined, '+17055550111'), TELL)).toBeUndefined();
    const [hit] = claim(name, '+17055550111').hits;
    const linked = {
      ...hit!,
      key: 'clinique-du-ruisseau.example',
      isAddress: true,
      url: 'https://x.example/',
    };
    expect(settleByHost({ ...claim(name), hits: [hit!, linked] }, TELL)).toBeUndefined();
    expect(settleByHost({ ...claim(name), hits: [{ ...hit!, points: 0.2 }] }, TELL)).toBeUndefined();
  });

  it('is not where several listings share the address: who is meant the names would tell', () => {
    const [one] = LABELLED_LISTINGS;
    const twice = [one!, { ...one!, id: 'second', places: [] }];
    expect(
      settleByHost(claim('Clinique dentaire du Ruisseau', '+17055550111'), tellOf(twice)),
    ).toBeUndefined();
  });

  it('is told of the name’s own address, so that another’s number that agrees by chance names nobody else', () => {
    const named = LABELLED_LISTINGS[0]!;
    const others = Array.from(
      { length: 64 },
      (_, i): Listing => ({
        ...named,
        id: `other-${i}`,
        name: { fr: `Autre ${i}` },
        web: [`https://autre-${i}.example/`],
        places: [{ ...named.places[0]!, phones: [`+1705555${String(1000 + i)}`] }],
      }),
    );
    const tell = tellOf([named, ...others]);
    const settled = others.flatMap(
      ({ places }) => settleByHost(claim('Clinique dentaire du Ruisseau', places[0]!.phones[0]!), tell) ?? [],
    );
    expect(settled.length).toBeGreaterThan(0);
    expect(settled.length).toBeLessThan(20);
    expect(new Set(settled.map(({ key }) => key))).toEqual(new Set([RUISSEAU.key]));
  });
});

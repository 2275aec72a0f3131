/**
 * A second directory beside the demonstration’s: another publisher, with its own key, its own host and its own intake. It
 * knows the demonstration’s clinic, with other evidence, and somebody whom the demonstration’s does not know.
 */
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Recipient } from '@relais/core/directory-format';
import type { Listing } from '@relais/core/listing';
import { createIntake, directoryRecipients, openDatabase } from '@relais/intake';
import {
  generateKey,
  listingsInMemory,
  publicHalf,
  publish,
  serveDirectory,
  writeKey,
} from '@relais/publisher';
import { FEATURED } from '../src/directory/generate.ts';
import { inbox } from './browser.ts';

export const RECIPIENT = 'chambre-du-nord';
/** Of the clinic, in this directory alone. */
export const OWN_NUMBER = '+12495550177';
const OPERATOR = 'second-operator';

const [clinic] = FEATURED;
const LISTINGS: Listing[] = [
  {
    // Under the same id, as two directories that began with the same data may have it.
    ...structuredClone(clinic!),
    french: {
      offer: 'on-request',
      how: { fr: 'Demandez Mme Caron à l’accueil', en: 'Ask for Ms. Caron at the desk' },
      evidence: [
        { how: 'called', by: { fr: 'la chambre du Nord', en: 'the northern chamber' }, date: '2026-11-02' },
      ],
    },
    // A number of its own, by which the demonstration’s does not know it.
    places: clinic!.places.map((place) => ({ ...place, phones: [...place.phones, OWN_NUMBER] })),
    source: { id: 'chambre' },
  },
  {
    id: 'north-star-dental',
    name: { fr: 'North Star Dental', en: 'North Star Dental' },
    categories: ['amenity/dentist'],
    french: {
      offer: 'limited',
      when: { fr: 'Le mardi', en: 'On Tuesdays' },
      evidence: [{ how: 'declared', by: { fr: 'la clinique', en: 'the clinic' }, date: '2026-09-14' }],
    },
    places: [
      {
        address: '77 Larch Street',
        city: 'Sudbury',
        province: 'ON',
        latitude: 46.4917,
        longitude: -80.9936,
        phones: ['+18075550198'],
      },
    ],
    web: ['https://north-star-dental.example/'],
    source: { id: 'chambre' },
  },
];

export interface SecondDirectory {
  address: string;
  publicKey: string;
  intake: string;
  /** Paths asked of its host since it was opened. */
  asked: string[];
  /** What its recipient finds. */
  inbox(): ReturnType<typeof inbox>;
  close(): Promise<void>;
}

/** @param folder to put it in */
export async function openSecondDirectory(folder: string): Promise<SecondDirectory> {
  const directoryFolder = path.join(folder, 'second');
  const key = await generateKey('sign');
  const recipientKey = await generateKey('recipient');
  const keyFile = path.join(folder, `${RECIPIENT}.key.json`);
  await writeKey(keyFile, recipientKey);
  const { x } = publicHalf(recipientKey);
  const recipient: Recipient = {
    id: RECIPIENT,
    name: { fr: 'la chambre du Nord', en: 'the northern chamber' },
    kinds: ['referral', 'suggestion', 'correction', 'report', 'pledge'],
    publicKey: { kty: 'OKP', crv: 'X25519', x },
  };
  const intake = await createIntake({
    database: await openDatabase({ folder: path.join(folder, 'second-intake') }),
    operatorToken: OPERATOR,
    recipients: directoryRecipients({ directory: directoryFolder, publicKey: key.x }),
  });
  const { port: intakePort } = new URL(await intake.listen(0, '127.0.0.1'));
  const intakeAddress = `http://localhost:${intakePort}`;
  await publish({
    listings: listingsInMemory(LISTINGS),
    directory: directoryFolder,
    key,
    profile: {
      id: 'affaires-du-nord',
      name: { fr: 'Annuaire des affaires du Nord', en: 'Northern Business Directory' },
      intake: intakeAddress,
      recipients: [recipient],
      fictional: true,
    },
  });
  const server = await serveDirectory(directoryFolder, 0);
  const asked: string[] = [];
  server.on('request', ({ url }) => asked.push(url ?? ''));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    publicKey: key.x,
    intake: intakeAddress,
    asked,
    inbox: () =>
      inbox(
        { intake: intakeAddress, operatorToken: OPERATOR, recipientKeys: { [RECIPIENT]: keyFile } },
        RECIPIENT,
      ),
    async close() {
      server.closeAllConnections();
      server.close();
      await intake.close();
    },
  };
}

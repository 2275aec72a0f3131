/**
 * The demonstration, as a program: a published directory, an intake, and the pages of people who use them,
 * each on an address of its own, as they would be in the world.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Recipient } from '@relais/core/directory-format';
import { createIntake, directoryRecipients, openDatabase } from '@relais/intake';
import {
  generateKey,
  type KeyUse,
  listingsInMemory,
  type PrivateKey,
  publicHalf,
  publish,
  readKey,
  serveDirectory,
  writeKey,
} from '@relais/publisher';
import { build as buildWithVite } from 'vite';
import { buildConfigurator, writeDirectories } from './build-configurator.ts';
import { generateListings } from './directory/generate.ts';
import { servePages } from './pages.ts';

export const ROOT = path.dirname(path.dirname(import.meta.dirname));
const run = promisify(execFile);

/** The organisations of the demonstration that answer what people send. Invented, like everything in it. */
const RECIPIENTS: Array<Omit<Recipient, 'publicKey'>> = [
  {
    id: 'carrefour-du-nickel',
    name: { fr: 'le Carrefour du Nickel', en: 'Carrefour du Nickel' },
    kinds: ['referral', 'request', 'suggestion', 'comment', 'concern', 'correction', 'report', 'pledge'],
    regions: ['ON'],
  },
  {
    id: 'relais-acadie',
    name: { fr: 'Relais Acadie', en: 'Relais Acadie' },
    kinds: ['referral', 'request', 'suggestion', 'comment', 'concern', 'correction', 'report', 'pledge'],
    regions: ['NB', 'NS', 'PE', 'NL'],
  },
  {
    id: 'cooperative',
    name: { fr: 'la coopérative Relais', en: 'the Relais co-operative' },
    kinds: ['referral', 'request', 'suggestion', 'comment', 'concern', 'correction', 'report', 'pledge'],
  },
];

/** Folders that are the same whatever the directory holds. */
export interface Built {
  widget: string;
  configurator: string;
}

export interface DemoOptions {
  /** Where directory, keys and the intake's database lie. */
  data: string;
  /** 0 takes a free one. */
  ports?: { pages: number; directory: number; intake: number };
  count?: number;
  /** What another demonstration has built: it need not be built again. */
  built?: Built;
  /** Told as each step begins. */
  onStep?: (step: string) => void;
}

export interface Demo {
  pages: string;
  directory: string;
  directoryFolder: string;
  built: Built;
  intake: string;
  publicKey: string;
  operatorToken: string;
  /** Key files of the recipients, by id. */
  recipientKeys: Record<string, string>;
  /** Stops the intake and starts it again on the same port and data. */
  stopIntake(): Promise<void>;
  startIntake(): Promise<void>;
  close(): Promise<void>;
}

async function ownKey(file: string, use: KeyUse): Promise<PrivateKey> {
  if (!existsSync(file)) await writeKey(file, await generateKey(use));
  return readKey(file, use);
}

const portOf = (server: Server): number => {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
};

/** Builds the widget as it is shipped: `relais.js` and what it loads. */
export async function buildWidget(): Promise<string> {
  const root = path.join(ROOT, 'widget');
  await buildWithVite({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  return path.join(root, 'dist');
}

/**
 * Builds the extension for one browser, with this directory as the one it begins with; a journey's build lies apart
 * from the one that people load.
 * @returns the folder to load
 */
export async function buildExtension(
  browser: 'chrome' | 'firefox',
  directory: string,
  publicKey: string,
  mode: 'production' | 'journey' | 'bench' = 'production',
): Promise<string> {
  const root = path.join(ROOT, 'extension');
  await run(path.join(root, 'node_modules', '.bin', 'wxt'), ['build', '-b', browser, '-m', mode], {
    cwd: root,
    env: { ...process.env, WXT_RELAIS_DIRECTORY: directory, WXT_RELAIS_PUBLIC_KEY: publicKey },
  });
  return path.join(root, '.output', `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

/** @throws CommandError where a port is taken */
export async function startDemo({
  data,
  ports,
  count = 3000,
  built,
  onStep = () => {},
}: DemoOptions): Promise<Demo> {
  await mkdir(data, { recursive: true });
  const directoryFolder = path.join(data, 'directory');
  const signingKey = await ownKey(path.join(data, 'signing.key.json'), 'sign');
  const recipientKeys: Record<string, string> = {};
  const recipients: Recipient[] = [];
  for (const recipient of RECIPIENTS) {
    const file = path.join(data, `${recipient.id}.key.json`);
    const { kty, crv, x } = publicHalf(await ownKey(file, 'recipient'));
    recipientKeys[recipient.id] = file;
    recipients.push({ ...recipient, publicKey: { kty: kty as 'OKP', crv: crv as 'X25519', x } });
  }

  // The intake's address is part of what is signed, so it starts first.
  onStep('intake');
  const operatorToken = await ownToken(path.join(data, 'operator.token'));
  let intakePort = ports?.intake ?? 0;
  const launch = async () => {
    const intake = await createIntake({
      database: await openDatabase({ folder: path.join(data, 'intake') }),
      operatorToken,
      recipients: directoryRecipients({ directory: directoryFolder, publicKey: signingKey.x }),
    });
    intakePort = Number(new URL(await intake.listen(intakePort, '127.0.0.1')).port);
    return intake;
  };
  let intake = await launch();
  const intakeAddress = `http://localhost:${intakePort}`;

  onStep('directory');
  const listings = generateListings({ seed: 1871, count });
  await publish({
    listings: listingsInMemory(listings),
    directory: directoryFolder,
    key: signingKey,
    profile: {
      id: 'relais-demo',
      name: { fr: 'Répertoire de démonstration', en: 'Demonstration directory' },
      intake: intakeAddress,
      recipients,
      fictional: true,
    },
  });
  const directoryServer = await serveDirectory(directoryFolder, ports?.directory ?? 0);
  const directory = `http://localhost:${portOf(directoryServer)}/`;

  onStep('widget');
  const name = { fr: 'Répertoire de démonstration', en: 'Demonstration directory' };
  const known = [{ address: directory, publicKey: signingKey.x, name }];
  const widget = built?.widget ?? (await buildWidget());
  const configurator = path.join(data, 'configurator');
  if (built) {
    await cp(built.configurator, configurator, { recursive: true });
    await writeDirectories(configurator, known);
  } else await buildConfigurator(widget, known, configurator);
  const pagesServer = await servePages({
    port: ports?.pages ?? 0,
    directory,
    publicKey: signingKey.x,
    widget,
    configurator,
  });

  let running = true;
  return {
    pages: `http://localhost:${portOf(pagesServer)}`,
    directory,
    directoryFolder,
    built: { widget, configurator },
    intake: intakeAddress,
    publicKey: signingKey.x,
    operatorToken,
    recipientKeys,
    async stopIntake() {
      if (running) await intake.close();
      running = false;
    },
    async startIntake() {
      if (!running) intake = await launch();
      running = true;
    },
    async close() {
      for (const server of [pagesServer, directoryServer]) {
        server.closeAllConnections();
        server.close();
      }
      if (running) await intake.close();
    },
  };
}

async function ownToken(file: string): Promise<string> {
  if (!existsSync(file)) {
    const token = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
    await writeFile(file, token, { mode: 0o600 });
  }
  return readFile(file, 'utf8');
}

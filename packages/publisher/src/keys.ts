/** Key files: JWKs, readable by their owner alone. The publisher's signs; a recipient's opens submissions. */
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { CommandError } from './command-error.ts';

export type KeyUse = 'sign' | 'recipient';

const KINDS = {
  sign: { alg: 'EdDSA', crv: 'Ed25519', use: 'sig', label: 'a publisher’s signing key' },
  recipient: { alg: 'ECDH-ES+A256KW', crv: 'X25519', use: 'enc', label: 'a recipient’s key' },
} as const;

/** A private key as JWK; `x` is the public half, base64url. */
export type PrivateKey = JWK & { x: string; d: string };

export async function generateKey(use: KeyUse): Promise<PrivateKey> {
  const { alg, crv, use: jwkUse } = KINDS[use];
  const { privateKey } = await generateKeyPair(alg, { crv, extractable: true });
  const { kty, d, x } = await exportJWK(privateKey);
  return { kty, crv, x, d, use: jwkUse } as PrivateKey;
}

/** Writes a new key file (mode 600). @throws CommandError where the file exists: a lost key cannot be made again */
export async function writeKey(file: string, key: PrivateKey): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    await chmod(file, 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(`${file} exists already and is not overwritten. Choose another name with --out.`);
  }
}

/** @throws CommandError where the file is missing, is no key, or is one of the other kind */
export async function readKey(file: string, use: KeyUse): Promise<PrivateKey> {
  const { crv, label } = KINDS[use];
  let key: Partial<PrivateKey>;
  try {
    key = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file} cannot be read as a key: ${(error as Error).message}`);
  }
  if (key.kty !== 'OKP' || !key.x || !key.d) {
    throw new CommandError(`${file} is not a private key. Make one with: relais keygen --${use}`);
  }
  if (key.crv !== crv) {
    const other = use === 'sign' ? KINDS.recipient.label : KINDS.sign.label;
    throw new CommandError(`${file} is ${other}, but ${label} is needed here (relais keygen --${use}).`);
  }
  return key as PrivateKey;
}

/** What may be shown to anyone. */
export const publicHalf = ({ kty, crv, x }: PrivateKey) => ({ kty, crv, x });

/**
 * Sealing a message to its recipient: a compact JWE, ECDH-ES+A256KW on X25519 with A256GCM (RFC 7516, 8037).
 * Only the holder of the private key opens it; not the intake, not the host, not whoever sealed it.
 *
 * The text is padded to a multiple of PADDING bytes, so that its length does not tell a call-back from a
 * long complaint. `jose` is a third of what a form needs: this file is loaded when somebody sends.
 */
import { CompactEncrypt, compactDecrypt, importJWK, type JWK } from 'jose';
import type { Recipient } from '../directory-format.ts';
import { Message } from '../submission.ts';

const PADDING = 512;

/** @throws TypeError where the recipient's key is not usable */
export async function seal(message: Message, recipient: Recipient): Promise<string> {
  const key = await importJWK(recipient.publicKey as JWK, 'ECDH-ES+A256KW');
  const bytes = new TextEncoder().encode(JSON.stringify(message));
  // JSON allows blanks after its end.
  const padded = new Uint8Array(Math.ceil(bytes.length / PADDING) * PADDING).fill(0x20);
  padded.set(bytes);
  return new CompactEncrypt(padded)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: recipient.id })
    .encrypt(key);
}

/**
 * Opens a sealed message with the recipient's private key.
 * @throws where the key does not fit, or what is inside is not a message
 */
export async function unseal(sealed: string, privateKey: JWK): Promise<Message> {
  const key = await importJWK(privateKey, 'ECDH-ES+A256KW');
  const { plaintext } = await compactDecrypt(sealed, key, {
    keyManagementAlgorithms: ['ECDH-ES+A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  return Message.parse(JSON.parse(new TextDecoder().decode(plaintext)));
}

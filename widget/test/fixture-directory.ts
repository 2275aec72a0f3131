import { type SmallDirectory, smallDirectory } from '@relais/core/connect/small-directory.fixture';
import { exportJWK, generateKeyPair } from 'jose';
import { CALLING, ELEMENTS, PROVIDER_PAGE, RECIPIENTS } from './elements-directory.ts';

interface Context {
  path: string;
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

/** The address of an intake that is not there: what is sent to it waits. */
const NO_INTAKE = 'http://localhost:9/';

/**
 * Serves signed directories to the widget's tests: `/fixture/good/`, one whose neighbourhood of Sudbury is
 * damaged, one where some have two names, one that has no intake, and one for the elements beside the box; `/fixture/keys.json` has their public keys, as a tag would.
 */
export async function fixtureDirectory(): Promise<
  (context: Context, next: () => Promise<void>) => Promise<void>
> {
  const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'X25519', extractable: true });
  const { x } = await exportJWK(publicKey);
  const options: Parameters<typeof smallDirectory>[0] = {
    intake: NO_INTAKE,
    recipients: [
      {
        id: 'accueil',
        name: { fr: 'l’Accueil du Nord', en: 'Accueil du Nord' },
        kinds: ['referral', 'request', 'correction', 'report'],
        publicKey: { kty: 'OKP', crv: 'X25519', x: x! },
      },
    ],
  };
  const directories: Record<string, SmallDirectory> = {
    good: await smallDirectory(options),
    damaged: await smallDirectory({
      ...options,
      more: [
        {
          id: 'x1',
          fr: 'Cabinet Roy',
          category: 1,
          offer: 'none',
          city: 'Sudbury',
          province: 'ON',
          at: [46.5, -81],
        },
      ],
    }),
    'two-names': await smallDirectory({
      more: [
        {
          id: 'n1',
          fr: 'Clinique dentaire du Ruisseau, derrière la vieille gare',
          en: 'Brook Dental Clinic',
          category: 0,
          offer: 'active',
          city: 'Sudbury',
          province: 'ON',
          at: [46.49, -81],
        },
        {
          id: 'n2',
          fr: 'Dents du Nord',
          en: 'Northern Teeth and Smiles Dental Clinic of Greater Sudbury',
          category: 0,
          offer: 'active',
          city: 'Sudbury',
          province: 'ON',
          at: [46.5, -81.01],
        },
      ],
    }),
    'no-intake': await smallDirectory(),
    calls: await smallDirectory({
      intake: NO_INTAKE,
      recipients: [
        {
          id: 'mobilisation',
          name: { fr: 'l’équipe de mobilisation', en: 'the mobilization team' },
          kinds: ['pledge'],
          publicKey: { kty: 'OKP', crv: 'X25519', x: x! },
        },
      ],
      more: CALLING,
    }),
    elements: await smallDirectory({
      intake: NO_INTAKE,
      recipients: RECIPIENTS.map((recipient) => ({
        ...recipient,
        publicKey: { kty: 'OKP', crv: 'X25519', x: x! },
      })),
      more: ELEMENTS,
    }),
  };
  const { served, blockPaths } = directories.damaged!;
  served.set(blockPaths[0]!, new TextEncoder().encode('{"ids":["evil"],"fr":["Fausse clinique"]}'));

  return async (context, next) => {
    if (!context.path.startsWith('/fixture/')) return next();
    if (context.path === '/fixture/keys.json') {
      context.set('Content-Type', 'application/json');
      context.body = JSON.stringify(
        Object.fromEntries(Object.entries(directories).map(([name, { publicKey }]) => [name, publicKey])),
      );
      return;
    }
    if (context.path === '/fixture/provider.html') {
      context.set('Content-Type', 'text/html; charset=utf-8');
      context.body = PROVIDER_PAGE;
      return;
    }
    const [, , name = '', ...rest] = context.path.split('/');
    const bytes = directories[name]?.served.get(rest.join('/'));
    context.status = bytes ? 200 : 404;
    context.set('Content-Type', 'application/octet-stream');
    context.body = bytes ? Buffer.from(bytes) : 'Not found';
  };
}

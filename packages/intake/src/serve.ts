/** The command that runs an intake. Settings come from the environment; README.md lists them. */
import { openDatabase } from './database.ts';
import { directoryRecipients, type KnowsRecipient } from './route.ts';
import { createIntake, RETENTION_DAYS } from './server.ts';

/** How long requests in flight may take once the intake has been told to stop. */
const SHUTDOWN_MILLISECONDS = 10_000;

type Environment = Record<string, string | undefined>;

/** A setting that cannot be used; its message is all there is to say. */
class SettingError extends Error {}

function readNumber(environment: Environment, name: string, fallback: number): number {
  const text = environment[name];
  if (!text) return fallback;
  const number = Number(text);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new SettingError(`${name} must be a number; it is "${text}".`);
}

function readRecipients({ RELAIS_DIRECTORY, RELAIS_PUBLIC_KEY }: Environment): KnowsRecipient | undefined {
  if (!RELAIS_DIRECTORY && !RELAIS_PUBLIC_KEY) return undefined;
  if (RELAIS_DIRECTORY && RELAIS_PUBLIC_KEY) {
    return directoryRecipients({ directory: RELAIS_DIRECTORY, publicKey: RELAIS_PUBLIC_KEY });
  }
  throw new SettingError(
    'RELAIS_DIRECTORY and RELAIS_PUBLIC_KEY go together: the address and the key its manifest is signed with.',
  );
}

/** `true`, or the addresses of the proxies, as Fastify takes them. */
function readTrustProxy({ RELAIS_TRUST_PROXY }: Environment): boolean | string {
  if (!RELAIS_TRUST_PROXY || RELAIS_TRUST_PROXY === 'false') return false;
  return RELAIS_TRUST_PROXY === 'true' || RELAIS_TRUST_PROXY;
}

async function serve(environment: Environment): Promise<void> {
  const port = readNumber(environment, 'PORT', 8787);
  const retentionDays = readNumber(environment, 'RELAIS_RETENTION_DAYS', RETENTION_DAYS);
  const recipients = readRecipients(environment);
  const trustProxy = readTrustProxy(environment);
  const operatorToken = environment.RELAIS_OPERATOR_TOKEN;

  const database = await openDatabase(
    environment.DATABASE_URL
      ? { url: environment.DATABASE_URL }
      : { folder: environment.RELAIS_DATA || './data/intake' },
  );
  const intake = await createIntake({
    database,
    operatorToken,
    recipients,
    retentionDays,
    trustProxy,
    log: (line) => console.log(line),
  });

  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), SHUTDOWN_MILLISECONDS).unref();
    intake.close().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  // Asks about nobody, so that a wrong address or key shows now and not with the first submission.
  await recipients?.('', '').catch((error: Error) => {
    const reason = (error.cause as Error).message;
    console.error(`Relais intake: the directory cannot be read, submissions are asked to wait. ${reason}`);
  });

  const address = await intake.listen(port, environment.HOST || '127.0.0.1');
  console.log(`Relais intake on ${address} (${database.description})`);
}

function fail(error: unknown): never {
  console.error(`Relais intake: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

await serve(process.env).catch(fail);

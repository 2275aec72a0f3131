#!/usr/bin/env node
/**
 * The command `relais`. Exit codes: 0 done; 1 done, and some input was refused (the report says which);
 * 2 not done, for a reason the message tells.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DirectoryError } from '@relais/core/connect/directory';
import { search } from '@relais/core/connect/search';
import { type Language, Listing } from '@relais/core/listing';
import { State } from '@relais/core/submission';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from './command-error.ts';
import { openAnyDirectory } from './folder.ts';
import { FORMATS, ImportError, readMapping } from './import/index.ts';
import { changeState, type OpenedItem, readInbox } from './inbox.ts';
import { generateKey, type KeyUse, publicHalf, readKey, writeKey } from './keys.ts';
import { duplicatesBeside, importToFiles, judgeListings, judgePairs, measure } from './merge/index.ts';
import { progressBar } from './progress.ts';
import { Profile, publish } from './publish/publish.ts';
import { serveDirectory } from './serve.ts';
import { categoryOf } from './taxonomy/lookup.ts';
import { importText, inboxText, judgementsText, searchText } from './terminal.ts';

const wholeNumber = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed.');
  return Number(text);
};

const language = () =>
  new Option('--lang <language>', 'language of what is printed')
    .choices(['fr', 'en'])
    .default(
      /^en/i.test(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '') ? 'en' : 'fr',
    );

const count = (value: number, one: string, many = `${one}s`) =>
  `${new Intl.NumberFormat('en-CA').format(value)} ${value === 1 ? one : many}`;

/** Lines of a file. Not readline's: that one also breaks at U+2028, which JSON allows inside a text. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}

/** Reads listings, a JSON object a line. @throws CommandError that names the first bad line */
async function readListings(file: string): Promise<Listing[]> {
  const { size } = await stat(file).catch(() => {
    throw new CommandError(`${file} does not exist. Make it with: relais import FILE… --out ${file}`);
  });
  const bar = progressBar('reading');
  const listings: Listing[] = [];
  const seen = new Map<string, number>();
  let line = 0;
  let read = 0;
  for await (const text of linesOf(file)) {
    line++;
    read += Buffer.byteLength(text) + 1;
    if (line % 1000 === 0) bar.update(read, size);
    if (!text.trim()) continue;
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      throw new CommandError(
        `${file}, line ${line} is not JSON: ${(error as Error).message}. Import again, or mend the line.`,
      );
    }
    const parsed = Listing.safeParse(json);
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new CommandError(
        `${file}, line ${line}, field "${issue.path.join('.')}": ${issue.message}. Mend the line and publish again.`,
      );
    }
    const before = seen.get(parsed.data.id);
    if (before) {
      throw new CommandError(
        `${file}, lines ${before} and ${line} have one id, "${parsed.data.id}". Give one of them another.`,
      );
    }
    seen.set(parsed.data.id, line);
    listings.push(parsed.data);
  }
  bar.stop();
  return listings;
}

async function readProfile(file: string | undefined): Promise<Profile> {
  if (!file) return { id: 'relais', name: { fr: 'Répertoire Relais', en: 'Relais directory' } };
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  const parsed = Profile.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new CommandError(`${file}, field "${issue.path.join('.')}": ${issue.message}`);
}

const program = new Command('relais')
  .description('From listings to a signed directory of static files, and back.')
  .version('0.1.0')
  .showHelpAfterError('(relais COMMAND --help tells more)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program
  .command('import')
  .description(
    'read spreadsheets and open data into listings, merge duplicates, tell what changed, and report every defect',
  )
  .argument(
    '<files...>',
    'CSV (comma, semicolon or tab; UTF-8 or Windows-1252); HSDS (files or a folder); OpenStreetMap (Overpass JSON, GeoJSON); schema.org (JSON-LD, web pages)',
  )
  .requiredOption('--out <file>', 'where the listings are written, a JSON object a line')
  .option('--report <file>', 'where the report is written', 'report.json')
  .option('--mapping <file>', 'JSON: which column holds what, where headers do not tell')
  .option('--date <date>', 'date of the files (YYYY-MM-DD or YYYY-MM), for rows that have none')
  .option('--format <format>', `what the files are, where that is not plain: ${FORMATS.join(', ')}`)
  .option('--no-merge', 'do not look for duplicates')
  .option(
    '--duplicates <file>',
    'where pairs that look like one are written, to be decided in a spreadsheet (default: duplicates.csv beside --out)',
  )
  .option(
    '--decisions <file>',
    'pairs that a person decided: “merge” or “keep” in the column decision (default: the same file)',
  )
  .option(
    '--previous <file>',
    'listings of the previous import, for ids that last and for what changed (default: what stands at --out)',
  )
  .action(
    async (
      files: string[],
      options: Record<'out' | 'report', string> & {
        merge: boolean;
      } & Partial<Record<'mapping' | 'date' | 'format' | 'duplicates' | 'decisions' | 'previous', string>>,
    ) => {
      const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
      const bar = progressBar('importing');
      const report = await importToFiles(files, {
        out: options.out,
        report: options.report,
        categoryOf,
        onProgress: bar.update,
        merge: options.merge,
        ...(options.duplicates && { duplicates: options.duplicates }),
        ...(options.decisions && { decisions: options.decisions }),
        ...(options.previous && { previous: options.previous }),
        ...(mapping && { mapping }),
        ...(options.date && { sourceDate: options.date }),
        ...(options.format && { format: options.format }),
      });
      bar.stop();
      console.log(importText(report));
      console.log(`listings  ${path.resolve(options.out)}\nreport    ${path.resolve(options.report)}`);
      if (report.duplicates) {
        console.log(`pairs     ${path.resolve(options.duplicates ?? duplicatesBeside(options.out))}`);
      }
      if (report.files.every(({ failed }) => failed)) process.exitCode = 2;
      else if (report.rejected || report.files.some(({ failed }) => failed)) process.exitCode = 1;
    },
  );

program
  .command('duplicates')
  .description('why two listings are merged or not; or a verdict on each pair of a file, and how it fares')
  .argument(
    '<file>',
    'listings (NDJSON) with two ids; or pairs: CSV with a_name, b_name, a_address… or NDJSON with a, b',
  )
  .argument('[ids...]', 'two ids of the listings')
  .option('--json', 'print one JSON object a pair')
  .action(async (file: string, ids: string[], options: { json?: boolean }) => {
    if (ids.length !== 0 && ids.length !== 2) {
      throw new CommandError('Give two ids to compare, or none for a file of pairs.');
    }
    const judgements = ids.length ? [await judgeListings(file, [ids[0]!, ids[1]!])] : await judgePairs(file);
    if (options.json) for (const judgement of judgements) console.log(JSON.stringify(judgement));
    else console.log(judgementsText(judgements, measure(judgements)));
  });

program
  .command('publish')
  .description('write listings as a signed directory of static files')
  .argument('<listings>', 'NDJSON, as relais import writes it')
  .requiredOption('--out <folder>', 'where the directory is written')
  .option('--key <file>', 'the publisher’s signing key; made beside the folder where there is none')
  .option('--profile <file>', 'JSON: id, name, intake, recipients, attribution of the directory')
  .option('--intake <url>', 'address of the intake, instead of the profile’s')
  .option('--date <date>', 'date and time of the edition (ISO 8601); now by default')
  .action(
    async (
      file: string,
      options: Record<'out' | 'key' | 'profile' | 'intake' | 'date', string | undefined>,
    ) => {
      const directory = options.out!;
      const date = options.date === undefined ? undefined : new Date(options.date);
      if (date && Number.isNaN(date.getTime())) {
        throw new CommandError(
          `--date ${options.date} is not a date. Write it as 2026-11-22 or 2026-11-22T14:30:00Z.`,
        );
      }
      const profile = await readProfile(options.profile);
      if (options.intake) {
        if (!/^https?:\/\/[^/\s]+/.test(options.intake)) {
          throw new CommandError(`--intake ${options.intake} is not an address: https://intake.example`);
        }
        profile.intake = options.intake;
      }
      const listings = await readListings(file);
      if (!listings.length) throw new CommandError(`${file} holds no listing; nothing is published.`);
      const key = options.key ? await readKey(options.key, 'sign') : await ownKey(directory);
      const bar = progressBar('publishing');
      const result = await publish({ listings, directory, key, profile, date, onProgress: bar.update });
      bar.stop();
      for (const warning of result.warnings) console.error(`! ${warning}`);
      console.log(
        result.changed
          ? `${count(result.manifest.listings, 'listing')} in ${count(result.files + 1, 'file')}, ${(result.bytes / 1e6).toFixed(2)} MB; ${count(result.written, 'file')} written, edition of ${result.manifest.published}`
          : `Nothing has changed since the edition of ${result.manifest.published}.`,
      );
      console.log(`directory   ${path.resolve(directory)}`);
      console.log(`public key  ${key.x}`);
    },
  );

/** The key beside the folder, never in it: what is in the folder is published. */
async function ownKey(directory: string) {
  const file = `${path.resolve(directory)}.key.json`;
  if (await stat(file).catch(() => undefined)) return readKey(file, 'sign');
  const key = await generateKey('sign');
  await writeKey(file, key);
  console.error(
    `A signing key was made: ${file}\nKeep it safe and private: editions signed with another key are refused by every site.`,
  );
  return key;
}

program
  .command('keygen')
  .description('make a key file: the publisher’s, or a recipient’s')
  .option('--sign', 'a publisher’s key: signs directories')
  .option('--recipient', 'a recipient’s key: opens what people send')
  .option('--out <file>', 'name of the key file')
  .action(async (options: { sign?: boolean; recipient?: boolean; out?: string }) => {
    if (Boolean(options.sign) === Boolean(options.recipient)) {
      throw new CommandError(
        'Say which key is needed: --sign (the publisher’s) or --recipient (a reader’s of submissions).',
      );
    }
    const use: KeyUse = options.sign ? 'sign' : 'recipient';
    const key = await generateKey(use);
    const file = options.out ?? `relais-${use}.key.json`;
    await writeKey(file, key);
    console.error(`${file} is private: keep it safe; it cannot be made again.`);
    console.log(use === 'sign' ? key.x : JSON.stringify(publicHalf(key)));
  });

program
  .command('search')
  .description('what the widget would show, from the terminal')
  .argument('<directory>', 'folder or address of a published directory')
  .argument('<text>', 'what is sought: "dentiste", "dentiste Sudbury"')
  .option('--near <place>', 'a town or a postal code')
  .addOption(new Option('--scope <scope>', 'how far to look').choices(['near', 'farther']).default('near'))
  .option('--limit <number>', 'how many results', wholeNumber, 10)
  .option('--public-key <key>', 'the publisher’s public key, to check the signature against')
  .option('--json', 'print the results as JSON')
  .addOption(language())
  .action(
    async (
      address: string,
      text: string,
      options: {
        near?: string;
        scope: 'near' | 'farther';
        limit: number;
        publicKey?: string;
        json?: boolean;
        lang: Language;
      },
    ) => {
      const start = performance.now();
      const { directory, pinned } = await openAnyDirectory(address, options.publicKey);
      if (!pinned && !options.json) {
        console.error(
          'The signature is checked against the key the directory itself names; --public-key pins the publisher’s.',
        );
      }
      const { near, scope, limit } = options;
      const answer = await search(directory, { text, near, scope, limit });
      const spent = { ...directory.traffic, ms: Math.round(performance.now() - start) };
      if (options.json) {
        const results = answer.results.map(({ id, name, offer, distanceKm, group }) => ({
          id,
          name,
          offer,
          distanceKm: distanceKm === undefined ? null : Math.round(distanceKm * 100) / 100,
          group,
        }));
        console.log(JSON.stringify({ results, ...spent }));
      } else {
        console.log(searchText(answer, spent, options.lang));
      }
      for (const problem of answer.problems) {
        if (options.json) console.error(`! ${problem.message}`);
        process.exitCode = 1;
      }
    },
  );

program
  .command('serve')
  .description('serve a directory’s folder as a static host would')
  .argument('<folder>')
  .option('--port <number>', '0 takes a free one', wholeNumber, 8080)
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .action(async (folder: string, { port, host }: { port: number; host: string }) => {
    const server = await serveDirectory(folder, port, host);
    const address = server.address();
    console.log(
      `http://${host}:${typeof address === 'object' && address ? address.port : port}/  serves ${path.resolve(folder)}; Ctrl-C stops`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => server.close(() => process.exit(0)));
  });

program
  .command('inbox')
  .description('what people sent, opened with a recipient’s key')
  .option('--key <file...>', 'key files of the recipients one answers for')
  .option('--intake <url>', 'address of the intake', 'http://127.0.0.1:8787')
  .option('--token <token>', 'operator’s token; RELAIS_OPERATOR_TOKEN by default')
  .option('--mark <id=state>', 'move one submission along: ID=contacted')
  .option('--reason <text>', 'with --mark: what the person is told')
  .option('--json', 'print one JSON object a line')
  .addOption(language())
  .action(
    async (options: {
      key?: string[];
      intake: string;
      token?: string;
      mark?: string;
      reason?: string;
      json?: boolean;
      lang: Language;
    }) => {
      const token = options.token ?? process.env.RELAIS_OPERATOR_TOKEN;
      if (!token)
        throw new CommandError(
          'The operator’s token is missing: give --token, or set RELAIS_OPERATOR_TOKEN.',
        );
      const keys = await Promise.all((options.key ?? []).map((file) => readKey(file, 'recipient')));
      const inbox = { intake: options.intake, token, keys };
      if (options.mark !== undefined) {
        const [id = '', name] = options.mark.split('=');
        const state = State.safeParse(name);
        if (!state.success)
          throw new CommandError(`--mark needs ID=STATE, with one of: ${State.options.join(', ')}.`);
        await changeState(inbox, id, state.data, options.reason);
        console.log(`${id}  ${state.data}`);
        return;
      }
      if (!keys.length)
        throw new CommandError(
          'A recipient’s key is needed to open what is sealed: --key KEYFILE (relais keygen --recipient).',
        );
      const items: OpenedItem[] = [];
      for await (const item of readInbox(inbox)) {
        if (options.json) console.log(JSON.stringify({ ...item, sealed: undefined }));
        else items.push(item);
      }
      if (!options.json) console.log(inboxText(items, options.lang));
    },
  );

try {
  await program.parseAsync();
} catch (error) {
  const { message, stack } = error as Error;
  console.error(`relais: ${message}`);
  // What is foreseen says what to do; for the rest, where it happened.
  const foreseen =
    error instanceof CommandError || error instanceof DirectoryError || error instanceof ImportError;
  if (!foreseen && process.env.DEBUG) console.error(stack);
  process.exitCode = 2;
}

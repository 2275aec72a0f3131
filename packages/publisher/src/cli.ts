#!/usr/bin/env node
/**
 * The command `relais`. Exit codes: 0 done; 1 done, and some input was refused (the report says which);
 * 2 not done, for a reason the message tells.
 *
 * What a command alone needs is imported when it runs: a search does not wait for the readers of workbooks.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { DirectoryError } from '@relais/core/connect/directory';
import { search } from '@relais/core/connect/search';
import type { Language } from '@relais/core/listing';
import { State } from '@relais/core/submission';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandError } from './command-error.ts';
import { openAnyDirectory } from './folder.ts';
import { ImportError } from './import/report.ts';
import { changeState, type OpenedItem, readInbox } from './inbox.ts';
import { generateKey, type KeyUse, publicHalf, readKey, writeKey } from './keys.ts';
import { listingsOfFile } from './listings-file.ts';
import { progressBar } from './progress.ts';
import type { Profile } from './publish/publish.ts';
import { answerJson, answerQueries } from './queries.ts';
import { serveDirectory } from './serve.ts';
import { importText, inboxText, inspectionText, judgementsText, matchText, searchText } from './terminal.ts';

const wholeNumber = (text: string) => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('a whole number is needed.');
  return Number(text);
};
const countingNumber = (text: string) => {
  if (!wholeNumber(text)) throw new InvalidArgumentError('a whole number above 0 is needed.');
  return Number(text);
};
const portNumber = (text: string) => {
  if (wholeNumber(text) > 65_535) throw new InvalidArgumentError('a number up to 65535 is needed.');
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

async function readProfile(file: string | undefined): Promise<Profile> {
  const { Profile } = await import('./publish/publish.ts');
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

const sheetOf = ({ sheet }: { sheet?: string }) => (sheet === undefined ? {} : { sheet });

program
  .command('import')
  .description(
    'read spreadsheets and open data into listings, merge duplicates, tell what changed, and report every defect',
  )
  .argument(
    '<files...>',
    'CSV (any separator and encoding in use); XLSX; HSDS (files or a folder); OpenStreetMap (.osm.pbf, Overpass JSON, GeoJSON); schema.org (JSON-LD, web pages)',
  )
  .option('--out <file>', 'where the listings are written, a JSON object a line')
  .option('--report <file>', 'where the report is written', 'report.json')
  .option('--mapping <file>', 'JSON: which column holds what, where headers do not tell')
  .option(
    '--guess',
    'print the mapping that would be used, to edit and give with --mapping; nothing is imported',
  )
  .option(
    '--sheet <name>',
    'the sheet of a workbook, where another than the one that looks like listings is meant',
  )
  .option('--date <date>', 'date of the files (YYYY-MM-DD or YYYY-MM), for rows that have none')
  .option(
    '--format <format>',
    'what the files are, where that is not plain: csv, xlsx, hsds, osm, json-ld, relais',
  )
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
      options: { report: string; merge: boolean; guess?: boolean } & Partial<
        Record<
          'out' | 'mapping' | 'sheet' | 'date' | 'format' | 'duplicates' | 'decisions' | 'previous',
          string
        >
      >,
    ) => {
      const { guessMapping, readMapping } = await import('./import/index.ts');
      const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
      if (options.guess) {
        const [file, ...others] = files;
        if (others.length) throw new CommandError('--guess takes one file: each has columns of its own.');
        const guessed = await guessMapping(file!, { ...(mapping && { mapping }), ...sheetOf(options) });
        console.log(JSON.stringify(guessed, null, 2));
        return;
      }
      if (options.out === undefined) {
        throw new CommandError(
          '--out is missing: say where the listings are written, as --out listings.ndjson.',
        );
      }
      const { duplicatesBeside, importToFiles } = await import('./merge/index.ts');
      const { categoryOf } = await import('./taxonomy/lookup.ts');
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
        ...sheetOf(options),
      });
      bar.stop();
      console.log(importText(report));
      const isWritten = report.files.some(({ failed }) => !failed);
      if (isWritten) console.log(`listings  ${path.resolve(options.out)}`);
      console.log(`report    ${path.resolve(options.report)}`);
      if (report.duplicates) {
        console.log(`pairs     ${path.resolve(options.duplicates ?? duplicatesBeside(options.out))}`);
      }
      if (report.files.every(({ failed }) => failed)) process.exitCode = 2;
      else if (report.rejected || report.issues.some(({ severity }) => severity === 'error'))
        process.exitCode = 1;
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
    const { judgeListings, judgePairs, measure } = await import('./merge/index.ts');
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
  .option(
    '--previous <folder>',
    'an earlier edition, which may stand at --out: the deltas are made to it, and what changed is told',
  )
  .option(
    '--site [widget]',
    'lay a page of the widget into the folder, which then is a search site by itself; the folder of the built widget, widget/dist by default',
  )
  .action(
    async (
      file: string,
      options: Record<'out' | 'key' | 'profile' | 'intake' | 'date' | 'previous', string | undefined> & {
        site?: string | true;
      },
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
      const { listingsInFile } = await import('./publish/listings.ts');
      const { publish } = await import('./publish/publish.ts');
      const listings = listingsInFile(file);
      const { size } = await stat(file).catch(() => {
        throw new CommandError(`${file} does not exist. Make it with: relais import FILE… --out ${file}`);
      });
      if (!size) throw new CommandError(`${file} holds no listing; nothing is published.`);
      await refuseToPublishAlong(directory);
      const key = options.key ? await readKey(options.key, 'sign') : await ownKey(directory);
      const bar = progressBar('publishing');
      const { previous } = options;
      const result = await publish({
        ...{ listings, directory, key, profile, date, previous },
        onProgress: bar.update,
      });
      bar.stop();
      for (const warning of result.warnings) console.error(`! ${warning}`);
      console.log(
        result.changed
          ? `${count(result.manifest.listings, 'listing')} in ${count(result.files + 1, 'file')}, ${(result.bytes / 1e6).toFixed(2)} MB; ${count(result.written, 'file')} written, edition of ${result.manifest.published}`
          : `Nothing has changed since the edition of ${result.manifest.published}.`,
      );
      const { since, waiting } = result;
      if (options.site) {
        const { writeSite } = await import('./publish/site.ts');
        await writeSite(
          directory,
          result.manifest,
          key.x,
          options.site === true ? BUILT_WIDGET : options.site,
        );
        console.log(
          'The folder is a search site, too: its page is index.html, that of a listing #/listing/ID.',
        );
      }
      if (waiting) {
        console.log(
          `${count(waiting, 'file')} of earlier editions stay for a week, for visitors who still hold one`,
        );
      }
      if (since) {
        console.log(
          `since ${since.published}: ${count(since.added, 'file')} new (${(since.addedBytes / 1e6).toFixed(2)} MB), ${since.kept} kept, ${since.gone} gone; ` +
            `${count(since.addresses, 'address or number', 'addresses and numbers')} changed (${(since.deltaBytes / 1e3).toFixed(1)} kB)`,
        );
      }
      console.log(`directory   ${path.resolve(directory)}`);
      console.log(`public key  ${key.x}`);
    },
  );

/** Where the widget is built, as seen from the project's folder. */
const BUILT_WIDGET = path.join('widget', 'dist');

/** What hosts want in a folder beside its contents; and the files of a site. */
const MAY_LIE_THERE =
  /^(?:[._].*|web\.config|nginx\.conf|CNAME|robots\.txt|index\.html|site\.(?:css|js)|relais(?:[.-].*)?\.(?:js|css))$/;

/** What lies in the folder is published with it: not a key, and not what somebody keeps there. */
async function refuseToPublishAlong(directory: string): Promise<void> {
  const names = (await readdir(directory).catch((): string[] => [])).filter(
    (name) => !MAY_LIE_THERE.test(name),
  );
  const key = names.find((name) => name.endsWith('.key.json'));
  if (key) {
    throw new CommandError(
      `${path.join(directory, key)} is a private key and would be published with the folder. Move it elsewhere first.`,
    );
  }
  if (names.length && !names.includes('manifest.json') && !names.includes('f')) {
    throw new CommandError(
      `${directory} holds other files (${names.slice(0, 3).join(', ')}${names.length > 3 ? '…' : ''}), which would be published too. Give an empty folder to --out.`,
    );
  }
}

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
  .command('export')
  .description('write listings in a format that others read; relais import reads it back without loss')
  .argument('<listings>', 'a published directory (folder or address), or NDJSON as relais import writes it')
  .requiredOption('--format <format>', 'what to write: csv, geojson, json-ld or hsds')
  .requiredOption('--out <file>', 'the file to write')
  .option('--public-key <key>', 'the publisher’s public key, to check a directory’s signature against')
  .action(async (from: string, options: { format: string; out: string; publicKey?: string }) => {
    const { exportToFile } = await import('./export/index.ts');
    const { listings, attribution } = await listingsFrom(from, options.publicKey);
    const bar = progressBar('exporting');
    const { format, out } = options;
    const written = await exportToFile(listings(bar.update), { format, out });
    bar.stop();
    console.log(`${count(written.listings, 'listing')}, ${(written.bytes / 1e6).toFixed(2)} MB`);
    console.log(`${format.padEnd(8)}  ${path.resolve(out)}`);
    for (const { text, url } of attribution)
      console.log(`source    ${[text, url].filter(Boolean).join(', ')}`);
  });

/** Listings out of a directory or a file; of a directory also whom it thanks. */
async function listingsFrom(from: string, publicKey: string | undefined) {
  const isFile = await stat(from).then(
    (found) => found.isFile(),
    () => !/^https?:\/\//.test(from),
  );
  if (isFile) {
    const listings = (onProgress: Progress) => listingsOfFile(from, onProgress);
    return { listings, attribution: [] };
  }
  const { directory, pinned, listings: read } = await openAnyDirectory(from, publicKey);
  if (!pinned) {
    console.error(
      'The signature is checked against the key the directory itself names; --public-key pins the publisher’s.',
    );
  }
  const total = directory.manifest.listings;
  async function* listings(onProgress: Progress) {
    let done = 0;
    for await (const listing of read()) {
      if (++done % 1000 === 0) onProgress(done, total);
      yield listing;
    }
  }
  return { listings, attribution: directory.manifest.attribution };
}

type Progress = (done: number, total: number) => void;

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
  .argument('[text]', 'what is sought: "dentiste", "dentiste Sudbury"')
  .option(
    '--queries <file>',
    'NDJSON: {"text", "near"?, "lat"?, "lon"?, "scope"?, "limit"?} a line, each asked cold; one JSON answer a line',
  )
  .option('--near <place>', 'a town or a postal code')
  .addOption(
    new Option('--scope <scope>', 'how far to look').choices(['near', 'farther', 'country']).default('near'),
  )
  .option('--limit <number>', 'how many results', countingNumber, 10)
  .option('--public-key <key>', 'the publisher’s public key, to check the signature against')
  .option('--json', 'print the results as JSON')
  .addOption(language())
  .action(
    async (
      address: string,
      text: string | undefined,
      options: {
        queries?: string;
        near?: string;
        scope: 'near' | 'farther' | 'country';
        limit: number;
        publicKey?: string;
        json?: boolean;
        lang: Language;
      },
    ) => {
      if (options.queries) {
        const { queries, publicKey, limit } = options;
        for await (const answer of answerQueries(queries, { address, publicKey, limit })) {
          console.log(JSON.stringify(answer));
          if ('error' in answer || 'problems' in answer) process.exitCode = 1;
        }
        return;
      }
      if (text === undefined) {
        throw new CommandError(
          'Say what is sought: relais search DIR "dentiste Sudbury", or --queries FILE.',
        );
      }
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
        console.log(JSON.stringify({ ...(await answerJson(answer)), ...spent }));
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
  .command('match')
  .description(
    'which listings a web page names: whose page it is, and every business on it, as the extension would say',
  )
  .argument('<directory>', 'folder or address of a published directory')
  .argument('[page]', 'the page, saved as HTML')
  .option('--url <address>', 'where the page was')
  .option('--pages <file>', 'NDJSON: {"file", "url"} a line; one JSON result a line')
  .option('--public-key <key>', 'the publisher’s public key, to check the signature against')
  .option('--json', 'print the result as JSON')
  .addOption(language())
  .action(
    async (
      address: string,
      page: string | undefined,
      options: { url?: string; pages?: string; publicKey?: string; json?: boolean; lang: Language },
    ) => {
      const { DirectoryAnswers, matchFile, matchList } = await import('./match-pages.ts');
      const { directory, pinned } = await openAnyDirectory(address, options.publicKey);
      const answers = new DirectoryAnswers(directory);
      if (options.pages !== undefined) {
        for await (const result of matchList(options.pages, answers)) {
          console.log(JSON.stringify(result));
          if ('error' in result) process.exitCode = 1;
        }
        return;
      }
      if (page === undefined || options.url === undefined) {
        throw new CommandError(
          'Give a page and where it was: relais match DIR page.html --url https://…, or --pages FILE.',
        );
      }
      if (!pinned && !options.json) {
        console.error(
          'The signature is checked against the key the directory itself names; --public-key pins the publisher’s.',
        );
      }
      const result = await matchFile(page, options.url, answers);
      console.log(options.json ? JSON.stringify(result) : matchText(result, options.lang));
    },
  );

program
  .command('inspect')
  .description('verify every file of a directory; show its sizes and its shape')
  .argument('<directory>', 'folder or address of a published directory')
  .option('--public-key <key>', 'the publisher’s public key, to check the signatures against')
  .option('--listings', 'also count the listings: offers, provinces, services, age of what is known')
  .option('--json', 'print as JSON')
  .action(async (address: string, options: { publicKey?: string; listings?: boolean; json?: boolean }) => {
    const { inspect } = await import('./inspect.ts');
    const bar = progressBar('inspecting');
    const inspection = await inspect(address, options.publicKey, bar.update);
    const { summarise } = await import('./summary.ts');
    const summary =
      options.listings && !inspection.problems.length
        ? await summarise((await openAnyDirectory(address, options.publicKey)).listings(), new Date())
        : undefined;
    bar.stop();
    if (options.json) {
      console.log(JSON.stringify({ ...inspection, sizes: Object.fromEntries(inspection.sizes), summary }));
    } else {
      console.log(inspectionText(inspection));
      const { summaryText } = await import('./summary-text.ts');
      if (summary) console.log(`\n${summaryText(summary)}`);
    }
    if (inspection.problems.length) process.exitCode = 1;
  });

program
  .command('serve')
  .description('serve a directory’s folder as a static host would')
  .argument('<folder>')
  .option('--port <number>', '0 takes a free one', portNumber, 8080)
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

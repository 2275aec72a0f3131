/** `npm run try:extension`: a Chromium window with the extension loaded, on the site of a listed business. */
import path from 'node:path';
import { CommandError, readKey } from '@relais/publisher';
import { ensureBrowsers } from '../../scripts/browsers.ts';
import { ExtensionInChromium } from '../journeys/extension-drivers.ts';
import { buildExtension, ROOT, startDemo } from './demo.ts';

const PORT = Number(process.env.PORT ?? 8600);
const DATA = path.join(ROOT, 'demo', '.data');
const say = (text: string) => console.log(text);

interface Running {
  pages: string;
  directory: string;
  publicKey: string;
  close(): Promise<void>;
}

/** The demonstration `npm start` runs, or else one of our own. @throws CommandError where a port is taken */
async function findOrStartDemo(): Promise<Running> {
  const pages = `http://localhost:${PORT}`;
  const directory = `http://localhost:${PORT + 1}/`;
  const answers = (address: string) =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  if ((await answers(`${pages}/extension`)) && (await answers(`${directory}manifest.json`))) {
    const key = await readKey(path.join(DATA, 'signing.key.json'), 'sign');
    return { pages, directory, publicKey: key.x, close: async () => {} };
  }
  return startDemo({ data: DATA, ports: { pages: PORT, directory: PORT + 1, intake: PORT + 2 } });
}

try {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new CommandError(
      'Il n’y a pas d’écran ici (ni DISPLAY ni WAYLAND_DISPLAY)\u00A0: lancez cette commande dans une session graphique.',
    );
  }
  ensureBrowsers(['chromium']);
  say('Relais, l’extension à l’essai\n\n  Démonstration et extension en préparation…');
  const demo = await findOrStartDemo();
  const extension = await buildExtension('chrome', demo.directory, demo.publicKey);
  const chromium = await ExtensionInChromium.launch(extension, {
    headless: false,
    defaultViewport: null,
    // No bar above the page about being driven, or about flags.
    ignoreDefaultArgs: ['--enable-automation'],
    args: ['--test-type'],
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  const closed = new Promise<void>((resolve) => chromium.browser.once('disconnected', () => resolve()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void chromium.close());
  const site = (host: string) => demo.pages.replace('localhost', `${host}.localhost`);
  const [page] = await chromium.browser.pages();
  await page!.goto(site('clinique-du-ruisseau'));
  await (await chromium.welcome()).close();
  await chromium.speak('fr');
  await chromium.answerPrompt();
  await chromium.turnOn(page!);
  await page!.bringToFront();
  // The directory may still be on its way to the device.
  for (let tries = 0; tries < 30; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    if (await chromium.badgeOf(page!).shows()) break;
    await page!.reload();
  }

  say(`
  1. En bas à droite de la page, pressez la pastille «\u00A0En français\u00A0».
  2. Répondez à la question\u00A0: avez-vous reçu un service en français?
  3. Visitez le sosie, absent du répertoire\u00A0: aucune pastille.
       ${site('evil-clinique-du-ruisseau')}
     Et d’autres sites\u00A0: ${demo.pages}/extension
  4. Le bouton Relais est dans la barre d’outils, derrière la pièce de casse-tête.

  Fermez Chromium, ou Ctrl-C, pour terminer.`);
  await closed;
  await demo.close();
} catch (error) {
  console.error(`\n${(error as Error).message}`);
  process.exit(1);
}

/** `npm start`: builds everything, starts everything, prints where it is. */
import path from 'node:path';
import { CommandError } from '@relais/publisher';
import { buildExtension, ROOT, startDemo } from './demo.ts';

const PORT = Number(process.env.PORT ?? 8600);
const say = (text: string) => console.log(text);

const STEPS: Record<string, string> = {
  intake: 'Réception des messages (intake)…',
  directory: 'Répertoire fictif\u00A0: 3\u00A0000 fiches, signées…',
  widget: 'Boîte de recherche (widget)…',
  extension: 'Extension, pour Chromium et Firefox…',
};

try {
  const onStep = (step: string) => say(`  ${STEPS[step]}`);
  say('Relais, la démonstration\n');
  const demo = await startDemo({
    data: path.join(ROOT, 'demo', '.data'),
    ports: { pages: PORT, directory: PORT + 1, intake: PORT + 2 },
    onStep,
  });
  onStep('extension');
  await buildExtension('chrome', demo.directory, demo.publicKey);
  await buildExtension('firefox', demo.directory, demo.publicKey);

  const rows = [
    ['Tout voir', `${demo.pages}/`],
    ['Organisme, avec la boîte', `${demo.pages}/organisation`],
    ['La même page, en anglais', `${demo.pages}/organisation/en`],
    ['Composer sa boîte', `${demo.pages}/configurateur/`],
    ['Tous les états des éléments', `${demo.pages}/etats`],
    ['Entreprise au répertoire', demo.pages.replace('localhost', 'clinique-du-ruisseau.localhost')],
    ['Sosie, absent du répertoire', demo.pages.replace('localhost', 'evil-clinique-du-ruisseau.localhost')],
    ['Charger l’extension', `${demo.pages}/extension   (ou\u00A0: npm run try:extension)`],
    ['Répertoire', demo.directory],
    ['Messages reçus', `npm run relais -- inbox --intake ${demo.intake} \\`],
    ['', `  --token ${demo.operatorToken} \\`],
    ['', `  --key ${path.relative(ROOT, demo.recipientKeys['carrefour-du-nickel']!)}`],
  ];
  say('');
  for (const [label, value] of rows) say(`  ${label!.padEnd(29)}${value}`);
  say('\n  Ctrl-C arrête tout.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close().then(() => process.exit(0)));
  }
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(`\n${error.message}`);
  process.exit(2);
}

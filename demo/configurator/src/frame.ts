/**
 * The page in a frame: the box alone, as the fragment of its address says. Anyone can write such an address, and the
 * page speaks for its host: it opens the directories of `settings.json` and no others.
 */
import { dress, loadWidget } from './box.ts';
import { isSameAddress, knownDirectories } from './known-directories.ts';

const values = new Map(new URLSearchParams(location.hash.slice(1)));
const language = values.get('lang')?.startsWith('en') ? 'en' : 'fr';
document.documentElement.lang = `${language}-CA`;

const SORRY = {
  fr: 'Cette boîte de recherche n’est pas bien installée. La personne responsable de ce site trouvera l’explication dans la console.',
  en: 'This search box is not set up properly. The person in charge of this site will find out why in the console.',
};

function sorry(message: string): void {
  console.error(`Relais: ${message}`);
  const line = document.createElement('p');
  line.textContent = SORRY[language];
  document.body.append(line);
}

/** The parent gives the frame this height: `relais-frame.js`. */
function tellHeight(): void {
  parent.postMessage({ relais: 'height', height: document.body.getBoundingClientRect().height }, '*');
}

const wanted = values.get('directory') ?? '';
const known = (await knownDirectories().catch(() => [])).find(({ address }) =>
  isSameAddress(address, wanted),
);
if (known) {
  const box = document.createElement('relais-search');
  dress(box, new Map([...values, ['directory', known.address], ['public-key', known.publicKey]]));
  // The page follows the box where the host's site is one or the other, so that no ground of its own shows.
  document.documentElement.style.colorScheme = box.style.colorScheme || 'light dark';
  const link = document.createElement('a');
  link.href = known.address;
  link.textContent = known.name[language] ?? known.name.fr ?? known.address;
  box.append(link);
  document.body.append(box);
  loadWidget();
} else {
  sorry(
    `the directory ${wanted || '(none)'} is not one of those in settings.json beside this page; its host adds it there.`,
  );
}
new ResizeObserver(tellHeight).observe(document.body);
addEventListener('message', ({ source, data }) => {
  if (source === parent && data?.relais === 'height?') tellHeight();
});
// The address is the setting.
addEventListener('hashchange', () => location.reload());

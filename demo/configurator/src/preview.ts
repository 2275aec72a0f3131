/** A page that somebody might have, with the box in it: the configurator says what it is to look like. */
import { dress, loadWidget } from './box.ts';

export interface PreviewMessage {
  relais: 'preview';
  /** Attributes and custom properties of the box. */
  values: Array<[name: string, value: string]>;
  scheme: 'light' | 'dark';
  language: 'fr' | 'en';
  organisation: string;
  /** What is searched at first, so that there is something to see. */
  sought: string;
}

const WORDS = {
  fr: {
    title: 'Des services en français, près de chez vous',
    text: 'Cherchez ici qui vous accueille en français\u00A0: santé, garde d’enfants, conseil juridique et bien d’autres choses.',
    after: 'Notre équipe est là du lundi au vendredi, de 9\u00A0h à 16\u00A0h\u00A030.',
    organisation: 'Votre organisme',
  },
  en: {
    title: 'Services in French, close to home',
    text: 'Look here for people who serve you in French: health, child care, legal advice and much more.',
    after: 'Our team is here Monday to Friday, 9:00 a.m. to 4:30 p.m.',
    organisation: 'Your organization',
  },
};

const box = document.querySelector<HTMLElement>('relais-search')!;
/** The name under which the preview keeps its own search; whoever copies the code keeps theirs or none. */
const OWN_NAME = 'apercu';

function show({ values, scheme, language, organisation, sought }: PreviewMessage): void {
  const html = document.documentElement;
  html.lang = `${language}-CA`;
  html.style.colorScheme = scheme;
  const words = WORDS[language];
  const say = (selector: string, text: string) => {
    document.querySelector(selector)!.textContent = text;
  };
  say('.name', organisation || words.organisation);
  say('h1', words.title);
  say('.lead', words.text);
  say('.after', words.after);
  const all = new Map([...values, ['url-state', OWN_NAME]]);
  const near = all.get('near') ?? '';
  // Its own scheme is the one that is looked at, unless the site has but one.
  if (!box.hasAttribute('directory') && sought) {
    const search = new URLSearchParams({ [`${OWN_NAME}.what`]: sought, [`${OWN_NAME}.where`]: near });
    history.replaceState(null, '', `${location.pathname}#${search}`);
  }
  dress(box, all);
  loadWidget();
}

addEventListener('message', ({ source, origin, data }: MessageEvent<PreviewMessage>) => {
  if (source === parent && origin === location.origin && data?.relais === 'preview') show(data);
});
parent.postMessage({ relais: 'preview?' }, location.origin);

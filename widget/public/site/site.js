/**
 * The page of a directory: which listing its address names, and in which language it is read. Nothing is kept: the
 * next visit begins in the language of the browser.
 */
const html = document.documentElement;
const page = document.querySelector('relais-listing-page');
const button = document.querySelector('#language');
const title = {
  fr: document.querySelector('.home [data-lang=fr]').textContent,
  en: document.querySelector('.home [data-lang=en]').textContent,
};

const language = () => (html.lang.startsWith('en') ? 'en' : 'fr');

function entitle() {
  document.title = [page.hidden ? '' : page.name, title[language()]].filter(Boolean).join(' | ');
}

function speak(next) {
  html.lang = `${next}-CA`;
  html.classList.add('ready');
  button.hidden = false;
  button.lang = next === 'fr' ? 'en-CA' : 'fr-CA';
  button.textContent = next === 'fr' ? 'English' : 'Français';
  entitle();
}

function listingOf(hash) {
  try {
    return decodeURIComponent(/^#\/listing\/(.+)$/.exec(hash)?.[1] ?? '');
  } catch {
    return '';
  }
}

/** Who follows a link on the page is led to the listing; who arrives begins at the top. */
let followed = false;

function show() {
  const listing = listingOf(location.hash);
  page.hidden = !listing;
  page.setAttribute('listing', listing);
  entitle();
}

button.addEventListener('click', () => speak(language() === 'fr' ? 'en' : 'fr'));
addEventListener('hashchange', () => {
  followed = true;
  show();
});
page.addEventListener('relais-listing-shown', () => {
  entitle();
  if (followed) page.focus();
});

// French unless the browser asks for English and not for French.
const wanted = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'fr' || tag === 'en');
speak(wanted === 'en' ? 'en' : 'fr');
show();

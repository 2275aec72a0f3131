/** Walks an element to one of its states, as a person would; says so in `data-reached` of the page. */
const { lang, element, around, inside, attributes, steps, widget } = JSON.parse(
  document.querySelector('#state').dataset.state,
);
document.documentElement.lang = `${lang}-CA`;
const PATIENCE_MS = 20_000;

const wordsOf = (words) => (typeof words === 'string' ? words : words[lang]);

/** All there is, through shadow roots. */
function* everything(root) {
  for (const node of root.querySelectorAll('*')) {
    yield node;
    if (node.shadowRoot) yield* everything(node.shadowRoot);
  }
}
const isShown = (node) => node.checkVisibility?.({ visibilityProperty: true }) ?? true;
const find = (test) => [...everything(document.body)].filter((node) => test(node) && isShown(node));
const spaced = (text) => text.replace(/[\s\u00A0]+/g, ' ').trim();
const says = (node, words) => spaced(node.textContent).includes(wordsOf(words));

async function until(what, look) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`Waited in vain for ${what}.`);
}

const problems = [];
document.addEventListener('relais-problem', ({ fault }) => problems.push(fault));

let network = 'there';
const { fetch } = window;
window.fetch = (...request) => {
  if (network === 'gone') return Promise.reject(new TypeError('The network is gone.'));
  if (network === 'slow') return new Promise(() => {});
  return fetch(...request);
};

async function type(box, text) {
  const input = await until(box, () =>
    find((node) => node.matches(box))[0]?.shadowRoot?.querySelector('input'),
  );
  // The page that frames this one stays where its reader is.
  input.focus({ preventScroll: true });
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return input;
}

async function walk(step) {
  if (step.network) network = step.network;
  else if (step.into) await type(step.into, wordsOf(step.type));
  else if (step.search) {
    const input = await type('#what', wordsOf(step.search));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  } else if (step.press) {
    const words = wordsOf(step.press);
    const isPressed = (node) => node.matches('button, label, a[href]') && says(node, words);
    (await until(`« ${words} »`, () => find(isPressed)[0])).click();
  } else if (step.pressSelector) {
    const { pressSelector, nth = 0 } = step;
    (await until(pressSelector, () => find((node) => node.matches(pressSelector))[nth])).click();
  } else if (step.problem) {
    await until(`the problem « ${step.problem} »`, () => problems.includes(step.problem));
  } else if (step.see) {
    await until(`« ${wordsOf(step.see)} »`, () => find((node) => says(node, step.see))[0]);
  } else await until(step.seeSelector, () => find((node) => node.matches(step.seeSelector))[0]);
}

// What another visit left here belongs to another state. In a frame of another site some browsers never say what there is.
const left = await Promise.race([
  indexedDB.databases?.().catch(() => []),
  new Promise((resolve) => setTimeout(resolve, 1000)),
]);
for (const { name } of left ?? []) indexedDB.deleteDatabase(name);
const shown = document.createElement(element);
for (const [name, value] of Object.entries(attributes)) if (value) shown.setAttribute(name, value);
shown.textContent = inside;
const [before, after] = around.split('…');
document.body.append(before, shown, after);
await import(widget);
try {
  for (const step of steps) {
    await walk(step);
    // Nobody presses the next thing before this one has been answered.
    if (network !== 'slow') await until('the box', () => !find((node) => node.ariaBusy === 'true').length);
  }
  await document.fonts.ready;
  document.documentElement.dataset.reached = 'yes';
} catch (error) {
  document.documentElement.dataset.reached = error.message;
  throw error;
}

/** A box in a page of the configurator, as its tag would stand in somebody's page. */

/** Brings the box's script into this page, once. */
export function loadWidget(): void {
  if (document.querySelector('script[data-widget]')) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.dataset.widget = '';
  script.src = new URL('relais/relais.js', location.href).href;
  document.head.append(script);
}

/** What may be said of the box from outside; the rest of an address is not for it. */
const ATTRIBUTES = [
  'directory',
  'public-key',
  'lang',
  'near',
  'regions',
  'categories',
  'features',
  'partner',
  'url-state',
];

/** Whether a value can be nothing but a colour or a length: neither loads anything. */
const isHarmless = (value: string) => CSS.supports('color', value) || CSS.supports('border-radius', value);

/** Writes attributes and `--relais-…` properties onto a box; those that are not given go. */
export function dress(box: HTMLElement, values: ReadonlyMap<string, string>): void {
  for (const name of ATTRIBUTES) {
    const value = values.get(name);
    if (value === undefined) box.removeAttribute(name);
    else if (box.getAttribute(name) !== value) box.setAttribute(name, value);
  }
  for (const name of [...box.style]) if (name.startsWith('--relais-')) box.style.removeProperty(name);
  for (const [name, value] of values) {
    if (/^--relais-[a-z-]+$/.test(name) && isHarmless(value)) box.style.setProperty(name, value);
  }
  const scheme = values.get('color-scheme') ?? '';
  box.style.colorScheme = /^(?:light|dark)$/.test(scheme) ? scheme : '';
}

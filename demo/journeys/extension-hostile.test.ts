/** The extension in Chromium on pages that were made against it: it stays silent, tells nothing, and breaks nothing. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openExtensionVisit } from './extension-world.ts';

const soon = { timeout: 15_000 };
const CLINIC = 'https://clinique-du-ruisseau.example/';
const SECRETS =
  /En français|Sur demande|Interprète|En partie|services en français|Ruisseau dentaire|active|on-request/;

interface Made {
  body: string;
  type?: string;
  headers?: Record<string, string>;
}
const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Liste</title>${head}</head><body>${body}</body></html>`;
const entry = (title: string, href: string) => `<div><h3>${title}</h3><a href="${href}">Site web</a></div>`;
const THREE = [
  entry('Clinique', CLINIC),
  entry('Autre', 'https://autre.example/'),
  entry('Plomberie', 'https://plomberie-du-nord.example/'),
].join('');

let page: Page;
const made = new Map<string, Made>();
let asked: string[];
/** What the page's console and the browser said of the page. */
let said: string[];

const { world, chromium, close } = await openExtensionVisit();
afterAll(close);
beforeEach(() => made.clear());
afterEach(async () => {
  await page?.close();
});

async function visit(one: Made | string, address = 'http://page.example/'): Promise<void> {
  made.set(address, typeof one === 'string' ? { body: one } : one);
  page = await chromium.browser.newPage();
  asked = [];
  said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error}`));
  const debug = await page.createCDPSession();
  await debug.send('Log.enable');
  debug.on('Log.entryAdded', ({ entry: { text, url } }) => said.push(`log: ${text} ${url ?? ''}`));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const found = made.get(request.url());
    if (!found && !/favicon/.test(request.url())) asked.push(request.url());
    void request.respond(
      found
        ? {
            contentType: found.type ?? 'text/html; charset=utf-8',
            headers: found.headers ?? {},
            body: found.body,
          }
        : { status: 204 },
    );
  });
  await page.goto(address);
}

const badges = async (): Promise<string[]> => {
  const words: string[] = [];
  for (let number = 0; ; number++) {
    const text = await chromium.listBadgeOf(page, number).text('.badge');
    if (text === undefined) return words;
    words.push(text.split('\u00A0')[0]!);
  }
};
/** Elements that can only be badges, as a page sees them: where the debugger cannot look inside any more. */
const hosts = (): Promise<number> => page.evaluate(() => document.querySelectorAll('span').length);
const rest = (ms = 700) => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing was said in the page's console, nobody was asked, and it has no badge. */
async function expectSilence(): Promise<void> {
  await rest();
  expect(await badges()).toEqual([]);
  expect(said).toEqual([]);
  expect(asked).toEqual([]);
}

it('badges are allowed, and the directory is on the device', async () => {
  await expect.poll(async () => (await chromium.state()).edition?.listings, soon).toBe(1500);
  await chromium.speak('fr');
  await chromium.answerPrompt();
  const clinic = await chromium.open(world.site('clinique-du-ruisseau.example'));
  await chromium.turnOn(clinic);
  await clinic.close();
});

describe('a page whose policy allows nothing', () => {
  it('has badges that open, and a console that stays empty', async () => {
    const before = world.asked.length;
    await visit({
      body: html(THREE),
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'none'; sandbox allow-scripts",
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Permissions-Policy': 'geolocation=(), clipboard-write=()',
      },
    });
    await expect.poll(badges, soon).toEqual(['En français', 'Sur demande']);
    const badge = chromium.listBadgeOf(page, 0);
    await badge.click('.open');
    await expect.poll(() => badge.shows('.listing'), soon).toBe(true);
    expect(said).toEqual([]);
    expect(asked).toEqual([]);
    expect(world.asked.length).toBeGreaterThan(before);
  });
});

describe('a page that says it is another’s', () => {
  it.each([
    [
      'in JSON-LD that nothing on it shows',
      html(
        '<p>Bienvenue</p>',
        `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Dentist","name":"Clinique dentaire du Ruisseau","telephone":"705 555-0111","url":"${CLINIC}","sameAs":["${CLINIC}"]}</script>`,
      ),
    ],
    [
      'in sameAs only',
      html(
        `<h1>X</h1><script type="application/ld+json">{"@type":"Dentist","name":"X","sameAs":"${CLINIC}"}</script>`,
      ),
    ],
    [
      'by a script for an address',
      html(`<h3>Clinique</h3><a href="javascript:location='${CLINIC}'">Site</a>`),
    ],
    [
      'by credentials',
      html(
        '<h3>Clinique</h3><a href="https://clinique-du-ruisseau.example@evil.example/">Site</a><a href="https://u:p@plomberie-du-nord.example/">P</a>',
      ),
    ],
    [
      'by a letter of another alphabet',
      html('<h3>Clinique</h3><a href="https://сlinique-du-ruisseau.example/">Site</a>'),
    ],
    ['in punycode', html('<h3>Clinique</h3><a href="https://xn--linique-du-ruisseau-b5k.example/">Site</a>')],
    [
      'below its own host',
      html('<h3>Clinique</h3><a href="https://clinique-du-ruisseau.example.evil.example/">Site</a>'),
    ],
    [
      'in a part that nobody sees',
      html(
        `<div hidden>${entry('Clinique', CLINIC)}</div><div style="display:none">${THREE}</div><template>${THREE}</template>`,
      ),
    ],
  ])('%s gets no badge', async (_, body) => {
    await visit(body);
    await expectSilence();
  });
});

describe('a page that is too much', () => {
  it('with 50,000 links still answers, and has badges where it begins', async () => {
    const links = Array.from(
      { length: 50_000 },
      (_, i) => `<li><a href="https://s${i}.example/">${i}</a></li>`,
    );
    await visit(html(`${THREE}<ul>${links.join('')}</ul>`));
    await expect.poll(hosts, soon).toBe(2);
    expect(await page.evaluate(() => 1 + 1)).toBe(2);
    expect(said).toEqual([]);
  });

  it('with megabytes of scripts is read past them', async () => {
    const json = `{"@type":"Dentist","name":"${'x'.repeat(3_000_000)}","url":"https://riverside-law.example"}`;
    await visit(
      html(
        `${THREE}<script type="application/ld+json">${json}</script><script>/*${'705 555-0199 '.repeat(300_000)}*/</script>`,
      ),
    );
    await expect.poll(badges, soon).toEqual(['En français', 'Sur demande']);
    expect(said).toEqual([]);
  });

  it('with elements nested a thousand deep, and attributes of any kind', async () => {
    await visit(
      html(
        `${'<div>'.repeat(1200)}${THREE}${'</div>'.repeat(1200)}<a href="http://[">x</a><a href="tel:%E0%A4%A">x</a><a href="//">x</a><a href="https://${'a'.repeat(9000)}.example">x</a>`,
      ),
    );
    await expect.poll(hosts, soon).toBe(2);
    expect(said).toEqual([]);
  });
});

describe('what is no page', () => {
  it.each([
    [
      'XML',
      'application/xml',
      `<?xml version="1.0"?><rss><link>${CLINIC}</link><a xmlns="http://www.w3.org/1999/xhtml" href="${CLINIC}">x</a></rss>`,
    ],
    [
      'SVG',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><a href="${CLINIC}"><text y="20">x</text></a></svg>`,
    ],
    ['plain text', 'text/plain', `${CLINIC} 705 555-0111`],
    ['JSON', 'application/json', `{"url":"${CLINIC}"}`],
  ])('%s is left as it is', async (_, type, body) => {
    await visit({ body, type });
    await expectSilence();
  });

  it('a PDF is left as it is', async () => {
    await visit({
      body: '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF',
      type: 'application/pdf',
    });
    await rest();
    expect(said.filter((text) => !/pdf/i.test(text))).toEqual([]);
  });

  it('frames have none, whatever they show, nor has about:blank', async () => {
    made.set('http://frame.example/', { body: html(THREE) });
    await visit(
      html(
        `<iframe src="http://frame.example/"></iframe><iframe></iframe><iframe srcdoc='${THREE}'></iframe>`,
      ),
    );
    await rest();
    for (const frame of page.frames()) {
      expect(await frame.evaluate(() => document.querySelectorAll('span').length)).toBe(0);
    }
    expect(said).toEqual([]);
    const blank = await chromium.browser.newPage();
    await rest(300);
    expect(await blank.evaluate(() => document.documentElement.outerHTML)).not.toContain('span');
    await blank.close();
  });
});

describe('a page that fights badges', () => {
  it('tears them out: they come back a few times, and no more', async () => {
    await visit(
      html(
        THREE,
        `<script>
          let torn = 0;
          addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
            for (const one of document.querySelectorAll('span')) {
              const item = one.parentElement;
              one.remove();
              torn++;
              // And moves, so that whoever looks for what was added looks again.
              document.body.append(item);
            }
          }).observe(document.body, { childList: true, subtree: true }));
        </script>`,
      ),
    );
    await rest(3000);
    const torn = await page.evaluate('torn');
    expect(torn).toBeGreaterThan(0);
    expect(torn).toBeLessThan(20);
    expect(said).toEqual([]);
  });

  it('puts another business in the place of one: the badge goes', async () => {
    await visit(
      html(
        `<ul>${[1, 2, 3].map((i) => `<li><h3>Nom ${i}</h3><a href="${i === 2 ? CLINIC : `https://s${i}.example/`}">Site</a></li>`).join('')}</ul>`,
      ),
    );
    await expect.poll(badges, soon).toEqual(['En français']);
    await page.evaluate(() => {
      const item = document.querySelectorAll('li')[1]!;
      item.querySelector('h3')!.firstChild!.nodeValue = 'Un autre';
      item.querySelector('a')!.href = 'https://un-autre.example/';
    });
    await expect.poll(badges, soon).toEqual([]);
    await page.evaluate(() => {
      document.querySelectorAll('a')[2]!.href = 'https://plomberie-du-nord.example/';
    });
    await expect.poll(badges, soon).toEqual(['Sur demande']);
  });

  it('presses them by itself: nothing opens, and the directory’s host hears nothing', async () => {
    await visit(html(THREE));
    await expect.poll(badges, soon).toHaveLength(2);
    const before = world.asked.length;
    await page.evaluate(() => {
      for (const host of document.querySelectorAll<HTMLElement>('span')) {
        const { x, y } = host.getBoundingClientRect();
        for (const type of ['pointerdown', 'pointerup', 'click', 'mouseover']) {
          host.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: x + 9, clientY: y + 9 }),
          );
        }
        host.click();
        host.focus();
        host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      }
    });
    await rest();
    expect(await chromium.listBadgeOf(page, 0).shows('.popover')).toBe(false);
    expect(world.asked.slice(before)).toEqual([]);
  });

  it('imitates them: what it made is the page’s own, and is not touched', async () => {
    const imitation =
      '<span id="imitation" class="badge">En français : services en français, selon Relais</span>';
    await visit(html(`<h3>Faux</h3>${imitation}<a href="https://faux.example/">x</a>`));
    await expectSilence();
    expect(await page.$eval('#imitation', (one) => one.textContent)).toContain('selon Relais');
  });
});

describe('a page that wants to know', () => {
  it('finds that badges stand there, and not whose, nor what they say', async () => {
    await visit(
      html(
        THREE,
        `<script>
          const seen = []; const before = new Set(Object.getOwnPropertyNames(window)); Object.assign(window, { seen, before });
          for (const name of ['dispatchEvent']) { const real = EventTarget.prototype[name]; EventTarget.prototype[name] = function (e) { seen.push('dispatched ' + e.type); return real.call(this, e); }; }
          const real = Element.prototype.attachShadow; Element.prototype.attachShadow = function (init) { const root = real.call(this, init); seen.push('a root ' + root.innerHTML); return root; };
          addEventListener('message', (e) => seen.push('message ' + JSON.stringify(e.data)), true);
          for (const type of ['toggle', 'beforetoggle', 'focusin', 'slotchange', 'relais', 'wxt:content-script-started']) document.addEventListener(type, (e) => seen.push(type + ' ' + e.target.outerHTML), true);
          new PerformanceObserver((l) => l.getEntries().forEach((e) => seen.push(e.entryType + ' ' + e.name + ' ' + (e.element?.textContent ?? '') + (e.identifier ?? '')))).observe({ entryTypes: ['resource', 'element', 'largest-contentful-paint', 'mark', 'measure'] });
        </script>`,
      ),
    );
    await expect.poll(badges, soon).toEqual(['En français', 'Sur demande']);
    const learnt = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll<HTMLElement>('span')];
      getSelection()!.selectAllChildren(document.body);
      const selected = String(getSelection());
      getSelection()!.removeAllRanges();
      const { before, seen } = globalThis as unknown as { before: Set<string>; seen: string[] };
      const found = (text: string) =>
        (globalThis as unknown as { find(text: string): boolean }).find(text) ? `found ${text}` : '';
      const sizes = hosts.map((host) => [
        host.getBoundingClientRect().width,
        host.getBoundingClientRect().height,
        host.scrollWidth,
        host.clientWidth,
      ]);
      return {
        hosts: hosts.map((host) => host.outerHTML),
        roots: hosts.map((host) => [host.shadowRoot, host.assignedSlot, host.getRootNode() === document]),
        looks: new Set(
          hosts.map((host) =>
            JSON.stringify(
              [...getComputedStyle(host)].map((name) => getComputedStyle(host).getPropertyValue(name)),
            ),
          ),
        ).size,
        sizes: new Set(sizes.map((one) => JSON.stringify(one))).size,
        text: [
          // biome-ignore lint/performance/useDomNodeTextContent: what is drawn is what may leak.
          document.body.innerText,
          document.body.textContent,
          selected,
          document.documentElement.outerHTML,
        ].join(' '),
        find: ['En français', 'Sur demande', 'selon Relais'].map(found).join(''),
        sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
        scripts: document.scripts.length,
        globals: Object.getOwnPropertyNames(window).filter((name) => !before.has(name)),
        seen: seen.filter(
          (one) => !/largest-contentful-paint|^element|favicon/.test(one) || /chrome-extension/.test(one),
        ),
        beneath: hosts.map((host) => {
          const { x, y, width, height } = host.getBoundingClientRect();
          return document.elementsFromPoint(x + width / 2, y + height / 2).includes(host);
        }),
      };
    });
    expect(learnt.hosts).toEqual(['<span></span>', '<span></span>']);
    expect(learnt.roots).toEqual([
      [null, null, true],
      [null, null, true],
    ]);
    expect(learnt.text).not.toMatch(SECRETS);
    expect(learnt.sheets).toBe(0);
    expect(learnt.scripts).toBe(1);
    expect(learnt.globals.filter((name) => /relais|wxt|chrome/i.test(name))).toEqual([]);
    expect(learnt.seen).toEqual([]);
    expect(learnt.find).toBe('');
    expect([learnt.sizes, learnt.looks]).toEqual([1, 1]);
    expect(said).toEqual([]);
  });
});

describe('in the middle of it', () => {
  const endless = (): void => {
    let count = 0;
    setInterval(() => {
      const item = document.createElement('div');
      item.innerHTML = `<h3>Nom ${count}</h3><a href="https://plomberie-du-nord.example/?${count++}">Site</a>`;
      document.body.append(item);
    }, 40);
  };

  it('the worker is killed, again and again: badges go on coming', async () => {
    await visit(html(THREE));
    await expect.poll(badges, soon).toHaveLength(2);
    await page.evaluate(endless);
    const own = await chromium.openOwn('options.html');
    const debug = await own.createCDPSession();
    await debug.send('ServiceWorker.enable');
    await page.bringToFront();
    for (let times = 0; times < 4; times++) {
      await debug.send('ServiceWorker.stopAllWorkers');
      await rest(150 + times * 120);
    }
    const then = await hosts();
    await expect.poll(hosts, soon).toBeGreaterThan(then + 5);
    expect(said).toEqual([]);
    await own.close();
  });

  it('the permission is withdrawn: badges go, and none comes after', async () => {
    await visit(html(THREE));
    await page.evaluate(endless);
    await expect.poll(hosts, soon).toBeGreaterThan(4);
    await chromium.turnOff();
    await page.bringToFront();
    await expect.poll(hosts, soon).toBe(0);
    await rest(1500);
    expect(await hosts()).toBe(0);
    expect(said).toEqual([]);
  });
});

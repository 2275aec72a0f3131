/**
 * The extension in real browsers, used as a person would: with the mouse, on pages, popup and badge. What the
 * badge's closed root holds is seen through the debugger, because no page can.
 */
import { randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type Extension, type LaunchOptions, type Page } from 'puppeteer-core';
import { CHROMIUM_FLAGS, findBrowser, type Browser as Program } from '../../scripts/browsers.ts';

/** What is asked of the browser from the extension's own pages. */
interface WebExtension {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  storage: { session: { get(key: string): Promise<{ drafts?: object }> } };
  scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  tabs: { query(which: object): Promise<Array<{ id: number; url?: string }>> };
  action: { getTitle(of: { tabId: number }): Promise<string> };
  runtime: { sendMessage(message: object): Promise<{ value: unknown }> };
}

export interface ExtensionState {
  /** Of the directory that is preferred first. */
  edition: { listings: number } | null;
  directories: Array<{
    id: string;
    url: string;
    edition: { listings: number } | null;
    home: { listings: number } | null;
  }>;
  waiting: Array<{ code: string; attempts: number }>;
  sent: Array<{ kind: string; code: string }>;
  home: { place: { name: string }; held: { listings: number } | null } | null;
}

/** Runs in the page, on the badge's closed root; to be written without anything from outside. */
type Look<T> = (root: ShadowRoot, selector: string) => T;
type LookInside = <T>(look: Look<T>, selector: string) => Promise<T | undefined>;

/** The badge of a page; undefined or false where there is none. */
export class Badge {
  readonly #page: Page;
  readonly #inside: LookInside;

  constructor(page: Page, inside: LookInside) {
    this.#page = page;
    this.#inside = inside;
  }

  text(selector: string): Promise<string | undefined> {
    return this.#inside((root, selector) => root.querySelector(selector)?.textContent, selector);
  }

  /** Its elements and its sheets, as text. */
  async copy(): Promise<[html: string, css: string]> {
    const html = await this.#inside((root) => root.innerHTML, '');
    const css = await this.#inside(
      (root) =>
        root.adoptedStyleSheets
          .flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText))
          .join('\n'),
      '',
    );
    if (html === undefined || css === undefined) throw new Error('There is no badge to copy.');
    return [html, css];
  }

  /** Whether a person sees a part of it, wholly inside the window, and may press it. */
  async shows(selector = '.badge'): Promise<boolean> {
    const seen = await this.#inside((root, selector) => {
      const part = root.querySelector(selector);
      if (!part?.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const { left, top, right, bottom, width } = part.getBoundingClientRect();
      const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return left >= 0 && top >= 0 && right <= innerWidth && width > 8 && middle === root.host;
    }, selector);
    return seen ?? false;
  }

  /** Presses the middle of a part, once it stands still. */
  async click(selector: string): Promise<void> {
    let last: string | undefined;
    for (let tries = 0; tries < 100; tries++) {
      const middle = await this.#inside((root, selector) => {
        const part = root.querySelector(selector);
        part?.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = part?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
        return width ? { x: x + width / 2, y: y + height / 2 } : undefined;
      }, selector);
      if (middle && last === JSON.stringify(middle)) return this.#page.mouse.click(middle.x, middle.y);
      last = middle && JSON.stringify(middle);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The badge has no ${selector} that stands still.`);
  }
}

/** A browser with the extension loaded. */
export abstract class ExtensionBrowser {
  readonly browser: Browser;
  /** An extension page that stays open, to ask the browser from. */
  #own: Page | undefined;

  constructor(browser: Browser) {
    this.browser = browser;
  }

  abstract openOwn(file: string): Promise<Page>;
  abstract badgeOf(page: Page): Badge;

  async open(address: string): Promise<Page> {
    const page = await this.browser.newPage();
    await page.goto(address);
    return page;
  }

  async #ask<T, A extends unknown[]>(question: (...given: A) => Promise<T>, ...given: A): Promise<T> {
    this.#own ??= await this.openOwn('options.html');
    const asked = question as (...given: unknown[]) => Promise<T>;
    return (await this.#own.evaluate(asked, ...given)) as T;
  }

  /** The sites it may see, and how many scripts it has put there. */
  allowed(): Promise<{ origins: string[]; scripts: number }> {
    return this.#ask(async () => {
      const { chrome } = globalThis as unknown as { chrome: WebExtension };
      const { origins = [] } = await chrome.permissions.getAll();
      return { origins, scripts: (await chrome.scripting.getRegisteredContentScripts()).length };
    });
  }

  async state(): Promise<ExtensionState> {
    const state = await this.send<Omit<ExtensionState, 'edition'>>({ type: 'state' });
    return { ...state, edition: state.directories[0]?.edition ?? null };
  }

  /** What is being written: what stands after the `#` of the extension's page for it. */
  drafts(): Promise<string[]> {
    return this.#ask(async () => {
      const { chrome } = globalThis as unknown as { chrome: WebExtension };
      const { drafts = {} } = await chrome.storage.session.get('drafts');
      return Object.keys(drafts);
    });
  }

  /** Asks the background what an extension page may ask. */
  send<T>(message: object): Promise<T> {
    return this.#ask(async (given) => {
      const { chrome } = globalThis as unknown as { chrome: WebExtension };
      return (await chrome.runtime.sendMessage(given)).value as T;
    }, message);
  }

  /** What the toolbar button says of a page, on sites the extension may see. */
  toolbarOf(page: Page): Promise<string | undefined> {
    return this.#ask(async (address) => {
      const { chrome } = globalThis as unknown as { chrome: WebExtension };
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      return tab && chrome.action.getTitle({ tabId: tab.id });
    }, page.url());
  }

  /** The person's home, through the options. */
  async liveIn(place: string): Promise<void> {
    const options = await this.openOwn('options.html');
    await options.locator('#home-place').fill(place);
    await options.locator('#region form .button').click();
    await options.waitForSelector('#region .chosen, #region .which-place button');
    const which = await options.$('#region .which-place button');
    await which?.click();
    await options.waitForSelector('#region .chosen');
    await options.close();
  }

  /** Through the options: which language is the browser's depends on the machine. */
  async speak(language: 'fr' | 'en'): Promise<void> {
    const options = await this.openOwn('options.html');
    await options.waitForSelector('#language');
    await options.select('#language', language);
    await options.waitForSelector(`html[lang="${language}-CA"] h1`);
    await options.close();
  }

  /** Badges on all sites no more, by the real link. */
  async turnOff(): Promise<void> {
    const popup = await this.openOwn('popup.html');
    await popup.locator('footer .link').click();
    await popup.waitForSelector('footer .button');
    await popup.close();
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

const programOf = (name: Program): string => {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} is needed, and was not found.`);
  return program;
};

/** A node as the debugger tells of it. */
interface Inspected {
  backendNodeId: number;
  nodeName: string;
  shadowRootType?: string;
  children?: Inspected[];
  shadowRoots?: Inspected[];
}

export class ExtensionInChromium extends ExtensionBrowser {
  readonly #extension: Extension;

  private constructor(browser: Browser, extension: Extension) {
    super(browser);
    this.#extension = extension;
  }

  static async launch(folder: string, options: LaunchOptions = {}): Promise<ExtensionInChromium> {
    // `*.example` is nobody's; the same question as the pages' server asked gives the address it listens on.
    const { address, family } = await lookup('localhost');
    const browser = await puppeteer.launch({
      executablePath: programOf('chromium'),
      pipe: true,
      enableExtensions: true,
      defaultViewport: { width: 1100, height: 900 },
      ...options,
      args: [
        ...CHROMIUM_FLAGS,
        `--host-resolver-rules=MAP *.example ${family === 6 ? `[${address}]` : address}`,
        ...(options.args ?? []),
      ],
    });
    const id = await browser.installExtension(folder);
    return new ExtensionInChromium(browser, (await browser.extensions()).get(id)!);
  }

  /** The page the extension opens by itself when it is installed. */
  async welcome(): Promise<Page> {
    const target = await this.browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
    return target.asPage();
  }

  openOwn(file: string): Promise<Page> {
    return this.open(`chrome-extension://${this.#extension.id}/${file}`);
  }

  /** The popup over a page, as the toolbar button opens it: the extension may see that page then. */
  async openPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    await page.triggerExtensionAction(this.#extension);
    const target = await this.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    const popup = await target.asPage();
    await popup.waitForSelector('main p');
    return popup;
  }

  /**
   * Lets the button « Afficher sur tous les sites » through: the browser's own prompt cannot be answered by a
   * driver. Nothing is allowed by this alone.
   */
  async answerPrompt(): Promise<void> {
    const settings = await this.open('chrome://extensions');
    await settings.evaluate(async (id) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } };
      };
      await chrome.developerPrivate.addHostPermission(id, '*://*/*');
    }, this.#extension.id);
    await settings.close();
  }

  /** Badges on all sites, by the popup's button. */
  async turnOn(page: Page): Promise<void> {
    const popup = await this.openPopup(page);
    await popup.locator('footer .button').click();
    await popup.waitForSelector('footer .row-line');
    await popup.close();
  }

  /** The badge of a page's own business, in its corner. */
  badgeOf(page: Page): Badge {
    return this.#badge(page, (html) => html.children?.flatMap(({ shadowRoots }) => shadowRoots ?? [])[0]);
  }

  /** A badge beside what a page names, by its number in the page's order. */
  listBadgeOf(page: Page, number: number): Badge {
    const closedRoots = (node: Inspected): Inspected[] => [
      ...(node.shadowRoots ?? []).filter(({ shadowRootType }) => shadowRootType === 'closed'),
      ...(node.children ?? []).flatMap(closedRoots),
    ];
    return this.#badge(page, ({ children = [] }) => {
      const body = children.find(({ nodeName }) => nodeName === 'BODY');
      return body && closedRoots(body)[number];
    });
  }

  /** @param rootIn the badge's closed root, in the page's `html` */
  #badge(page: Page, rootIn: (html: Inspected) => Inspected | undefined): Badge {
    const session = page.createCDPSession();
    return new Badge(page, async <T>(look: Look<T>, selector: string) => {
      const debug = await session;
      const { root } = await debug.send('DOM.getDocument', { depth: -1, pierce: true });
      const html = (root as Inspected).children?.find(({ nodeName }) => nodeName === 'HTML');
      const found = html && rootIn(html);
      if (!found) return undefined;
      const { object } = await debug.send('DOM.resolveNode', { backendNodeId: found.backendNodeId });
      const { result } = await debug.send('Runtime.callFunctionOn', {
        objectId: object.objectId!,
        functionDeclaration: `function (selector) { return (${look})(this, selector); }`,
        arguments: [{ value: selector }],
        returnByValue: true,
      });
      return result.value as T;
    });
  }
}

/** Runs in the popup; to be written without anything from outside. */
type LookAtPopup = (document: Document, selector: string, text: string) => unknown;

/** The popup of Firefox's toolbar button, from the outside. */
export class PopupInFirefox {
  readonly #inWindow: (act: (...given: never[]) => unknown, ...given: string[]) => Promise<unknown>;

  constructor(inWindow: (act: (...given: never[]) => unknown, ...given: string[]) => Promise<unknown>) {
    this.#inWindow = inWindow;
  }

  async #look(look: LookAtPopup, selector: string, text = ''): Promise<unknown> {
    const script = `sendAsyncMessage('relais-said', JSON.stringify((${look})(content.document, ${JSON.stringify(selector)}, ${JSON.stringify(text)}) ?? null))`;
    const said = await this.#inWindow(async (script: string) => {
      interface Messages {
        addMessageListener(name: string, heard: (message: { data: string }) => void): void;
        removeMessageListener(name: string, heard: (message: { data: string }) => void): void;
        loadFrameScript(url: string, later: boolean): void;
      }
      const popup = document.querySelector('.webextension-popup-browser') as
        | (Element & { messageManager?: Messages })
        | null;
      const messages = popup?.messageManager;
      if (!messages) return 'null';
      return new Promise<string>((resolve) => {
        const heard = ({ data }: { data: string }) => {
          messages.removeMessageListener('relais-said', heard);
          resolve(data);
        };
        messages.addMessageListener('relais-said', heard);
        messages.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
      });
    }, script);
    return JSON.parse(String(said));
  }

  /** Undefined where there is nothing of that kind. */
  async text(selector: string): Promise<string | undefined> {
    const text = await this.#look(
      (document, wanted) => document.querySelector(wanted)?.textContent,
      selector,
    );
    return (text as string | null) ?? undefined;
  }

  async value(selector: string): Promise<unknown> {
    return this.#look(
      (document, wanted) => document.querySelector<HTMLInputElement>(wanted)?.value,
      selector,
    );
  }

  async until(selector: string): Promise<void> {
    for (let tries = 0; (await this.text(selector)) === undefined; tries++) {
      if (tries > 100) throw new Error(`The popup has no ${selector}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Presses the first of these that bears a name. */
  async press(selector: string, name: string): Promise<void> {
    await this.until(selector);
    const pressed = await this.#look(
      (document, wanted, text) => {
        const all = [...document.querySelectorAll<HTMLElement>(wanted)];
        const one = all.find(({ textContent }) => textContent?.includes(text));
        one?.click();
        return one !== undefined;
      },
      selector,
      name,
    );
    if (!pressed) throw new Error(`The popup has no ${selector} named ${name}.`);
  }

  async close(): Promise<void> {
    await this.#inWindow(() => {
      const panel = document.querySelector('.webextension-popup-browser')?.closest('panel');
      (panel as unknown as { hidePopup(): void } | null)?.hidePopup();
    });
  }
}

export class ExtensionInFirefox extends ExtensionBrowser {
  readonly #origin: string;

  private constructor(browser: Browser, origin: string) {
    super(browser);
    this.#origin = origin;
  }

  /** @param hosts names that lead to this machine, beside `*.localhost` */
  static async launch(folder: string, hosts: string[]): Promise<ExtensionInFirefox> {
    const manifest = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
    const uuid = randomUUID();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: programOf('firefox'),
      defaultViewport: { width: 1100, height: 900 },
      // Extension pages are not for drivers otherwise.
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: {
        'network.dns.localDomains': hosts.join(','),
        'extensions.webextensions.uuids': JSON.stringify({
          [manifest.browser_specific_settings.gecko.id]: uuid,
        }),
        // A permission asked for by a click is given without the prompt no driver can answer.
        'extensions.webextOptionalPermissionPrompts': false,
        // A popup stays open although nobody’s mouse is over it.
        'ui.popup.disable_autohide': true,
      },
    });
    await browser.installExtension(folder);
    return new ExtensionInFirefox(browser, `moz-extension://${uuid}`);
  }

  async openOwn(file: string): Promise<Page> {
    const page = await this.browser.newPage();
    // Firefox tells drivers of no load event for extension pages.
    await page.goto(`${this.#origin}/${file}`, { waitUntil: [] });
    await page.waitForSelector('h1');
    return page;
  }

  /** Badges on all sites, by the button in the options. */
  async turnOn(): Promise<void> {
    const options = await this.openOwn('options.html');
    await options.locator('section .button.primary').click();
    await options.waitForSelector('section .button.primary', { hidden: true });
    await options.close();
  }

  /** WebDriver BiDi itself, and not the library over it. */
  get #connection() {
    const { connection } = this.browser as unknown as {
      connection: {
        send(
          method: string,
          params: object,
        ): Promise<{ result: { contexts: Array<{ context: string }>; result: { value?: unknown } } }>;
      };
    };
    return connection;
  }

  /** Runs in the browser's own window; to be written without anything from outside. */
  async #inWindow(act: (...given: never[]) => unknown, ...given: string[]): Promise<unknown> {
    const { result } = await this.#connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const answer = await this.#connection.send('script.callFunction', {
      functionDeclaration: String(act),
      arguments: given.map((value) => ({ type: 'string', value })),
      awaitPromise: true,
      target: { context: result.contexts[0]!.context },
    });
    return answer.result.result.value;
  }

  /**
   * The popup over a page, as the toolbar button opens it: the extension may see that page then. Drivers are told of no
   * such popup, so it is the browser's own window that presses the button and looks into it.
   */
  async openPopup(page: Page): Promise<PopupInFirefox> {
    await page.bringToFront();
    await this.#inWindow(async () => {
      const { CustomizableUI } = globalThis as unknown as {
        CustomizableUI: {
          getWidgetIdsInArea(area: string): string[];
          addWidgetToArea(id: string, area: string): void;
        };
      };
      const areas = ['unified-extensions-area', 'nav-bar'].flatMap((area) =>
        CustomizableUI.getWidgetIdsInArea(area),
      );
      const id = areas.find((one) => /relais.*-browser-action$/.test(one))!;
      CustomizableUI.addWidgetToArea(id, 'nav-bar');
      document
        .getElementById(id)!
        .querySelector<HTMLElement>('.unified-extensions-item-action-button')!
        .click();
    });
    const popup = new PopupInFirefox((act, ...given) => this.#inWindow(act, ...given));
    await popup.until('main p');
    return popup;
  }

  badgeOf(page: Page): Badge {
    // Only WebDriver BiDi itself hands out closed roots.
    const connection = this.#connection;
    const { _id: context } = page.mainFrame() as unknown as { _id: string };
    const call = async (functionDeclaration: string, ...given: object[]): Promise<unknown> => {
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration,
        arguments: given,
        awaitPromise: true,
        target: { context },
        serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
      });
      return result.result.value;
    };
    return new Badge(page, async <T>(look: Look<T>, selector: string) => {
      const host = await call('() => document.documentElement.lastElementChild');
      const root = (host as { shadowRoot?: { sharedId: string } } | undefined)?.shadowRoot;
      if (!root) return undefined;
      const seen = await call(
        `(root, selector) => JSON.stringify((${look})(root, selector))`,
        { sharedId: root.sharedId },
        { type: 'string', value: selector },
      );
      return seen === undefined ? undefined : (JSON.parse(seen as string) as T);
    });
  }
}

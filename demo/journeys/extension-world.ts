/** The demonstration, with an extension built for it and a directory that notes who asks for what. */
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveDirectory } from '@relais/publisher';
import type { LaunchOptions } from 'puppeteer-core';
import { openWorld, type World } from './browser.ts';
import { ExtensionInChromium } from './extension-drivers.ts';
import { layExtension } from './prepare.ts';

export interface ExtensionWorld extends World {
  /** The folder to load. */
  extension: string;
  /** Address of the directory that the extension begins with. Only the extension knows it. */
  directory: string;
  /** Paths asked of the directory's host since it was opened. */
  asked: string[];
  /** The directory's host does not answer any more; then it does again, at the same address. */
  stopDirectory(): Promise<void>;
  startDirectory(): Promise<void>;
  /** A site of the demonstration, by the name of its host. */
  site(host: string, path?: string): string;
}

export async function openExtensionWorld(browser: 'chrome' | 'firefox'): Promise<ExtensionWorld> {
  const world = await openWorld(1500);
  const asked: string[] = [];
  const serve = async (port: number) => {
    const opened = await serveDirectory(world.demo.directoryFolder, port);
    opened.on('request', ({ url }) => asked.push(url ?? ''));
    return opened;
  };
  let server = await serve(0);
  const { port: directoryPort } = server.address() as AddressInfo;
  const directory = `http://localhost:${directoryPort}/`;
  const stopDirectory = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  const extension = path.join(world.folder, 'extension');
  await layExtension(extension, browser, directory, world.demo.publicKey);
  const { port } = new URL(world.demo.pages);
  return {
    ...world,
    extension,
    directory,
    asked,
    stopDirectory,
    async startDirectory() {
      server = await serve(directoryPort);
    },
    site: (host, pathname = '/') => `http://${host}:${port}${pathname}`,
    async close() {
      await stopDirectory();
      await world.close();
    },
  };
}

export interface ExtensionVisit {
  world: ExtensionWorld;
  chromium: ExtensionInChromium;
  close(): Promise<void>;
}

/** What most journeys with the extension begin with: a world, and a Chromium that has just installed it. */
export async function openExtensionVisit(options: LaunchOptions = {}): Promise<ExtensionVisit> {
  const world = await openExtensionWorld('chrome');
  try {
    const chromium = await ExtensionInChromium.launch(world.extension, options);
    return {
      world,
      chromium,
      async close() {
        await chromium.close();
        await world.close();
      },
    };
  } catch (error) {
    await world.close();
    throw error;
  }
}

/** Everything a page can do about an element it may find but not look into, without removing it. */
export const HOSTILE_STYLE = `
  @layer early { html > * { display: none !important; } }
  html > *, html > * *, [popover] {
    display: none !important; visibility: hidden !important; opacity: 0 !important; position: static !important;
    inset: 0 auto auto 0 !important; width: 0 !important; transform: translate(-200vw) !important;
    clip-path: inset(50%) !important; pointer-events: none !important; font-size: 90px !important;
    z-index: -1 !important; content-visibility: hidden !important;
  }`;

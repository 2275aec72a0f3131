/** What one does with a listing once it is found, with the keyboard alone: pass on, keep, print, correct, be heard. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inbox, openVisit, searchFor } from './browser.ts';

const { world, context, close } = await openVisit({
  permissions: ['clipboard-read', 'clipboard-write'],
});
afterAll(close);

/** The page with a card open, the keyboard on the result's name. */
async function openCard(nth = 0): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.demo.pages}/organisation`);
  await page.getByText('On trouve ici').waitFor();
  await searchFor(page, 'dentiste');
  const name = page.locator('.result').nth(nth).getByRole('button').first();
  await name.focus();
  await page.keyboard.press('Enter');
  await page.locator('relais-listing-card').getByText('Garder dans ma liste').waitFor();
  return page;
}

/** What has the focus says, through shadow roots. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const label = node instanceof HTMLInputElement ? node.labels?.[0]?.textContent : undefined;
    return (label ?? node?.getAttribute('aria-label') ?? node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (words.test(await focused(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${words} cannot be reached with Tab; the focus is on “${await focused(page)}”.`);
}

async function press(page: Page, words: RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press(key);
}

/** What was last given to the printer: the document, and whether the browser began. */
const paper = (page: Page) =>
  page.evaluate(() => {
    const own = document.querySelector('iframe')?.contentDocument;
    return own && { title: own.title, lang: own.documentElement.lang, text: own.body.textContent };
  });

describe('in a frame that may not open dialogues', () => {
  it('says that it cannot print, and what to do instead', async () => {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/deux-lignes`);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-forms');
      frame.src = '/organisation';
      frame.width = '900';
      frame.height = '1500';
      document.body.replaceChildren(frame);
    });
    const framed = page.frameLocator('iframe');
    await framed.getByText('On trouve ici').waitFor();
    await framed.getByRole('combobox', { name: 'Que cherchez-vous?' }).fill('dentiste');
    await framed.getByRole('combobox', { name: 'Que cherchez-vous?' }).press('Enter');
    await framed.locator('.result').first().getByRole('button').first().click();
    await framed.getByRole('button', { name: 'Diriger quelqu’un' }).click();
    await framed.getByRole('button', { name: 'Imprimer la fiche' }).click();
    await framed.getByText('Cette page ne permet pas d’imprimer d’ici.').waitFor();
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  it('one passes a service on: written, copied, as a code, on paper', async () => {
    const page = await openCard();
    await press(page, /^Diriger quelqu’un/);
    await page.getByLabel(/Le message/).waitFor();
    await press(page, /^Copier$/);
    await page.getByRole('button', { name: 'Copié' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/Clinique dentaire du Ruisseau\nOn vous accueille en français/);
    await press(page, /^Code QR$/);
    await page.getByRole('img', { name: /Code QR/ }).waitFor();
    await press(page, /^Imprimer la fiche$/);
    await expect.poll(async () => (await paper(page))?.text ?? '').toContain('Faites le 1 pour le français');
    expect(await page.getByText('ne permet pas d’imprimer').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await press(page, /^Code QR|^Cacher/);
    await page.close();
  });

  it('one keeps several, compares, prints them as a booklet, exports, takes one out and back', async () => {
    const page = await openCard();
    await press(page, /^Garder dans ma liste$/);
    await page.locator('.result').nth(2).getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Garder dans ma liste' }).waitFor();
    await press(page, /^Garder dans ma liste$/);
    await press(page, /^Voir ma liste \(2\)$/);
    await press(page, /^Comparer$/);
    await page.getByRole('table', { name: /Comparaison/ }).waitFor();
    expect(await page.getByRole('rowheader').allTextContents()).toEqual(
      expect.arrayContaining(['En français', 'Heures', 'Distance', 'Adresse']),
    );
    await page.keyboard.press('Shift+Tab');
    await press(page, /^Imprimer le cahier$/);
    await expect.poll(async () => (await paper(page))?.text ?? '').toMatch(/1 de 2[\s\S]*2 de 2/);
    const download = page.waitForEvent('download');
    await press(page, /^Exporter/);
    expect((await download).suggestedFilename()).toBe('services-en-francais.csv');
    await press(page, /^Vider la liste$/);
    await page.getByText('Votre liste est vide.').waitFor();
    await press(page, /^Annuler le retrait$/);
    await page.getByRole('button', { name: 'Voir ma liste (2)' }).waitFor();
    // Nothing of it outlives the page.
    await page.reload();
    await page.getByText('On trouve ici').waitFor();
    expect(await page.getByRole('button', { name: /Voir ma liste/ }).count()).toBe(0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.close();
  });

  it('one says what is wrong, and who answers can read it', async () => {
    const page = await openCard();
    await press(page, /^Une erreur\?$/);
    await press(page, /^Le téléphone$/, 'Space');
    await tabTo(page, /^Qu’est-ce qui serait juste/).catch(() => {});
    await page.getByLabel(/Qu’est-ce qui serait juste/).focus();
    await page.keyboard.type('Le numéro a changé en mars.');
    await press(page, /^Envoyer$/);
    await page.getByText('Merci, c’est noté').waitFor();
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items.find(({ kind }) => kind === 'correction')).toMatchObject({
      message: {
        listing: { id: 'clinique-dentaire-du-ruisseau' },
        about: ['phone'],
        note: 'Le numéro a changé en mars.',
      },
    });
    await page.close();
  });

  it('one says that French was missing, without a word of one’s own', async () => {
    const page = await openCard();
    await press(page, /^Pas de service en français\?$/);
    await page.getByRole('radio', { name: 'Non, ou pas vraiment' }).waitFor();
    // A group of radios is one stop of Tab; the space bar chooses.
    await press(page, /^Non, ou pas vraiment$/, 'Space');
    await press(page, /^La personne qui parle français n’était pas là$/, 'Space');
    await press(page, /^Envoyer$/);
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items.find(({ kind }) => kind === 'report')).toMatchObject({
      message: { servedInFrench: false, shortcomings: ['away'] },
    });
    await page.close();
  });

  it('an adviser asks for a call-back for somebody who agrees', async () => {
    const page = await openCard();
    await press(page, /^Rappelez-moi en français$/);
    await page.getByRole('radio', { name: /Quelqu’un d’autre/ }).waitFor();
    await tabTo(page, /^Moi$/);
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Nom de cette personne').waitFor();
    await press(page, /^Nom de cette personne$/, 'F');
    await page.keyboard.type('atou N.');
    await press(page, /^Comment joindre cette personne/, '7');
    await page.keyboard.type('05 555-0123');
    await press(page, /^Votre nom ou votre organisme/, 'A');
    await page.keyboard.type('ccueil du quartier');
    await press(page, /^Cette personne m’a dit/, 'Space');
    await press(page, /^Envoyer ma demande$/);
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items.find(({ kind }) => kind === 'referral')).toMatchObject({
      message: {
        person: { name: 'Fatou N.', reach: '705 555-0123' },
        askedBy: { name: 'Accueil du quartier' },
      },
    });
    await page.close();
  });

  it('one sees what waits while the network is gone, and that it has left when it is back', async () => {
    const page = await openCard();
    await press(page, /^Une erreur\?$/);
    await press(page, /^Les heures$/, 'Space');
    await context.setOffline(true);
    await press(page, /^Envoyer$/);
    await page.getByText(/votre demande est gardée sur cet appareil/).waitFor();
    const code = (await page.locator('relais-sent-notice output').textContent())!.trim();
    await context.setOffline(false);
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    await press(page, /^Suivre une demande$/);
    await page.getByLabel('Code de suivi').waitFor();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
    await page.getByText('Bien reçue; elle sera lue bientôt').waitFor();
    await context.setOffline(true);
    await press(page, /^Mettre à jour$/);
    await page.getByText(/Pas de connexion\s: rien n’a changé/).waitFor();
    // What was known still stands, and is looked at again once there is a connection.
    expect(await page.getByText('Bien reçue; elle sera lue bientôt').count()).toBe(1);
    await context.setOffline(false);
    await expect.poll(() => page.getByText(/rien n’a changé/).count()).toBe(0);
    await page.close();
  });
});

/** Find a service in French, be called back: the whole way, in a real browser, with what goes wrong on it. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inbox, openVisit, searchFor } from './browser.ts';

const { world, context, close } = await openVisit();
afterAll(close);

async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${world.demo.pages}/organisation`);
  await page.getByText('On trouve ici').waitFor();
  return page;
}

async function fillCallBack(page: Page, name: string) {
  await page.getByLabel('Votre nom').fill(name);
  await page.getByLabel(/Comment vous joindre/).fill('705 555-0187');
  await page.getByLabel('Le meilleur moment').selectOption('Le matin');
  await page.getByLabel(/J’accepte que le Carrefour du Nickel/).check();
  await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
}

const codeShown = async (page: Page) =>
  (await page.locator('relais-sent-notice output').textContent())!.trim();

describe('finding and being called back', () => {
  it('shows who serves in French near, how surely, and the way to them', async () => {
    const page = await visit();
    await searchFor(page, 'dentsite');
    const first = page.locator('.result').first();
    await first.waitFor();
    expect(await page.getByText(/services en français près de Sudbury/).count()).toBe(1);
    expect(await first.textContent()).toMatch(/Clinique dentaire du Ruisseau.*Dentiste.*En français.*km/s);
    await first.getByRole('button').click();
    const card = page.locator('relais-listing-card');
    await card.getByText('Faites le 1 pour le français').waitFor();
    expect(await card.getByRole('link', { name: /Appeler le 705/ }).getAttribute('href')).toMatch(
      /^tel:\+1705555/,
    );
    expect(await card.getByRole('link', { name: 'Itinéraire' }).getAttribute('href')).toContain('46.');
    await page.close();
  });

  it('keeps a call-back while the intake is down and the tab is closed, and delivers it once', async () => {
    await world.demo.stopIntake();
    const page = await visit();
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByRole('button', { name: 'Rappelez-moi en français' }).click();
    await fillCallBack(page, 'Aïcha Diallo');
    await page.getByText('Merci, c’est noté').waitFor();
    const code = await codeShown(page);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.getByText(/votre demande est gardée sur cet appareil/).waitFor();
    await page.close();

    await world.demo.startIntake();
    expect(await inbox(world.demo, 'carrefour-du-nickel')).toEqual([]);
    const again = await visit();
    await expect
      .poll(async () => (await inbox(world.demo, 'carrefour-du-nickel')).length, { timeout: 20_000 })
      .toBe(1);
    await again.reload();
    await again.getByText('On trouve ici').waitFor();
    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      kind: 'referral',
      recipient: 'carrefour-du-nickel',
      province: 'ON',
      state: 'received',
      message: {
        listing: { id: 'clinique-dentaire-du-ruisseau' },
        person: { name: 'Aïcha Diallo', reach: '705 555-0187', when: 'Le matin' },
      },
    });
    // Nobody else's key opens it.
    expect((await inbox(world.demo, 'relais-acadie'))[0]).not.toHaveProperty('message');

    await again.getByRole('button', { name: 'Suivre une demande' }).click();
    await again.getByLabel('Code de suivi').fill(code.toLowerCase());
    await again.getByRole('button', { name: 'Voir où elle en est' }).click();
    await again.getByText('Bien reçue; elle sera lue bientôt').waitFor();
    await again.getByRole('button', { name: 'Retirer ma demande' }).click();
    await again.getByRole('button', { name: 'Oui, la retirer' }).click();
    await again.getByText('Votre demande est retirée et son contenu est effacé.').waitFor();
    const [withdrawn] = await inbox(world.demo, 'carrefour-du-nickel');
    expect(withdrawn).toMatchObject({ state: 'withdrawn' });
    expect(withdrawn).not.toHaveProperty('message');
    await again.close();
  });

  it('asks for what is missing in words, and sends nothing before', async () => {
    const page = await visit();
    await searchFor(page, 'dentiste');
    await page.locator('.result').first().getByRole('button').click();
    await page.getByRole('button', { name: 'Rappelez-moi en français' }).click();
    const before = (await inbox(world.demo, 'carrefour-du-nickel')).length;
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByText('Écrivez votre nom, pour qu’on sache qui demander.').waitFor();
    expect(await page.getByLabel('Votre nom').evaluate((node) => node.matches(':focus'))).toBe(true);
    await page.getByText('Cochez la case pour qu’on puisse communiquer avec vous.').waitFor();
    await page.getByLabel('Votre nom').fill('Luc');
    await page.getByLabel(/Comment vous joindre/).fill('au bureau');
    await page.getByRole('button', { name: 'Envoyer ma demande' }).click();
    await page.getByText(/ni à un numéro de téléphone ni à une adresse courriel/).waitFor();
    expect((await inbox(world.demo, 'carrefour-du-nickel')).length).toBe(before);
    await page.close();
  });

  it('tells nobody what is sought: no address carries the words, and no third party is asked', async () => {
    const page = await context.newPage();
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    await searchFor(page, 'violence conjugale');
    await page.locator('.result').first().waitFor();
    const { pages, directory, intake } = world.demo;
    for (const address of addresses) {
      expect([pages, directory, intake].some((own) => address.startsWith(own.replace(/\/$/, '')))).toBe(true);
      expect(decodeURIComponent(address)).not.toMatch(/violence|conjugale|sudbury/i);
    }
    expect(await context.cookies()).toEqual([]);
    await page.close();
  });

  it('is never a dead end: what nobody offers can be asked for, and is read', async () => {
    const page = await visit();
    await searchFor(page, 'cornemuse');
    await page.getByRole('heading', { name: 'Dites-nous ce que vous cherchiez' }).waitFor();
    expect(await page.getByLabel('Je cherchais').inputValue()).toBe('cornemuse');
    await page.getByText('Le Carrefour du Nickel lira votre message, et personne d’autre.').waitFor();
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    const requests = (await inbox(world.demo, 'carrefour-du-nickel')).filter(
      ({ kind }) => kind === 'request',
    );
    expect(requests).toMatchObject([{ message: { sought: 'cornemuse', near: 'Sudbury' } }]);
    await page.close();
  });
});

describe('with the keyboard alone', () => {
  it('one searches, opens a card and asks to be called back', async () => {
    const page = await visit();
    const box = page.getByRole('combobox', { name: 'Que cherchez-vous?' });
    for (let i = 0; i < 12 && !(await box.evaluate((node) => node.matches(':focus'))); i++)
      await page.keyboard.press('Tab');
    await page.keyboard.type('garder', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe('option-0');
    await page.keyboard.press('Enter');
    const first = page.locator('.result').first().getByRole('button');
    await first.waitFor();
    const focused = (name: RegExp) =>
      page.evaluate((source) => {
        let node = document.activeElement;
        while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
        return new RegExp(source).test(node?.textContent ?? '');
      }, name.source);
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 30; i++) {
        if (await focused(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} cannot be reached with Tab.`);
    };
    await tabTo(new RegExp((await first.textContent())!.trim()));
    await page.keyboard.press('Enter');
    await page.locator('relais-listing-card').getByText('Garder dans ma liste').waitFor();
    await tabTo(/Rappelez-moi en français/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Votre nom').waitFor();
    // Past who is to be called back: oneself, unless one says otherwise.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mireille');
    await page.keyboard.press('Tab');
    await page.keyboard.type('mireille@courriel.example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Merci, c’est noté').waitFor();
    await page.close();
  });
});

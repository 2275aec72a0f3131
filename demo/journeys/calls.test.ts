/** An organisation calls, somebody answers: with the keyboard alone, from the box to the recipient's inbox. */
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { inbox, openVisit, relais } from './browser.ts';

const { world, context, close } = await openVisit();
afterAll(close);

/** What has the focus, through shadow roots: its own words, or those of its label. */
const focusSays = (page: Page) =>
  page.evaluate(() => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const labels = node instanceof HTMLInputElement ? [...(node.labels ?? [])] : [];
    return [node?.textContent, ...labels.map((label) => label.textContent)].join(' ').replace(/\s+/g, ' ');
  });

async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (words.test(await focusSays(page))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${words} cannot be reached with Tab.`);
}

describe('with the keyboard alone', () => {
  it('one finds who seeks volunteers, answers, and is read by who answers for it; then withdraws', async () => {
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
    await page.goto(`${world.demo.pages}/organisation`);
    await page.getByText('On trouve ici').waitFor();
    await page.locator('relais-search').evaluate((box) => box.setAttribute('partner', 'Comptoir du Moulin'));
    await tabTo(page, /Filtrer/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Des bénévoles').waitFor();
    await tabTo(page, /Des bénévoles/);
    await page.keyboard.press('Space');
    const first = page.locator('.result').first();
    await first.waitFor();
    const name = (await first.locator('.name').textContent())!.trim();
    await page.getByText(/organisation cherche quelqu’un près de Sudbury/).waitFor();
    await tabTo(page, new RegExp(name));
    await page.keyboard.press('Enter');
    await page.getByText('Jumelage avec des familles nouvellement arrivées').waitFor();
    await tabTo(page, /Je réponds à cet appel/);
    await page.keyboard.press('Enter');
    await page.getByText('Appel lancé par').waitFor();

    await tabTo(page, /Je veux participer/);
    await page.keyboard.press('Space');
    await tabTo(page, /Votre nom/);
    await page.keyboard.type('Mireille Côté');
    await tabTo(page, /Comment vous joindre/);
    await page.keyboard.type('mireille@courriel.example');
    await tabTo(page, /J’accepte que le Carrefour du Nickel/);
    await page.keyboard.press('Space');
    await page
      .getByText('Votre message dira aussi de quel site il vient\u00A0: Comptoir du Moulin.')
      .waitFor();
    await tabTo(page, /Envoyer ma réponse/);
    await page.keyboard.press('Enter');
    await page.getByText('Merci, c’est noté').waitFor();
    await page.getByText(/reçue par le Carrefour du Nickel/).waitFor();
    const code = (await page.locator('relais-sent-notice output').textContent())!.trim();

    const items = await inbox(world.demo, 'carrefour-du-nickel');
    expect(items).toMatchObject([
      {
        kind: 'pledge',
        recipient: 'carrefour-du-nickel',
        province: 'ON',
        message: {
          pledge: 'answer-call',
          business: { name, city: 'Sudbury' },
          call: {
            kind: 'volunteer',
            title: 'Jumelage avec des familles nouvellement arrivées',
            answer: 'take-part',
          },
          person: { name: 'Mireille Côté', reach: 'mireille@courriel.example' },
          partner: 'Comptoir du Moulin',
        },
      },
    ]);
    // Only the one consent that was given.
    expect(items[0].message.call).not.toHaveProperty('handOver');
    const { intake, operatorToken, recipientKeys } = world.demo;
    const read = await relais(
      ...['inbox', '--intake', intake, '--token', operatorToken],
      ...['--key', recipientKeys['carrefour-du-nickel']!],
    );
    expect(read).toMatch(/volunteer|bénévoles/);
    expect(read).toMatch(/(?:site de|site of) +Comptoir du Moulin/);
    // No address tells whom one looked for, or what one answered.
    for (const address of asked)
      expect(address).not.toMatch(/volunteer|bénévole|Jumelage|Mireille|Comptoir/i);

    await page.getByRole('button', { name: 'Suivre une demande' }).click();
    await page.getByLabel('Code de suivi').fill(code);
    await page.getByRole('button', { name: 'Voir où elle en est' }).click();
    await page.getByRole('button', { name: 'Retirer ma demande' }).click();
    await page.getByRole('button', { name: 'Oui, la retirer' }).click();
    await page.getByText('Votre demande est retirée et son contenu est effacé.').waitFor();
    const [withdrawn] = await inbox(world.demo, 'carrefour-du-nickel');
    expect(withdrawn).toMatchObject({ kind: 'pledge', state: 'withdrawn' });
    expect(withdrawn).not.toHaveProperty('message');
    await page.close();
  });

  it('one finds them in the other language, and is told what stands in French alone', async () => {
    const page = await context.newPage();
    await page.goto(`${world.demo.pages}/organisation/en`);
    await page.getByRole('combobox', { name: 'Near where?' }).waitFor();
    await tabTo(page, /^ ?Filter/);
    await page.keyboard.press('Enter');
    await page.getByLabel('Board members').waitFor();
    await tabTo(page, /Board members/);
    await page.keyboard.press('Space');
    await page.locator('.result').first().getByRole('button').click();
    // What stands in French alone is marked, and said to be so.
    const title = page.locator('relais-calls [lang=fr]', { hasText: 'Trésorerie du conseil' });
    await title.waitFor();
    await page.getByText('(in French)').first().waitFor();
    await page.close();
  });
});

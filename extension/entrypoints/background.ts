import { Outbox } from '@relais/core/outbox/outbox';
import { browserPlatform } from '@relais/core/platform-browser';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { createAnswers } from '../src/background/answers.ts';
import { registerPages, showAnew, startInOpenTabs } from '../src/background/badge-sites.ts';
import { Directories } from '../src/background/directories.ts';
import { Schedule } from '../src/background/schedule.ts';
import { heard } from '../src/background/sender.ts';
import { readSettings } from '../src/background/settings.ts';

export default defineBackground(() => {
  const platform = browserPlatform();
  const directories = new Directories(platform, async () => (await readSettings()).directories);
  const outbox = new Outbox(platform);
  const schedule = new Schedule(directories, outbox);
  const answer = createAnswers(directories, outbox, schedule, platform);

  // Listeners first and in one go: what woke the background is only given to those that are there.
  schedule.listen();
  platform.whenOnline(() => void schedule.sendNow());

  browser.runtime.onMessage.addListener((message, sender) => {
    const question = heard(message, sender, self.location.origin);
    return question && answer(question);
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await browser.tabs.create({ url: '/welcome.html' });
    await registerPages();
    await schedule.begin();
  });

  browser.runtime.onStartup.addListener(async () => {
    await registerPages();
    await schedule.begin();
  });

  browser.permissions.onAdded.addListener(async () => {
    await registerPages();
    await startInOpenTabs();
  });

  browser.permissions.onRemoved.addListener(async () => {
    await showAnew();
  });
});

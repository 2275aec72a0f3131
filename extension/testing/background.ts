/** The background as the browser starts it, with no browser around it. */
import type { Platform } from '@relais/core/platform';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AnswerTo, Ask, Question, Reply } from '../src/messages.ts';

/** To be called before anything that knows a browser is imported. */
export function fakeTheBrowser(): void {
  // Other suites read the same modules, with no browser around them.
  vi.resetModules();
  vi.doMock('wxt/browser', () => ({
    browser: {
      ...fakeBrowser,
      alarms: fakeBrowser.alarms,
      storage: fakeBrowser.storage,
      i18n: { getUILanguage: () => 'fr-CA' },
      permissions: { getAll: async () => ({ origins: [] }), contains: async () => false },
      scripting: { getRegisteredContentScripts: async () => [] },
      tabs: { query: async () => [], create: async () => ({}) },
    },
  }));
}

export function leaveTheBrowser(): void {
  vi.doUnmock('wxt/browser');
  vi.resetModules();
}

export async function startBackground(platform: Platform) {
  const [{ createAnswers }, { Directories }, { Schedule }, { readSettings }, { Outbox }] = await Promise.all([
    import('../src/background/answers.ts'),
    import('../src/background/directories.ts'),
    import('../src/background/schedule.ts'),
    import('../src/background/settings.ts'),
    import('@relais/core/outbox/outbox'),
  ]);
  const directories = new Directories(platform, async () => (await readSettings()).directories);
  const outbox = new Outbox(platform);
  const schedule = new Schedule(directories, outbox);
  const reply = createAnswers(directories, outbox, schedule, platform);
  const answer = async <Q extends Question>(question: Ask<Q>): Promise<AnswerTo<Q>> => {
    const address = 'address' in question ? (question.address as string) : '';
    const replied = (await reply({ question, address, tab: undefined } as never)) as Reply<Q>;
    if ('fault' in replied) throw new Error(replied.fault);
    return replied.value;
  };
  return { answer, outbox, schedule };
}

export type Background = Awaited<ReturnType<typeof startBackground>>;

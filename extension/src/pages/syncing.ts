/** What of the directories is on its way to this device. */
import type { Language } from '@relais/core/listing';
import { ask } from '../ask.ts';
import { element } from '../card/element.ts';
import type { State } from '../messages.ts';
import { extensionStringsOf } from '../strings/strings.ts';

export function drawSyncing(
  { syncing }: Pick<State, 'syncing'>,
  language: Language,
): HTMLElement | undefined {
  if (!syncing) return undefined;
  const words = extensionStringsOf(language).syncing;
  const { what, loaded, total } = syncing;
  const said = `${words[what]}, ${words.of(words.size(loaded), words.size(total))}`;
  const bar = element('progress', {
    max: String(total || 1),
    value: String(loaded),
    'aria-label': words[what],
  });
  return element('div', { class: 'syncing' }, element('p', { class: 'note' }, said), bar);
}

const SOON_MS = 500;
const LATER_MS = 5000;

/** Tells of the state again and again while the page is looked at: often while something is on its way. */
export function followState(told: (state: State) => void): void {
  const look = async () => {
    let pause = LATER_MS;
    if (document.visibilityState === 'visible') {
      const reply = await ask({ type: 'state' }).catch(() => undefined);
      if (reply && 'value' in reply) {
        told(reply.value);
        const { syncing, directories, home } = reply.value;
        const isAwaited = directories.some(({ edition, updated }) => !edition && !updated?.fault);
        if (syncing || isAwaited || (home && !home.held)) pause = SOON_MS;
      }
    }
    setTimeout(() => void look(), pause);
  };
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible') return;
    const reply = await ask({ type: 'state' }).catch(() => undefined);
    if (reply && 'value' in reply) told(reply.value);
  });
  setTimeout(() => void look(), SOON_MS);
}

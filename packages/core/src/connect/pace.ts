/** So long a piece of work may hold up others; on a phone, which is slow, so long as well. */
const TURN_MS = 8;

/** When somebody last had their turn here. */
let since = 0;

/**
 * What long work asks between its steps: lets others have their turn where its own has been long enough. One clock for all,
 * because what answers a question at once, one promise after the other, is one task of the page.
 */
export async function pause(): Promise<void> {
  if (performance.now() - since < TURN_MS) return;
  await new Promise((resolve) => setTimeout(resolve));
  since = performance.now();
}

/** So long a piece of work may hold up others; on a phone, which is slow, so long as well. */
const TURN_MS = 8;

/** What long work asks between its steps: lets others have their turn where its own has been long enough. */
export function pace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}

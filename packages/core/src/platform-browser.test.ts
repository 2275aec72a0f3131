import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { browserPlatform } from './platform-browser.ts';
import { memoryPlatform } from './platform-memory.ts';

describe('where locks may not be asked for, as in a sandboxed frame', () => {
  it('work is still done, one after the other', async () => {
    const request = vi.fn().mockRejectedValue(new DOMException('', 'SecurityError'));
    // Node has `navigator.locks` from 24 on.
    const own = Object.getOwnPropertyDescriptor(navigator, 'locks');
    Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true });
    try {
      expect(await browserPlatform().exclusively('x', async () => 'done')).toBe('done');
      expect(request).toHaveBeenCalled();
    } finally {
      if (own) Object.defineProperty(navigator, 'locks', own);
      else Reflect.deleteProperty(navigator, 'locks');
    }
  });
});

describe.each([
  ['the browser’s', browserPlatform, true],
  ['its twin in memory', memoryPlatform, false],
] as const)('%s platform', (_, create, durable) => {
  it('keeps by table and key, and gives back a copy', async () => {
    const store = await create().store();
    const value = { list: [1, 2], bytes: new Uint8Array([1, 2, 3]) };
    await store.put('outbox', 'a', value);
    value.list.push(3);
    expect(await store.get('outbox', 'a')).toEqual({ list: [1, 2], bytes: new Uint8Array([1, 2, 3]) });
    expect(await store.get('files', 'a')).toBeUndefined();
    expect((await store.entries('outbox')).map(([key]) => key)).toEqual(['a']);
    await store.delete('outbox', 'a');
    expect(await store.entries('outbox')).toEqual([]);
  });

  it('says whether it outlives the page', async () => {
    expect((await create().store()).durable).toBe(durable);
  });

  it('runs work of one name one after the other, and goes on after a failure', async () => {
    const platform = create();
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push(`${name} ends`);
      if (name === 'a') throw new Error('a fails');
    };
    await Promise.allSettled([platform.exclusively('x', work('a')), platform.exclusively('x', work('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});

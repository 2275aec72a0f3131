import { memoryPlatform } from '@relais/core/platform-memory';
import { expect, test } from 'vitest';
import { apart, eraseOthers, FIRST, newId } from './apart.ts';

test('what one directory keeps under a name is not another’s of that name', async () => {
  const platform = memoryPlatform();
  const [mine, yours] = [newId(), newId()];
  const stores = await Promise.all([FIRST, mine, yours].map((id) => apart(platform, id).store()));
  for (const [i, store] of stores.entries()) await store.put('files', 'AbCd-_12', i);
  expect(await Promise.all(stores.map((store) => store.get('files', 'AbCd-_12')))).toEqual([0, 1, 2]);
  for (const [i, store] of stores.entries()) expect(await store.entries('files')).toEqual([['AbCd-_12', i]]);
  await stores[1]!.delete('files', 'AbCd-_12');
  expect(await Promise.all(stores.map((store) => store.get('files', 'AbCd-_12')))).toEqual([0, undefined, 2]);
});

test('the outbox is one for all', async () => {
  const platform = memoryPlatform();
  await (await apart(platform, newId()).store()).put('outbox', 'a', 1);
  await (await apart(platform, FIRST).store()).put('outbox', 'b', 2);
  expect(await (await platform.store()).entries('outbox')).toEqual([
    ['a', 1],
    ['b', 2],
  ]);
});

test('what is of no directory that is followed is erased, and nothing else', async () => {
  const platform = memoryPlatform();
  const [stays, goes] = [newId(), newId()];
  for (const id of [FIRST, stays, goes]) {
    const store = await apart(platform, id).store();
    await store.put('files', 'AbCd-_12', id);
    await store.put('manifests', 'https://directory.example/#key', id);
    await store.put('manifests', 'home https://directory.example/#key', id);
  }
  const store = await platform.store();
  await store.put('outbox', 'a', 1);
  const left = async () => [
    ...new Set(
      (await Promise.all([store.entries('files'), store.entries('manifests')])).flat().map(([, id]) => id),
    ),
  ];
  await eraseOthers(platform, [FIRST, stays]);
  expect(await left()).toEqual([FIRST, stays]);
  await eraseOthers(platform, [stays]);
  expect(await left()).toEqual([stays]);
  expect(await store.entries('outbox')).toHaveLength(1);
});

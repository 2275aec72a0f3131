/** The client core, by stage: vocabulary and contracts, opening and searching a directory, the outbox. */
export * from './connect/categories.ts';
export * from './connect/directory.ts';
export * from './connect/gazetteer.ts';
export * from './connect/geography.ts';
export * from './connect/hosts.ts';
export * from './connect/lookup.ts';
export * from './connect/opening.ts';
export * from './connect/search.ts';
export * from './directory-format.ts';
export * from './listing.ts';
export * from './outbox/outbox.ts';
export * from './outbox/recipients.ts';
export * from './platform.ts';
export * from './platform-browser.ts';
export * from './platform-memory.ts';
export * from './submission.ts';
export * from './wording.ts';

/** The publisher, by stage: import → merge → publish; and what reads a directory or an inbox in Node. */
export * from './command-error.ts';
export * from './export/index.ts';
export * from './folder.ts';
export * from './import/index.ts';
export * from './inbox.ts';
export * from './keys.ts';
export * from './listings-file.ts';
export * from './merge/index.ts';
export { compress, partsOf } from './publish/file-writer.ts';
export * from './publish/listings.ts';
export * from './publish/publish.ts';
export * from './publish/site.ts';
export * from './serve.ts';
export * from './summary.ts';
export * from './summary-text.ts';
export * from './taxonomy/categories.ts';
export * from './taxonomy/lookup.ts';

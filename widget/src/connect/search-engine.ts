/** What a search needs of the core: loaded once the box is there to be typed in. */
export { DirectoryError } from '@relais/core/connect/directory';
export { search, suggestNames, suggestPlaces, suggestServices } from '@relais/core/connect/search';
export { pickRecipient } from '@relais/core/outbox/recipients';
export { openShared, reopenShared } from '../base/directories.ts';
export { platform } from '../base/platform.ts';

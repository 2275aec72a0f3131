/** Intake: submission → responsible organisation. Accept → route → deliver → follow. */
export { DataFolderInUse } from './data-folder.ts';
export { type Database, type DatabaseLocation, DatabaseUnreachable, openDatabase } from './database.ts';
export type { Expiry } from './follow.ts';
export { type DirectoryRecipientsOptions, directoryRecipients, type KnowsRecipient } from './route.ts';
export { createIntake, type Intake, type IntakeOptions, RETENTION_DAYS } from './server.ts';

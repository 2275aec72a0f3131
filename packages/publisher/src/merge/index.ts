/** Merge: rows of one service become one listing, which keeps its id from one import to the next. */
export { duplicatesBeside, type EditionOptions, importToFiles } from './edition.ts';
export { type Judgement, judgeListings, judgePairs, type Measure, measure } from './judge.ts';

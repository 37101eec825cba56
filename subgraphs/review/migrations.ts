import type { Migration } from '../kit/migrate.ts';
import { ChangesOfBenchmarks1795262400000 } from './migrations/2026.11.21-changes-of-benchmarks.ts';
import { FollowUp1795246000002 } from './migrations/2026.11.21-follow-up.ts';
import { FollowUpChanges1795254000000 } from './migrations/2026.11.21-follow-up-changes.ts';
import { HistoryAndSearch1795246000001 } from './migrations/2026.11.21-history-and-search.ts';
import { ImagesOfChanges1795270000000 } from './migrations/2026.11.21-images-of-changes.ts';
import { LighterImports1795266000000 } from './migrations/2026.11.21-lighter-imports.ts';
import { ManyCreated1795284000000 } from './migrations/2026.11.21-many-created.ts';
import { NarrowerLists1795290000000 } from './migrations/2026.11.21-narrower-lists.ts';
import { PartsOfMany1795269000000 } from './migrations/2026.11.21-parts-of-many.ts';
import { PoliciesForCounting1795238400000 } from './migrations/2026.11.21-policies-for-counting.ts';
import { SearchInOrder1795271000000 } from './migrations/2026.11.21-search-in-order.ts';
import { SettledConsents1795288000000 } from './migrations/2026.11.21-settled-consents.ts';
import { SettledWords1795283000000 } from './migrations/2026.11.21-settled-words.ts';
import { TightenedLabels1795252800000 } from './migrations/2026.11.21-tightened-labels.ts';
import { WordsOfRequests1795285000000 } from './migrations/2026.11.21-words-of-requests.ts';
import { procedureFileMigrations } from './migrations/procedure-file.ts';
import { KeptActs1795280000000 } from './migrations/2026.11.21-kept-acts.ts';
import { ReportConsents1795281000000 } from './migrations/2026.11.21-report-consents.ts';
import { ClosedChangeLog1795282000000 } from './migrations/2026.11.21-closed-change-log.ts';
import { ClosedCursors1795286000000 } from './migrations/2026.11.21-closed-cursors.ts';
import { RecordActs1795268000000 } from './migrations/2026.11.21-record-acts.ts';
import { Recommendations1795232100002 } from './migrations/2026.11.21-recommendations.ts';
import { ReferenceTables1795232100001 } from './migrations/2026.11.21-reference-tables.ts';

/** Every migration of the review subgraph, in order. */
export const migrations: readonly Migration[] = [
  ReferenceTables1795232100001,
  Recommendations1795232100002,
  ...procedureFileMigrations(),
  PoliciesForCounting1795238400000,
  HistoryAndSearch1795246000001,
  FollowUp1795246000002,
  TightenedLabels1795252800000,
  FollowUpChanges1795254000000,
  ChangesOfBenchmarks1795262400000,
  LighterImports1795266000000,
  RecordActs1795268000000,
  PartsOfMany1795269000000,
  ImagesOfChanges1795270000000,
  SearchInOrder1795271000000,
  KeptActs1795280000000,
  ReportConsents1795281000000,
  ClosedChangeLog1795282000000,
  SettledWords1795283000000,
  ManyCreated1795284000000,
  WordsOfRequests1795285000000,
  ClosedCursors1795286000000,
  SettledConsents1795288000000,
  NarrowerLists1795290000000,
];

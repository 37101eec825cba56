import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';

/** Where the public data sets lie that tests read and the project does not contain. */
const folder = process.env.RAPPORTEUR_REAL_DATA ?? join(import.meta.dirname, '../../../shared/data');

/** A describe that is shown as skipped where the data sets are not on this machine. */
export const describeWithRealData = existsSync(folder) ? describe : describe.skip;

/** The path of a file or folder of the data sets. */
export function realData(...path: readonly string[]): string {
  return join(folder, ...path);
}

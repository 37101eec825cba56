import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A database that is there for the tests of this process. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Names a file of the tests' own. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'template-name-'));
  return {
    url: `file:${join(folder, 'records.sqlite')}`,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

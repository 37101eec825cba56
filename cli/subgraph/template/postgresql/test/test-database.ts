import { rm } from 'node:fs/promises';
import { startDevelopmentDatabase } from '../development-database.ts';

/** A database that is there for the tests of this process. */
export interface TestDatabase {
  readonly url: string;
  remove(): Promise<void>;
}

/** Starts a PostgreSQL of the tests' own. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const folder = `.data/test-${process.pid}`;
  const server = await startDevelopmentDatabase(folder);
  return {
    url: server.url,
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

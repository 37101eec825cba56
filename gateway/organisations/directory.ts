import type { DataSource } from 'typeorm';
import { type DirectorySnapshot, readDirectory, readRevision } from './read-directory.ts';
import { withDeadline } from './with-deadline.ts';

/** Who may act, held in memory and never older than two seconds. */
export interface Directory {
  /** The present snapshot, the same object until something changes. Throws where it cannot be known to be present. */
  current(): Promise<DirectorySnapshot>;
  /** Asks the database now; a notification of a change calls it. */
  refresh(): Promise<DirectorySnapshot>;
  /** A change is about to be committed here: until it can be seen, every caller asks the database. */
  expectChange(): void;
  close(): void;
}

/** What the directory depends on. */
export interface DirectorySettings {
  readonly source: DataSource;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Between two looks at the revision where no notification came. */
const pollMilliseconds = 1000;
/** Beyond this age nothing is admitted before the database has been asked. */
const staleMilliseconds = 2000;
const deadlineMilliseconds = 2000;

/** Opens the directory; its first snapshot is read before anybody is served. */
export async function openDirectory({ source, now }: DirectorySettings): Promise<Directory> {
  let snapshot = await readDirectory(source);
  let confirmedAt = now();
  let changeExpectedUntil = -Infinity;
  let underWay: Promise<DirectorySnapshot> | null = null;

  /** An answer counts from the moment of the question: what happened in between may not be in it. */
  const ask = async (): Promise<DirectorySnapshot> => {
    const askedAt = now();
    if ((await readRevision(source)) !== snapshot.revision) snapshot = await readDirectory(source);
    confirmedAt = askedAt;
    return snapshot;
  };

  const refresh = async (): Promise<DirectorySnapshot> => {
    // A question already under way may have been answered before the change that made the caller ask.
    if (underWay) await underWay.catch(() => undefined);
    underWay ??= withDeadline(ask(), deadlineMilliseconds).finally(() => (underWay = null));
    return underWay;
  };

  const poll = setInterval(() => void refresh().catch(() => undefined), pollMilliseconds);
  poll.unref();

  return {
    current: () => {
      const age = now() - confirmedAt;
      // A clock that was set back says nothing about age.
      const isFresh = age >= 0 && age < staleMilliseconds && now() > changeExpectedUntil;
      return isFresh ? Promise.resolve(snapshot) : refresh();
    },
    refresh,
    expectChange: () => {
      changeExpectedUntil = now() + staleMilliseconds;
    },
    close: () => clearInterval(poll),
  };
}

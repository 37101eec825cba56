import { withDeadline } from './with-deadline.ts';

/** A part of the hub's database held in memory and never older than two seconds. */
export interface FreshSnapshot<Snapshot> {
  /** The present snapshot, the same object until something changes. Throws where it cannot be known to be present. */
  current(): Promise<Snapshot>;
  /** Asks the database now; a notification of a change calls it. */
  refresh(): Promise<Snapshot>;
  /** A change is about to be committed here: until it can be seen, every caller asks the database. */
  expectChange(): void;
  close(): void;
}

/** What a snapshot is read by. */
export interface SnapshotSettings<Snapshot extends { readonly revision: string }> {
  readonly read: () => Promise<Snapshot>;
  /** The revision that the database is at; another one makes the snapshot be read anew. */
  readonly readRevision: () => Promise<string>;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Between two looks at the revision where no notification came. */
const pollMilliseconds = 1000;
/** Beyond this age nothing is believed before the database has been asked. */
const staleMilliseconds = 2000;
const deadlineMilliseconds = 2000;

/** Opens a snapshot; the first one is read before anybody is served. */
export async function openFreshSnapshot<Snapshot extends { readonly revision: string }>({
  read,
  readRevision,
  now,
}: SnapshotSettings<Snapshot>): Promise<FreshSnapshot<Snapshot>> {
  let confirmedAt = now();
  let snapshot = await read();
  let changeExpectedUntil = -Infinity;
  let underWay: Promise<Snapshot> | null = null;

  /** An answer counts from the moment of the question: what happened in between may not be in it. */
  const ask = async (): Promise<Snapshot> => {
    const askedAt = now();
    if ((await readRevision()) !== snapshot.revision) snapshot = await read();
    confirmedAt = askedAt;
    return snapshot;
  };

  const refresh = async (): Promise<Snapshot> => {
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

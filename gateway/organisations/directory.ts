import type { DataSource } from 'typeorm';
import { type FreshSnapshot, openFreshSnapshot } from './fresh-snapshot.ts';
import { type DirectorySnapshot, readDirectory, readRevision } from './read-directory.ts';

/** Who may act, held in memory and never older than two seconds. */
export type Directory = FreshSnapshot<DirectorySnapshot>;

/** What the directory depends on. */
export interface DirectorySettings {
  readonly source: DataSource;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

/** Opens the directory; its first snapshot is read before anybody is served. */
export function openDirectory({ source, now }: DirectorySettings): Promise<Directory> {
  return openFreshSnapshot({
    read: () => readDirectory(source),
    readRevision: () => readRevision(source),
    now,
  });
}

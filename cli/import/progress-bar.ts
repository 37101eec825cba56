import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { ImportProgress } from './import-files.ts';

/** A bar of the bytes read, on a terminal only: what is piped or logged stays free of it. */
export function createProgressBar(stream: NodeJS.WriteStream): ImportProgress | undefined {
  if (!stream.isTTY) return undefined;
  const bar = new SingleBar({
    stream,
    format: '{file} {bar} {percentage} % | {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
  });
  return {
    begin: (file, size) => bar.start(size, 0, { file: basename(file) }),
    read: (bytes) => bar.increment(bytes),
    end: () => bar.stop(),
  };
}

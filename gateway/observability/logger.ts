import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';

interface LoggerOptions {
  readonly level: LogLevel;
  /** Where lines go; standard output unless a test reads them. */
  readonly to?: DestinationStream;
}

// Lines are gathered up to this size: a write for each would cost more than the line.
const gatheredBytes = 4096;

/** One JSON object a line; what must not be told is never given to it, so that nothing has to be redacted. */
export function createLogger({ level, to }: LoggerOptions): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: named },
    },
    to ?? destination({ fd: 1, sync: false, minLength: gatheredBytes, periodicFlush: 500 }),
  );
}

function named(label: string): { level: string } {
  return { level: label };
}

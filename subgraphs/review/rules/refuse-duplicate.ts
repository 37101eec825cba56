import { QueryFailedError } from 'typeorm';
import { conflict } from '../../kit/errors.ts';

/** PostgreSQL's code for a second row where one may be. */
const uniqueViolation = '23505';

/** Turns the database's refusal of a duplicate into CONFLICT; for `catch`. */
export function refuseDuplicate(message: string): (error: unknown) => never {
  return (error) => {
    throw isDuplicate(error) ? conflict(message) : error;
  };
}

function isDuplicate(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { driverError } = error as QueryFailedError<Error & { code?: string }>;
  return driverError.code === uniqueViolation;
}

import { badInput } from '../../kit/errors.ts';
import { today } from './today.ts';

/** The day of what has happened: nothing is on record before it is so. */
export function checkCome(argument: string, day: string | null | undefined): void {
  if (day != null && day > today()) throw badInput(`"${argument}" is ${day}, which has not come yet.`);
}

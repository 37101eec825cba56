import { badInput } from '../../kit/errors.ts';

type Given<T> = T | null | undefined;

/** The longest text of each kind, in UTF-16 units as JavaScript counts them. */
export const longest = { line: 300, paragraph: 1000, citation: 5000, narrative: 20_000 } as const;

/** A list that is kept whole with its record has a bound. */
export function checkParts(argument: string, parts: Given<readonly unknown[]>, least = 0): void {
  if (parts == null || (parts.length >= least && parts.length <= 100)) return;
  throw badInput(`"${argument}" takes from ${least} to 100 entries, not ${parts.length}.`);
}

/** A last day is never before the first. */
export function checkOrder(
  [firstArgument, first]: readonly [string, Given<string>],
  [lastArgument, last]: readonly [string, Given<string>],
): void {
  if (first == null || last == null || last >= first) return;
  throw badInput(`"${lastArgument}" (${last}) lies before "${firstArgument}" (${first}).`);
}

/** What is recorded has happened. */
export function checkPast(argument: string, day: Given<string>, now: Date = new Date()): void {
  // Where the day has already begun somewhere on earth, it may have happened.
  const tomorrow = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (day == null || day <= tomorrow) return;
  throw badInput(`"${argument}" (${day}) lies in the future.`);
}

/** Three estimates of one number, in order as far as they are given. */
export function checkEstimate(
  argument: string,
  { low, best, high }: { low?: Given<number>; best?: Given<number>; high?: Given<number> },
): void {
  const given = [low, best, high].filter((value) => value != null);
  if (given.every((value, index) => value >= (given[index - 1] ?? 0))) return;
  throw badInput(`"${argument}" takes low <= best <= high, none below 0.`);
}

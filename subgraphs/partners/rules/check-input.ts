import { badInput } from '../../kit/errors.ts';

/** A name people read: present, and not longer than a line or two. */
export function checkTitle(argument: string, value: string | null | undefined): void {
  if (value === undefined) return;
  if (value !== null && value.trim() !== '' && value.length <= 300) return;
  throw badInput(`"${argument}" needs from 1 to 300 characters.`);
}

/** ISO 3166-1 alpha-3 in form; whether such a country exists is the hub's to say. */
export function checkCountries(argument: string, codes: readonly string[] | null | undefined): void {
  if (codes === undefined) return;
  if (codes !== null && codes.length > 0 && codes.every((code) => /^[A-Z]{3}$/.test(code))) return;
  throw badInput(`"${argument}" takes ISO 3166-1 alpha-3 codes such as "CAF", at least one.`);
}

/** An end is never before its beginning. */
export function checkPeriod(startsOn: string, endsOn: string | null | undefined): void {
  if (endsOn == null || endsOn >= startsOn) return;
  throw badInput(`"endsOn" (${endsOn}) lies before "startsOn" (${startsOn}).`);
}

/** Counts of persons: none below zero, and no more women than persons. */
export function checkTurnout(turnout: {
  participants?: number | null | undefined;
  womenParticipants?: number | null | undefined;
}): void {
  const { participants, womenParticipants: women } = turnout;
  if ((participants ?? 0) < 0 || (women ?? 0) < 0)
    throw badInput('"participants" counts persons and is never below 0.');
  if (women == null || (participants != null && women <= participants)) return;
  throw badInput('"womenParticipants" is part of "participants" and cannot be more.');
}

/** A list that is kept whole with its record has a bound. */
export function checkParts(argument: string, parts: readonly unknown[] | null | undefined, least = 0): void {
  if (parts === undefined) return;
  if (parts !== null && parts.length >= least && parts.length <= 100) return;
  throw badInput(`"${argument}" takes from ${least} to 100 entries.`);
}

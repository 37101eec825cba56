import { badInput } from './errors.ts';

type Given<T> = T | null | undefined;

/** A text that says something, within a bound in UTF-16 units; nothing given is nothing wrong. */
export function checkText(argument: string, value: Given<string>, longest: number): void {
  if (value == null || (value.trim() !== '' && value.length <= longest)) return;
  throw badInput(`"${argument}" needs from 1 to ${longest} characters.`);
}

/** ISO 3166-1 alpha-3 in form; whether there is such a country is the hub's to say. */
export function checkCountry(argument: string, code: Given<string>): void {
  if (code == null || /^[A-Z]{3}$/.test(code)) return;
  throw badInput(`"${argument}" is not an ISO 3166-1 alpha-3 code such as "CAF": "${code}".`);
}

/** A whole number within bounds. */
export function checkNumber(argument: string, value: Given<number>, bounds: readonly [number, number]): void {
  const [from, to] = bounds;
  if (value == null || (value >= from && value <= to)) return;
  throw badInput(`"${argument}" is ${value}; it goes from ${from} to ${to}.`);
}

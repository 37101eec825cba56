import { badInput } from '../../kit/errors.ts';

/** A short name that other records refer to. */
export function checkCode(argument: string, value: string): void {
  if (/^[A-Z][A-Z0-9-]{1,19}$/.test(value)) return;
  throw badInput(
    `"${argument}" takes 2 to 20 capital letters, digits and hyphens, a letter first, such as "ICCPR-OP1".`,
  );
}

/** A number that can be answered: JSON knows no infinity, though 1e400 reads as one. */
export function checkFinite(argument: string, value: number | null | undefined): void {
  if (value == null || Number.isFinite(value)) return;
  throw badInput(`"${argument}" is larger than any number that can be kept.`);
}

/** A list of names that is kept whole with its record. */
export function checkNames(argument: string, values: readonly string[] | null | undefined): void {
  const ok = (value: string): boolean => value.trim() !== '' && value.length <= 200;
  if (values == null || (values.length <= 50 && values.every(ok))) return;
  throw badInput(`"${argument}" takes at most 50 entries of 1 to 200 characters.`);
}

/** Targets of the Sustainable Development Goals: the goal, 1 to 17, and a number or a letter. */
export function checkSdgTargets(argument: string, values: readonly string[] | null | undefined): void {
  checkNames(argument, values);
  if (values == null || values.every((value) => /^([1-9]|1[0-7])\.(\d{1,2}|[a-d])$/.test(value))) return;
  throw badInput(`"${argument}" takes targets such as "16.3" or "16.a".`);
}

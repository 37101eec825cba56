import { badInput } from './errors.ts';

/** The fields of an update that were given; what was left out stays as it is. */
export type Changes<Input> = { [Field in keyof Input]?: Exclude<Input[Field], undefined> };

/** Leaves out what an update leaves out; throws BAD_USER_INPUT where null is given for a field that needs a value. */
export function changesOf<Input extends object, Required extends keyof Input & string>(
  input: Input,
  required: readonly Required[],
): Omit<Changes<Input>, Required> & { [Field in Required]?: NonNullable<Input[Field]> } {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  for (const [field, value] of given) {
    if (value === null && required.some((name) => name === field)) {
      throw badInput(`"${field}" cannot be null; leave it out to keep it.`);
    }
  }
  return Object.fromEntries(given) as Changes<Input> & { [Field in Required]?: NonNullable<Input[Field]> };
}

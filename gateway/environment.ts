/** The variables of a process, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

interface Range {
  readonly fallback: number;
  readonly least: number;
  readonly most: number;
}

/** Reads variables one by one and keeps every mistake, so that all are reported together. */
export interface EnvironmentReader {
  readonly mistakes: readonly string[];
  wholeNumber(name: string, range: Range): number;
  flag(name: string, fallback: boolean): boolean;
  text(name: string): string | null;
  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice;
  /** The schemes are written as in `http:`; any where none is given. */
  url(name: string, schemes?: readonly string[]): string | null;
  /** Adds a mistake that only the caller can see. */
  mistake(text: string): null;
}

/** A reader of `env`; an empty variable counts as one that is not set. */
export function readEnvironment(env: Environment): EnvironmentReader {
  const mistakes: string[] = [];
  const text = (name: string): string | null => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  return {
    mistakes,
    text,
    wholeNumber(name, { fallback, least, most }) {
      const value = text(name);
      if (value === null) return fallback;
      const number = Number(value);
      if (Number.isInteger(number) && number >= least && number <= most) return number;
      mistakes.push(`${name} is "${value}": it takes a whole number from ${least} to ${most}.`);
      return fallback;
    },
    flag(name, fallback) {
      const value = text(name);
      if (value === null) return fallback;
      if (value === 'true' || value === 'false') return value === 'true';
      mistakes.push(`${name} is "${value}": it takes true or false.`);
      return fallback;
    },
    oneOf(name, choices, fallback) {
      const value = text(name);
      if (value === null) return fallback;
      const choice = choices.find((each) => each === value);
      if (choice !== undefined) return choice;
      mistakes.push(`${name} is "${value}": it takes one of ${choices.join(', ')}.`);
      return fallback;
    },
    url(name, schemes) {
      const value = text(name);
      if (value === null) return null;
      const scheme = URL.parse(value)?.protocol;
      if (scheme !== undefined && schemes?.includes(scheme) !== false) return value;
      // Not the value itself: it may hold a password.
      const begins = schemes?.map((each) => `${each}//`).join(' or ');
      mistakes.push(`${name} is not a URL${begins === undefined ? '' : ` that begins with ${begins}`}.`);
      return null;
    },
    mistake(sentence) {
      mistakes.push(sentence);
      return null;
    },
  };
}

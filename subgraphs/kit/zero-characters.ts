import { BREAK, type DocumentNode, Kind, visit } from 'graphql';
import { badInput } from './errors.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * No text that PostgreSQL keeps can hold the character U+0000: what is asked with it is refused before any statement
 * fails over it, with the name of the innermost input that holds it. An entity with such a key is one that does not
 * exist, and nothing is wrong with those beside it.
 */
export function withoutZeroCharacters(
  source: string,
  document: DocumentNode,
  variables: Variables,
): Variables {
  const { representations, ...others } = variables;
  const input = inputWithZero(others, '') ?? (maySpellZero(source) ? inputSpeltWithZero(document) : null);
  if (input !== null) {
    throw badInput(`The text "${input}" holds the character U+0000, which no record can hold; leave it out.`);
  }
  return inputWithZero(representations, '') === null
    ? variables
    : { ...others, representations: replaced(representations) };
}

/** A document can only spell it. */
function maySpellZero(source: string): boolean {
  return source.includes('\\u');
}

function inputSpeltWithZero(document: DocumentNode): string | null {
  let input = '';
  let found: string | null = null;
  const named = ({ name }: { name: { value: string } }): void => {
    input = name.value;
  };
  visit(document, {
    [Kind.ARGUMENT]: named,
    [Kind.OBJECT_FIELD]: named,
    [Kind.VARIABLE_DEFINITION]: ({ variable }) => named(variable),
    [Kind.STRING]({ value }) {
      if (!value.includes('\0')) return undefined;
      found = input;
      return BREAK;
    },
  });
  return found;
}

/** The name of the innermost input that holds the character; null where none does. */
function inputWithZero(value: unknown, name: string): string | null {
  if (typeof value === 'string') return value.includes('\0') ? name : null;
  if (typeof value !== 'object' || value === null) return null;
  const inner = Array.isArray(value)
    ? value.map((item): [string, unknown] => [name, item])
    : Object.entries(value);
  for (const [key, held] of inner) {
    const found = key.includes('\0') ? name : inputWithZero(held, key);
    if (found !== null) return found;
  }
  return null;
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(replaced);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
}

import { BREAK, type DocumentNode, visit } from 'graphql';
import { badInput } from './errors.ts';

type Variables = Readonly<Record<string, unknown>>;

/**
 * No text that PostgreSQL keeps can hold the character U+0000: what is asked with it is refused before any statement
 * fails over it. An entity with such a key is one that does not exist, and nothing is wrong with those beside it.
 */
export function withoutZeroCharacters(
  source: string,
  document: DocumentNode,
  variables: Variables,
): Variables {
  const { representations, ...others } = variables;
  if (holdsZero(others) || (maySpellZero(source) && spellsZero(document))) {
    throw badInput('A text holds the character U+0000, which no record can hold; leave it out.');
  }
  return holdsZero(representations) ? { ...others, representations: replaced(representations) } : variables;
}

/** A document can only spell it. */
function maySpellZero(source: string): boolean {
  return source.includes('\\u');
}

function spellsZero(document: DocumentNode): boolean {
  let spells = false;
  visit(document, {
    StringValue({ value }) {
      spells ||= value.includes('\0');
      return spells ? BREAK : undefined;
    },
  });
  return spells;
}

function holdsZero(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsZero);
  return Object.entries(value).some(([key, inner]) => key.includes('\0') || holdsZero(inner));
}

function replaced(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(replaced);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner)]));
}

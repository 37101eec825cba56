import { type GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { VariableDefinitionNode } from 'graphql';
import type { KnownDocument } from '../known-document.ts';
import { refusal } from '../refusal.ts';
import { numbersAsTyped } from './coerce/numbers-as-typed.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Variables that fit their types, or why some do not. */
export type Coercion =
  | { readonly ok: true; readonly variables: Variables }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

const none: Coercion = { ok: true, variables: {} };
const maxErrors = 20;

/** Step four of a request: the variables must fit; those the operation does not declare are dropped. */
export function coerce({ operation, snapshot }: KnownDocument, given: Variables): Coercion {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return none;
  const { coerced, errors } = getVariableValues(snapshot.schema, definitions, given, { maxErrors });
  if (errors === undefined) return { ok: true, variables: coerced };
  return coerceNumbers(snapshot.schema, definitions, given);
}

/** Numbers that were kept with all their digits fit custom scalars only: with them, nearly never met, it is tried again. */
function coerceNumbers(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Variables,
): Coercion {
  const typed = numbersAsTyped(schema, definitions, given);
  const { coerced, errors } = getVariableValues(schema, definitions, typed, { maxErrors });
  if (errors === undefined) return { ok: true, variables: coerced };
  return {
    ok: false,
    errors: errors.map(({ message }) => refusal('BAD_USER_INPUT', shortened(message), { status: 400 })),
  };
}

/** A message tells the value, which is as long as its client made it: long strings are cut, and so is what is left. */
function shortened(message: string): string {
  const told = message.replace(/"(?:[^"\\]|\\.){60,}"/gs, (string) => `${string.slice(0, 40)}…"`);
  return told.length > 1000 ? `${told.slice(0, 400)} … ${told.slice(-500)}` : told;
}

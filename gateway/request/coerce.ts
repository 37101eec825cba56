import { type GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { VariableDefinitionNode } from 'graphql';
import type { VisibleSchema } from '../authorisation/visible-schema.ts';
import type { Caller } from '../caller.ts';
import type { KnownDocument } from '../known-document.ts';
import { refusal } from '../refusal.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { nestedVariablesRefusal } from './coerce/nested-variables.ts';
import { numbersAsTyped } from './coerce/numbers-as-typed.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Variables that fit their types, or why some do not. */
export type Coercion =
  | { readonly ok: true; readonly variables: Variables }
  | { readonly ok: false; readonly errors: readonly GraphQLError[] };

/** Step four of a request: the variables must fit; those the operation does not declare are dropped. */
export type Coerce = (known: KnownDocument, given: Variables, caller: Caller) => Coercion | Promise<Coercion>;

interface CoerceParts {
  /** What of the schema the caller may ever query. */
  readonly visibleSchema: (snapshot: Snapshot, caller: Caller) => VisibleSchema;
}

const none: Coercion = { ok: true, variables: {} };
const maxErrors = 20;

/** What fits, fits whoever asks; what does not is explained, as documents are, from what the caller may see alone. */
export function createCoerce({ visibleSchema }: CoerceParts): Coerce {
  return ({ operation, snapshot }, given, caller) => {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) return none;
    const tooNested = nestedVariablesRefusal(given);
    if (tooNested !== null) return { ok: false, errors: [tooNested] };
    const { schema } = snapshot;
    const options = { maxErrors, hideSuggestions: true };
    const { coerced, errors } = getVariableValues(schema, definitions, given, options);
    if (errors === undefined) return { ok: true, variables: coerced };
    return coerceNumbers({ schema, visible: () => visibleSchema(snapshot, caller) }, definitions, given);
  };
}

interface Schemas {
  readonly schema: GraphQLSchema;
  readonly visible: () => VisibleSchema;
}

/** Numbers that were kept with all their digits fit custom scalars only: with them, nearly never met, it is tried again. */
function coerceNumbers(
  { schema, visible }: Schemas,
  definitions: readonly VariableDefinitionNode[],
  given: Variables,
): Coercion | Promise<Coercion> {
  const typed = numbersAsTyped(schema, definitions, given);
  const options = { maxErrors, hideSuggestions: true };
  const { coerced, errors } = getVariableValues(schema, definitions, typed, options);
  if (errors === undefined) return { ok: true, variables: coerced };
  const explain = (seen: GraphQLSchema): Coercion => {
    const { errors: explained = errors } = getVariableValues(seen, definitions, typed, { maxErrors });
    return {
      ok: false,
      errors: explained.map(({ message }) => refusal('BAD_USER_INPUT', shortened(message), { status: 400 })),
    };
  };
  const seen = visible();
  return seen instanceof Promise ? seen.then(explain) : explain(seen);
}

/** A message tells the value, which is as long as its client made it: long strings are cut, and so is what is left. */
function shortened(message: string): string {
  const told = message.replace(/"(?:[^"\\]|\\.){60,}"/gs, (string) => `${string.slice(0, 40)}…"`);
  return told.length > 1000 ? `${told.slice(0, 400)} … ${told.slice(-500)}` : told;
}

import { type GraphQLSchema, print } from 'graphql';
import sql from 'sql-template-tag';
import { createVisibleSchemas } from '../authorisation/visible-schema.ts';
import { eachInPieces, type InPieces, type Pieces } from '../in-pieces.ts';
import { schemaDefinitions } from '../supergraph/schema-definitions.ts';
import type { Snapshot } from '../supergraph/snapshot.ts';
import { rowsIn, type Store } from './store/rows.ts';

/** Prints the schema as an organisation sees it with all its clients may ask; without one, as a token without scope does. */
export async function printVisibleSchema(
  { schema, rules }: Snapshot,
  { store, inPieces }: { readonly store: Store; readonly inPieces: InPieces },
  organisation: string | null,
): Promise<string> {
  const scopes = new Set(organisation === null ? [] : await scopesOf(store, organisation));
  const visible = await createVisibleSchemas({ rules, schema, inPieces })({
    kind: 'client',
    organisation,
    clientId: '',
    scopes,
    policies: new Set(),
    purpose: null,
    expiresAt: 0,
    key: '',
  });
  return inPieces(printed(visible));
}

const definitionsAtOnce = 32;

/** As `print` writes a document. */
function* printed(schema: GraphQLSchema): Pieces<string> {
  const texts: string[] = [];
  yield* eachInPieces(schemaDefinitions(schema).definitions, definitionsAtOnce, (node) => {
    texts.push(print(node));
  });
  return texts.join('\n\n');
}

async function scopesOf(store: Store, organisation: string): Promise<string[]> {
  const rows = await rowsIn<{ scope: string }>(
    store,
    sql`SELECT DISTINCT unnest(scopes) AS scope FROM client
      WHERE organisation_id = ${organisation} AND revoked_at IS NULL`,
  );
  return rows.map(({ scope }) => scope);
}

import type { Schema } from '@apollo/federation-internals';
import { type DefinitionNode, type DocumentNode, parse, print, printSchema, visit } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { withoutDefaults } from './without-defaults.ts';
import { readServedDatasets } from '../../agreements/served-datasets.ts';
import { readRules } from '../../authorisation/read-rules.ts';
import { sliceRules } from '../../authorisation/sliced-rules.ts';
import { readCostRules } from '../../request/admit/cost-rules.ts';
import { withDefaults, writtenDefaults } from '../exact-defaults.ts';
import { composedDirectives } from './composed-directives.ts';
import type { SupergraphDescription } from './planning-message.ts';
import type { LoadedSupergraph } from './read-supergraph.ts';

/** Definitions whose text together takes well under a millisecond to parse. */
const sliceLength = 4000;

/** Describes a supergraph as plain data from which the serving thread builds its schema in small steps. */
export function describeSupergraph(
  { supergraph, apiSchema, document, reserved, variants, origins }: LoadedSupergraph,
  supergraphSdl: string,
): SupergraphDescription {
  const planned = new Set([
    ...variants.keys(),
    ...[...origins.values()].flatMap((names) => [...names.values()]),
  ]);
  return {
    apiSchemaSlices: sliced([
      ...without(definitionsOf(apiSchema, document), planned).definitions,
      ...composedDirectives(supergraphSdl, apiSchema),
    ]),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    reserved,
    rules: sliceRules(readRules(supergraphSdl)),
    costRules: readCostRules(supergraphSdl),
    datasets: readServedDatasets(supergraphSdl),
    possibleTypes: objectTypesByAbstractType(supergraph.schema),
  };
}

/**
 * A schema as definitions with the defaults that the supergraph writes: read as JavaScript's values they lose digits of
 * long numbers, and what custom scalars default to may have no way back into text at all.
 */
function definitionsOf(apiSchema: GraphQLSchema, supergraph: DocumentNode): DocumentNode {
  const written = writtenDefaults(supergraph.definitions);
  const text = written.size === 0 ? printSchema(apiSchema) : printSchema(withoutDefaults(apiSchema));
  const { kind, definitions } = parse(text, { noLocation: true });
  return { kind, definitions: definitions.map((each) => withDefaults(each, written)) };
}

/** The fields that stand for others while operations are planned are nothing that a client knows. */
function without(schema: DocumentNode, planned: ReadonlySet<string>): DocumentNode {
  if (planned.size === 0) return schema;
  return visit(schema, {
    FieldDefinition: ({ name }) => (planned.has(name.value) ? null : undefined),
  });
}

function sliced(definitions: readonly DefinitionNode[]): string[] {
  const slices: string[] = [];
  let slice = '';
  for (const definition of definitions) {
    slice += `${print(definition)}\n`;
    if (slice.length < sliceLength) continue;
    slices.push(slice);
    slice = '';
  }
  return slice === '' ? slices : [...slices, slice];
}

function objectTypesByAbstractType(schema: Schema): Record<string, string[]> {
  const found = new Map<string, string[]>(schema.interfaceTypes().map(({ name }) => [name, []]));
  for (const type of schema.objectTypes()) {
    for (const { name } of type.interfaces()) found.get(name)?.push(type.name);
  }
  for (const union of schema.unionTypes()) {
    found.set(
      union.name,
      union.types().map(({ name }) => name),
    );
  }
  return Object.fromEntries(found);
}

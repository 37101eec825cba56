import type { Supergraph } from '@apollo/federation-internals';
import { type DefinitionNode, parse, print, printSchema } from 'graphql';
import { readRules } from '../../authorisation/read-rules.ts';
import { objectTypesByAbstractType } from '../../execution/plan/select-fields.ts';
import type { ReservedNames } from '../../execution/plan/asked-keys.ts';
import { composedDirectives } from './composed-directives.ts';
import type { SupergraphDescription } from './planning-message.ts';

/** Definitions whose text together takes well under a millisecond to parse. */
const sliceLength = 4000;

/** Describes a supergraph as plain data from which the serving thread builds its schema in small steps. */
export function describeSupergraph(
  supergraph: Supergraph,
  supergraphSdl: string,
  reserved: ReservedNames,
): SupergraphDescription {
  const apiSchema = supergraph.apiSchema().toGraphQLJSSchema();
  return {
    apiSchemaSlices: sliced([
      ...parse(printSchema(apiSchema), { noLocation: true }).definitions,
      ...composedDirectives(supergraphSdl, apiSchema),
    ]),
    subgraphs: supergraph.subgraphsMetadata().map(({ name, url }) => ({ name, url })),
    reserved,
    rules: readRules(supergraphSdl),
    possibleTypes: objectTypesByAbstractType(supergraph.schema.toGraphQLJSSchema()),
  };
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

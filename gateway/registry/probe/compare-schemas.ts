import {
  buildSubgraph,
  defaultPrintOptions,
  orderPrintedDefinitions,
  printSchema,
  type Subgraph,
} from '@apollo/federation-internals';
import { parse, print, visit } from 'graphql';

/** A schema as federation reads it, or why it does not. */
export type ReadSchema =
  { readonly ok: true; readonly subgraph: Subgraph } | { readonly ok: false; readonly reason: string };

/** Reads the SDL of a subgraph. */
export function readSchema(name: string, sdl: string): ReadSchema {
  try {
    return { ok: true, subgraph: buildSubgraph(name, '', parse(sdl)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: `${reason.replaceAll(`[${name}] `, '').replace(/\.$/, '')}.` };
  }
}

/**
 * The first thing in which two schemas differ, in words; null where they say the same. The order of definitions, how
 * they are split into extensions and what federation adds by itself make no difference.
 */
export function compareSchemas(published: Subgraph, served: Subgraph): string | null {
  const expected = definitions(published);
  const found = definitions(served);
  for (const [name, text] of expected) {
    const other = found.get(name);
    if (other === undefined) return `${name} is not in the served schema`;
    if (other !== text) return `${name} is served as\n${other}\nand published as\n${text}`;
  }
  const extra = [...found.keys()].find((name) => !expected.has(name));
  return extra === undefined ? null : `${extra} is in the served schema alone`;
}

const printOptions = { ...orderPrintedDefinitions(defaultPrintOptions), mergeTypesAndExtensions: true };

/** A schema in one form, however it was laid out. */
export function comparableText({ schema }: Subgraph): string {
  return printSchema(schema, printOptions);
}

function definitions(subgraph: Subgraph): ReadonlyMap<string, string> {
  const printed = visit(parse(comparableText(subgraph), { noLocation: true }), {
    ObjectTypeDefinition: inOrder,
    InterfaceTypeDefinition: inOrder,
    InputObjectTypeDefinition: inOrder,
  });
  return new Map(
    printed.definitions.map((definition) => [
      'name' in definition ? definition.name.value : 'schema',
      print(definition),
    ]),
  );
}

interface WithFields {
  readonly fields?: readonly { readonly name: { readonly value: string } }[] | undefined;
}

function inOrder<Node extends WithFields>(node: Node): Node {
  return { ...node, fields: node.fields?.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1)) };
}

import { typePrefix } from '../../gateway/registry/check/name-prefix.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
directive @public on OBJECT | FIELD_DEFINITION`;
const typesOfEach = 10;
const shared = [
  ['Country', 'code'],
  ['Incident', 'id'],
  ['Mission', 'id'],
] as const;

/** The name of one of many subgraphs. */
export function nameOf(index: number): string {
  return `bench-${index}`;
}

/** A subgraph as partners have them: ten types of its own, and fields on three entities that all share. */
export function schemaOf(index: number, version: number): string {
  const prefix = typePrefix(nameOf(index));
  const field = prefix.charAt(0).toLowerCase() + prefix.slice(1);
  // Each version adds: what is taken away is refused once somebody used it.
  const added = Array.from({ length: version }, (_, at) => `"New." version${at + 1}: Int`).join(' ');
  const types = Array.from({ length: typesOfEach }, (_, type) => {
    const name = `${prefix}Thing${type}`;
    return `"A thing." type ${name} @key(fields: "id") @public {
      "Its id." id: ID! "Its title." title: String "How many." count: Int "The next." next: ${name} ${added} }`;
  });
  const extended = shared.map(
    ([entity, key]) =>
      `type ${entity} @key(fields: "${key}") { ${key}: ID! "Things." ${field}Things: [${prefix}Thing0] @public }`,
  );
  return [
    link,
    `type Query { "Things." ${field}Things: [${prefix}Thing0] @public }`,
    ...types,
    ...extended,
  ].join('\n');
}

/** A query that only this version of a subgraph lets pass. */
export function queryOf(index: number, version: number): string {
  const prefix = typePrefix(nameOf(index));
  return `{ ${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}Things { version${version} } }`;
}

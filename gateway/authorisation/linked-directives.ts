import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

const specifications = 'https://specs.apollo.dev/';

/** A specification that the supergraph links, and how it names what that specification defines. */
interface Link {
  readonly specification: string;
  readonly namespace: string;
  readonly imports: ReadonlyMap<string, string>;
}

/** The names, in this supergraph, of one directive of a specification: renamed imports and `as` prefixes honoured. */
export function linkedNames(document: DocumentNode, specification: string, directive: string): Set<string> {
  const names = new Set<string>();
  for (const link of readLinks(document)) {
    if (link.specification !== specification && link.specification !== 'federation') continue;
    const standsForItself = link.specification === directive;
    const unimported = standsForItself ? link.namespace : `${link.namespace}__${directive}`;
    names.add(link.imports.get(directive) ?? unimported);
  }
  return names;
}

function readLinks(document: DocumentNode): Link[] {
  const schemaNodes = document.definitions.filter(
    (node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION,
  );
  return schemaNodes.flatMap((node) => node.directives ?? []).flatMap(readLink);
}

/** `@link` may itself be renamed, so a link is known by its address, not by its name; `feature` is its older form. */
function readLink(directive: ConstDirectiveNode): Link[] {
  const url = stringOf(argument(directive, 'url') ?? argument(directive, 'feature'));
  const specification = url?.startsWith(specifications)
    ? url.slice(specifications.length).split('/')[0]
    : undefined;
  if (!specification) return [];
  const namespace = stringOf(argument(directive, 'as')) ?? specification;
  return [{ specification, namespace, imports: readImports(argument(directive, 'import')) }];
}

function readImports(value: ConstValueNode | undefined): Map<string, string> {
  const imports = new Map<string, string>();
  for (const item of value?.kind === Kind.LIST ? value.values : []) {
    const name = stringOf(item.kind === Kind.OBJECT ? objectField(item, 'name') : item);
    const as = item.kind === Kind.OBJECT ? stringOf(objectField(item, 'as')) : undefined;
    if (name?.startsWith('@')) imports.set(name.slice(1), (as ?? name).replace(/^@/, ''));
  }
  return imports;
}

/** The value a directive gives to one of its arguments. */
export function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}

/** The text of a string literal. */
export function stringOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** One field of an object literal. */
export function objectField(value: ConstValueNode, name: string): ConstValueNode | undefined {
  if (value.kind !== Kind.OBJECT) return undefined;
  return value.fields.find((field) => field.name.value === name)?.value;
}

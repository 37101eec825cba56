import { isTypeDefinitionNode, Kind, type ConstDirectiveNode, type DefinitionNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import type { CheckContext } from './check-context.ts';
import { type Finding, findingAt } from './finding.ts';

const federation2 = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+$/;
const linkItself = /^https:\/\/specs\.apollo\.dev\/link\/v1\.\d+$/;
const roots: Readonly<Record<string, string>> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
};

/** What of federation itself a publisher may use: version 2, under the usual root types, and nothing that composes itself in. */
export function checkFederation({ schema }: CheckContext): Finding[] {
  const { definitions } = schema.document;
  const links = definitions.flatMap(linksOf).filter(({ name }) => schema.nameOf(name.value) === 'link');
  return [
    ...version(links),
    ...links.flatMap(foreignLink),
    ...definitions.flatMap(renamedRoots),
    ...definitions.flatMap((node) => linksOf(node).flatMap((each) => composedDirective(each, schema.nameOf))),
    ...definitions.flatMap(reservedName),
  ];
}

function linksOf(node: DefinitionNode): readonly ConstDirectiveNode[] {
  return node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION
    ? (node.directives ?? [])
    : [];
}

function urlOf(link: ConstDirectiveNode): string {
  return stringOf(argument(link, 'url')) ?? '';
}

function version(links: readonly ConstDirectiveNode[]): Finding[] {
  if (links.some((link) => federation2.test(urlOf(link)))) return [];
  return [
    findingAt(links[0] ?? null, {
      code: 'FEDERATION_1',
      severity: 'ERROR',
      // What has to be added is its first line.
      ...(links.length === 0 && { line: 1, column: 1 }),
      message:
        'This is not federation 2. Begin the schema with: extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])',
    }),
  ];
}

function foreignLink(link: ConstDirectiveNode): Finding[] {
  const url = urlOf(link);
  if (federation2.test(url) || linkItself.test(url)) return [];
  return [
    findingAt(link, {
      code: 'LINK_NOT_ALLOWED',
      severity: 'ERROR',
      message: `"${url}" cannot be linked here: only the federation specification of version 2 can.`,
    }),
  ];
}

function composedDirective(applied: ConstDirectiveNode, nameOf: (name: string) => string): Finding[] {
  if (nameOf(applied.name.value) !== 'composeDirective') return [];
  return [
    findingAt(applied, {
      code: 'COMPOSE_DIRECTIVE',
      severity: 'ERROR',
      message: '@composeDirective changes the supergraph for everybody and is refused; remove it.',
    }),
  ];
}

function renamedRoots(node: DefinitionNode): Finding[] {
  if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) return [];
  return (node.operationTypes ?? [])
    .filter(({ operation, type }) => roots[operation] !== type.name.value)
    .map(({ operation, type }) =>
      findingAt(type, {
        code: 'ROOT_TYPE_RENAMED',
        severity: 'ERROR',
        message: `Operations of kind "${operation}" begin at the type "${roots[operation] ?? ''}" here; name it so instead of "${type.name.value}".`,
      }),
    );
}

function reservedName(node: DefinitionNode): Finding[] {
  if (!isTypeDefinitionNode(node)) return [];
  const { value } = node.name;
  if (
    !value.includes('__') ||
    /^(federation|link)__(FieldSet|Scope|Policy|Import|Purpose|ContextFieldValue)$/.test(value)
  )
    return [];
  return [
    findingAt(node, {
      code: 'RESERVED_NAME',
      severity: 'ERROR',
      message: `Names with two underscores belong to federation itself; call "${value}" otherwise.`,
      coordinate: value,
    }),
  ];
}

import {
  Kind,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Clause, Rule } from './authorisation-rules.ts';
import { argument, linkedNames, objectField, stringOf } from './linked-directives.ts';
import { readClause, type AuthorisationDirective } from './read-clause.ts';

const directives: readonly AuthorisationDirective[] = ['authenticated', 'requiresScopes', 'policy'];

/** The rules as the supergraph writes them, by coordinate, and the different clauses they consist of. */
export interface OwnRules {
  readonly clauses: readonly Clause[];
  readonly byCoordinate: ReadonlyMap<string, Rule>;
}

/** Reads the directives off every type, field, argument and enum value, wherever they are allowed or not. */
export function readOwnRules(document: DocumentNode): OwnRules {
  const meaning = directiveMeanings(document);
  const positions = new Map<string, number>();
  const clauses: Clause[] = [];
  const byCoordinate = new Map<string, Rule>();

  for (const { coordinate, directives: applied } of annotatedCoordinates(document)) {
    for (const clause of applied.flatMap((directive) => clausesOf(directive, meaning))) {
      const text = JSON.stringify(clause);
      const position = positions.get(text) ?? clauses.push(clause) - 1;
      positions.set(text, position);
      byCoordinate.set(coordinate, [...new Set([...(byCoordinate.get(coordinate) ?? []), position])]);
    }
  }
  return { clauses, byCoordinate };
}

type Meaning = (directiveName: string) => AuthorisationDirective | 'unlinked' | 'other';

function directiveMeanings(document: DocumentNode): Meaning {
  const linked = new Map(
    directives.flatMap((name) =>
      [...linkedNames(document, name, name)].map((inSchema) => [inSchema, name] as const),
    ),
  );
  return (name) => {
    const unprefixed = name.slice(name.lastIndexOf('__') + 1).replace(/^_/, '');
    const looksLikeOurs = directives.some((known) => known === unprefixed);
    return linked.get(name) ?? (looksLikeOurs ? 'unlinked' : 'other');
  };
}

/** What one applied directive demands; `@join__directive` carries those that composition does not know by name. */
function clausesOf(directive: ConstDirectiveNode, meaning: Meaning): Clause[] {
  const name = directive.name.value;
  if (name === 'join__directive') {
    const carried = meaning(stringOf(argument(directive, 'name')) ?? '');
    const values = argument(directive, 'args');
    return carried === 'other' ? [] : [readClause(carried, (key) => values && objectField(values, key))];
  }
  const known = meaning(name);
  return known === 'other' ? [] : [readClause(known, (key) => argument(directive, key))];
}

interface Annotated {
  readonly coordinate: string;
  readonly directives: readonly ConstDirectiveNode[];
}

function annotatedCoordinates(document: DocumentNode): Annotated[] {
  return document.definitions.flatMap((node) =>
    isTypeDefinitionNode(node) || isTypeExtensionNode(node) ? annotationsOfType(node) : [],
  );
}

function annotationsOfType(node: TypeDefinitionNode | TypeExtensionNode): Annotated[] {
  const name = node.name.value;
  const own = { coordinate: name, directives: node.directives ?? [] };
  if (node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_EXTENSION) {
    return [own, ...annotationsOf(name, node.values ?? [])];
  }
  return 'fields' in node ? [own, ...annotationsOf(name, node.fields ?? [])] : [own];
}

interface Member {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly arguments?: readonly Member[] | undefined;
}

function annotationsOf(typeName: string, members: readonly Member[]): Annotated[] {
  return members.flatMap((member) => {
    const coordinate = `${typeName}.${member.name.value}`;
    const ofArguments = (member.arguments ?? []).map((given) => ({
      coordinate: `${coordinate}(${given.name.value}:)`,
      directives: given.directives ?? [],
    }));
    return [{ coordinate, directives: member.directives ?? [] }, ...ofArguments];
  });
}

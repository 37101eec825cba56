import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { literalUsesDenied } from './denied-inputs.ts';
import type { Permissions } from './permissions.ts';
import { narrowedType, type SupergraphTypes } from './supergraph-types.ts';

/** An operation with the fragments it may use, and what is to be removed from it. */
export interface MarkedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Nodes of this very operation and its fragments. */
  readonly removed: ReadonlySet<FieldNode>;
}

/** What is judged, and by whose rights. */
export interface Judgement {
  readonly types: SupergraphTypes;
  readonly permissions: Permissions;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly rootType: string;
  readonly deniedVariables: ReadonlySet<string>;
}

/**
 * Marks the selections the rights do not cover. A fragment in which something is removed gets a copy for each type
 * it is spread on, made once: work and size grow with fragments times types, however often fragments are spread.
 */
export function markRemoved(judgement: Judgement): MarkedOperation {
  const marking = new Marking(judgement);
  const selectionSet = marking.selectionSet(judgement.operation.selectionSet, judgement.rootType);
  const operation = { ...judgement.operation, selectionSet };
  return { operation, fragments: marking.fragments, removed: marking.removed };
}

class Marking {
  readonly fragments = new Map<string, FragmentDefinitionNode>();
  readonly removed = new Set<FieldNode>();
  readonly #judgement: Judgement;
  readonly #bySpread = new Map<string, FragmentDefinitionNode>();

  constructor(judgement: Judgement) {
    this.#judgement = judgement;
    for (const node of judgement.document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
  }

  /** Gives back the very node where nothing under it is removed: the caller sees by identity whether to copy. */
  selectionSet(node: SelectionSetNode, on: string): SelectionSetNode {
    const selections = node.selections.map((selection) => this.#selection(selection, on));
    return selections.every((selection, index) => selection === node.selections[index])
      ? node
      : { ...node, selections };
  }

  #selection(node: SelectionNode, on: string): SelectionNode {
    switch (node.kind) {
      case Kind.FIELD:
        return this.#field(node, on);
      case Kind.INLINE_FRAGMENT:
        return this.#inlineFragment(node, on);
      case Kind.FRAGMENT_SPREAD:
        return this.#fragmentSpread(node, on);
    }
  }

  #field(node: FieldNode, on: string): FieldNode {
    if (isIntrospection(node)) return node;
    const field = this.#judgement.types.get(on)?.fields.get(node.name.value);
    if (!this.#judgement.permissions.mayQueryField(on, node.name.value) || this.#passesDenied(node, on)) {
      const copy = { ...node };
      this.removed.add(copy);
      return copy;
    }
    if (!node.selectionSet || !field) return node;
    const selectionSet = this.selectionSet(node.selectionSet, field.type);
    return selectionSet === node.selectionSet ? node : { ...node, selectionSet };
  }

  #passesDenied(node: FieldNode, on: string): boolean {
    const { types, permissions, deniedVariables } = this.#judgement;
    const accepted = types.get(on)?.fields.get(node.name.value)?.arguments;
    return (node.arguments ?? []).some(({ name, value }) => {
      const coordinate = `${on}.${node.name.value}(${name.value}:)`;
      const given = { value, type: accepted?.get(name.value) };
      return (
        !permissions.passes(coordinate) || literalUsesDenied({ types, permissions }, given, deniedVariables)
      );
    });
  }

  #inlineFragment(node: InlineFragmentNode, on: string): InlineFragmentNode {
    const condition = node.typeCondition?.name.value ?? on;
    const selectionSet = this.selectionSet(
      node.selectionSet,
      narrowedType(this.#judgement.types, on, condition),
    );
    return selectionSet === node.selectionSet ? node : { ...node, selectionSet };
  }

  #fragmentSpread(node: FragmentSpreadNode, on: string): FragmentSpreadNode {
    const fragment = this.fragments.get(node.name.value);
    if (!fragment) return node;
    const judgedOn = narrowedType(this.#judgement.types, on, fragment.typeCondition.name.value);
    const specialised = this.#specialise(fragment, judgedOn);
    return specialised === fragment ? node : { ...node, name: specialised.name };
  }

  #specialise(fragment: FragmentDefinitionNode, on: string): FragmentDefinitionNode {
    const key = `${fragment.name.value} on ${on}`;
    const known = this.#bySpread.get(key);
    if (known) return known;
    const selectionSet = this.selectionSet(fragment.selectionSet, on);
    const specialised =
      selectionSet === fragment.selectionSet
        ? fragment
        : {
            ...fragment,
            selectionSet,
            name: { kind: Kind.NAME as const, value: this.#freeName(fragment, on) },
          };
    this.#bySpread.set(key, specialised);
    this.fragments.set(specialised.name.value, specialised);
    return specialised;
  }

  #freeName(fragment: FragmentDefinitionNode, on: string): string {
    let name = `${fragment.name.value}__${on}`;
    while (this.fragments.has(name)) name += '_';
    return name;
  }
}

/** Asks no subgraph: the executor answers it, from the schema that the caller may see. */
function isIntrospection(node: FieldNode): boolean {
  return node.name.value === '__schema' || node.name.value === '__type';
}

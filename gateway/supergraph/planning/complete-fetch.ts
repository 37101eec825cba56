import type { FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import { getNamedType, getNullableType, isAbstractType, isCompositeType, isListType } from 'graphql';
import { Kind, OverlappingFieldsCanBeMergedRule, parse, validate } from 'graphql';
import type { DocumentNode, FieldNode, GraphQLCompositeType, GraphQLOutputType } from 'graphql';
import type { OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { type Asked, askedBelow, type AskedMembers, missingOf } from './asked-members.ts';
import { operationSelection } from './entity-selection.ts';
import { apart, type Graft, onType } from './graft.ts';
import type { TypesOfSubgraph } from './subgraph-types.ts';
import { withOperation, withSelection } from './with-selection.ts';

/** What a plan was made of, what it brings, and how what it lacks is planned. */
export interface Completion extends AskedMembers {
  readonly operation: OperationDefinitionNode;
  readonly typesOf: TypesOfSubgraph;
  /** Plans what is asked of an object that a subgraph has given. */
  readonly planFrom: (subgraph: string, type: string, selections: readonly SelectionNode[]) => Graft | null;
}

/** A fetch that asks for all its subgraph gives of what was asked, and what is to be done with it afterwards. */
export interface CompletedFetch {
  readonly fetch: FetchNode;
  readonly after: readonly PlanNode[];
}

/** Adds to a fetch what was asked of objects that its subgraph may give, and is brought by nothing. */
export function completeFetch(fetch: FetchNode, asked: Asked, completion: Completion): CompletedFetch {
  const { schema } = completion.typesOf(fetch.serviceName);
  for (const isApart of [false, true]) {
    const completing = new Completing(fetch, completion, isApart);
    const document = completing.complete(asked);
    if (document === null) return { fetch, after: [] };
    if (validate(schema, document, [OverlappingFieldsCanBeMergedRule]).length === 0) {
      return { fetch: completing.completed(document), after: completing.after };
    }
  }
  throw new TypeError('What is lacking cannot be asked for beside the rest');
}

/** Where in a fetch, and in the answer, a selection stands. */
interface At {
  readonly asked: Asked;
  /** The path of a plan. */
  readonly path: readonly string[];
  /** The names by which the subgraph answers. */
  readonly names: readonly string[];
}

class Completing {
  readonly after: PlanNode[] = [];
  readonly #rewrites: FetchDataRewrite[] = [];
  readonly #fetch: FetchNode;
  readonly #completion: Completion;
  /** Whether what is added is given names of its own. */
  readonly #isApart: boolean;
  #grafts = 0;

  constructor(fetch: FetchNode, completion: Completion, isApart: boolean) {
    this.#fetch = fetch;
    this.#completion = completion;
    this.#isApart = isApart;
  }

  /** Null where nothing is lacking. */
  complete(asked: Asked): DocumentNode | null {
    const { schema, anyObject } = this.#types();
    const document = parse(this.#fetch.operation, { noLocation: true });
    const root = schema.getRootType(this.#fetch.operationKind);
    const written = operationSelection(document);
    const at = { asked, path: [], names: [] };
    if (!root) return null;
    const selectionSet = this.#fetch.requires
      ? this.#ofEntities(written, anyObject, at)
      : this.#complete(written, root, at);
    return this.#grafts === 0 ? null : withSelection(document, selectionSet, this.#completion.operation);
  }

  completed(document: DocumentNode): FetchNode {
    return withOperation(this.#fetch, document, this.#rewrites);
  }

  #types() {
    return this.#completion.typesOf(this.#fetch.serviceName);
  }

  #ofEntities(set: SelectionSetNode, anyObject: GraphQLCompositeType, at: At): SelectionSetNode {
    const selections = set.selections.map((each) =>
      each.kind === Kind.FIELD && each.selectionSet
        ? { ...each, selectionSet: this.#complete(each.selectionSet, anyObject, at) }
        : each,
    );
    return { ...set, selections };
  }

  #complete(set: SelectionSetNode, type: GraphQLCompositeType, at: At): SelectionSetNode {
    const selections = set.selections.map((each): SelectionNode => {
      if (each.kind === Kind.FRAGMENT_SPREAD || !each.selectionSet) return each;
      if (each.kind === Kind.FIELD) return this.#completeField(each, type, at);
      const name = each.typeCondition?.name.value;
      const inner = name === undefined ? type : this.#types().schema.getType(name);
      if (!isCompositeType(inner)) return each;
      const path = inner === type ? at.path : narrowed(at.path, inner.name);
      return { ...each, selectionSet: this.#complete(each.selectionSet, inner, { ...at, path }) };
    });
    return { ...set, selections };
  }

  #completeField(field: FieldNode, parent: GraphQLCompositeType, at: At): FieldNode {
    const declared = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
    const type = declared && getNamedType(declared.type);
    if (!declared || !field.selectionSet || !isCompositeType(type)) return field;
    const names = [...at.names, (field.alias ?? field.name).value];
    const key = keptAs(names, this.#fetch);
    const path = [...at.path, key, ...listSteps(declared.type)];
    const below = { asked: askedBelow(at.asked, key, this.#completion), path, names };
    const { kind, selections } = this.#complete(field.selectionSet, type, below);
    return { ...field, selectionSet: { kind, selections: [...selections, ...this.#lacking(type, below)] } };
  }

  /** What is lacking of the members of a type. */
  #lacking(type: GraphQLCompositeType, { asked, path, names }: At): SelectionNode[] {
    if (!isAbstractType(type)) return [];
    const members = this.#types().schema.getPossibleTypes(type);
    return members.flatMap(({ name }) => {
      const missing = missingOf(name, asked, this.#completion);
      if (missing.length === 0) return [];
      const planned = this.#completion.planFrom(this.#fetch.serviceName, name, missing);
      if (!planned) return [];
      const { selections, after, rewrites } = this.#isApart ? apart(planned, name) : planned;
      this.#grafts += 1;
      const below = narrowed(path, name);
      this.after.push(...after.map((node): PlanNode => ({ kind: 'Flatten', path: below, node })));
      this.#rewrites.push(...rewrites.map((each) => ({ ...each, path: [...names, ...each.path] })));
      return [onType(name, selections)];
    });
  }
}

function narrowed(path: readonly string[], type: string): string[] {
  const last = path.at(-1) ?? '';
  return [...path.slice(0, -1), `${last.split('|')[0] ?? ''}|[${type}]`];
}

function listSteps(type: GraphQLOutputType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? ['@', ...listSteps(nullable.ofType)] : [];
}

/** The name under which a field is kept that the planner gave another alias. */
function keptAs(names: readonly string[], { outputRewrites = [] }: FetchNode): string {
  const rewrite = outputRewrites.find(({ path }) => {
    const fields = path.filter((step) => !step.startsWith('... on '));
    return fields.length === names.length && fields.every((name, index) => name === names[index]);
  });
  return rewrite?.kind === 'KeyRenamer' ? rewrite.renameKeyTo : (names.at(-1) ?? '');
}

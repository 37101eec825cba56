import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  type GraphQLNamedOutputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { CostRules, ListSize } from './cost-rules.ts';

/** The estimate for given variables; a number where no variable matters to it. */
export type OperationCost = number | ((variables: Readonly<Record<string, unknown>>) => number);

interface CostContext {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly assumedListSize: number;
}

// A change costs an owner more than a read, whatever it selects of the result.
const mutationBase = 10;

/**
 * Compiles a validated operation into its cost: each object one, leaves nothing, unless `@cost` says otherwise, and
 * what a list holds as often as `@listSize` says.
 */
export function operationCost(operation: OperationDefinitionNode, context: CostContext): OperationCost {
  const root = context.schema.getRootType(operation.operation);
  if (!root) return 0;
  const walk: Walk = { ...context, ofFragments: new Map() };
  const selected = costOfSelections(walk, operation.selectionSet, { parent: root, sized: null });
  return operation.operation === OperationTypeNode.MUTATION ? plus(mutationBase, selected) : selected;
}

interface Walk extends CostContext {
  readonly ofFragments: Map<string, OperationCost>;
}

/** Where a selection stands: its type, and the sizes of lists in it that the field above announces. */
interface Place {
  readonly parent: GraphQLCompositeType;
  readonly sized: SizedFields | null;
}

function costOfSelections(walk: Walk, set: SelectionSetNode, place: Place): OperationCost {
  let total: OperationCost = 0;
  for (const selection of set.selections) total = plus(total, costOfSelection(walk, selection, place));
  return total;
}

function costOfSelection(walk: Walk, selection: SelectionNode, place: Place): OperationCost {
  switch (selection.kind) {
    case Kind.FIELD:
      return costOfField(walk, selection, place);
    case Kind.INLINE_FRAGMENT: {
      const parent = typeNamed(walk, selection.typeCondition?.name.value) ?? place.parent;
      return costOfSelections(walk, selection.selectionSet, { ...place, parent });
    }
    case Kind.FRAGMENT_SPREAD:
      return costOfFragment(walk, selection.name.value, place.sized);
  }
}

function costOfFragment(walk: Walk, name: string, sized: SizedFields | null): OperationCost {
  // Under a sized field the same fragment may cost something else, so only the plain case is remembered.
  const known = sized === null ? walk.ofFragments.get(name) : undefined;
  if (known !== undefined) return known;
  const fragment = walk.fragments.get(name);
  const parent = typeNamed(walk, fragment?.typeCondition.name.value);
  const cost =
    fragment === undefined || parent === null
      ? 0
      : costOfSelections(walk, fragment.selectionSet, { parent, sized });
  if (sized === null) walk.ofFragments.set(name, cost);
  return cost;
}

function costOfField(walk: Walk, field: FieldNode, { parent, sized }: Place): OperationCost {
  const name = field.name.value;
  const definition = 'getFields' in parent ? parent.getFields()[name] : undefined;
  if (definition === undefined) return 0;
  const coordinate = `${parent.name}.${name}`;
  const listSize = walk.rules.listSizes.get(coordinate);
  const type = getNamedType(definition.type);
  const own = walk.rules.weights.get(coordinate) ?? weightOf(walk, type);
  const items = sized?.get(name) ?? itemsOf(walk, { field, type: definition.type, listSize });
  const inner =
    field.selectionSet !== undefined && isCompositeType(type)
      ? costOfSelections(walk, field.selectionSet, {
          parent: type,
          sized: sizedFieldsOf(walk, field, listSize),
        })
      : 0;
  return plus(times(items, plus(own, inner)), costOfArguments(walk, field, coordinate));
}

function costOfArguments({ rules }: Walk, field: FieldNode, coordinate: string): number {
  let total = 0;
  for (const argument of field.arguments ?? []) {
    total += rules.weights.get(`${coordinate}(${argument.name.value}:)`) ?? 0;
  }
  return total;
}

function weightOf({ rules }: Walk, type: GraphQLNamedOutputType): number {
  return rules.weights.get(type.name) ?? (isLeafType(type) ? 0 : 1);
}

interface ListField {
  readonly field: FieldNode;
  readonly type: GraphQLOutputType;
  readonly listSize: ListSize | undefined;
}

function itemsOf(walk: Walk, { field, type, listSize }: ListField): OperationCost {
  if (!isList(type)) return 1;
  if (listSize === undefined || listSize.sizedFields.length > 0) return walk.assumedListSize;
  return sizeOf(walk, field, listSize);
}

function sizeOf({ assumedListSize }: Walk, field: FieldNode, listSize: ListSize): OperationCost {
  const fallback = listSize.assumedSize ?? assumedListSize;
  const sizes = (field.arguments ?? [])
    .filter((argument) => listSize.slicingArguments.includes(argument.name.value))
    .map((argument) => sizeOfValue(argument.value, fallback));
  return sizes.length === 0 ? fallback : largest(sizes);
}

function sizedFieldsOf(walk: Walk, field: FieldNode, listSize: ListSize | undefined): SizedFields | null {
  if (listSize === undefined || listSize.sizedFields.length === 0) return null;
  const size = sizeOf(walk, field, listSize);
  return new Map(listSize.sizedFields.map((name) => [name, size]));
}

function typeNamed({ schema }: Walk, name: string | undefined): GraphQLCompositeType | null {
  const type = name === undefined ? undefined : schema.getType(name);
  return type !== undefined && isCompositeType(type) ? type : null;
}

type SizedFields = ReadonlyMap<string, OperationCost>;

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function sizeOfValue(value: ValueNode, fallback: number): OperationCost {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return fallback;
  const name = value.name.value;
  return (variables) => {
    const size = variables[name];
    return typeof size === 'number' ? Math.max(0, size) : fallback;
  };
}

/** The cost for these variables. */
export function costFor(cost: OperationCost, variables: Readonly<Record<string, unknown>>): number {
  return typeof cost === 'number' ? cost : cost(variables);
}

function plus(one: OperationCost, other: OperationCost): OperationCost {
  if (typeof one === 'number' && typeof other === 'number') return one + other;
  return (variables) => costFor(one, variables) + costFor(other, variables);
}

function times(one: OperationCost, other: OperationCost): OperationCost {
  if (typeof one === 'number' && typeof other === 'number') return one * other;
  return (variables) => costFor(one, variables) * costFor(other, variables);
}

function largest(sizes: readonly OperationCost[]): OperationCost {
  if (sizes.length === 1 && sizes[0] !== undefined) return sizes[0];
  return (variables) => Math.max(...sizes.map((size) => costFor(size, variables)));
}

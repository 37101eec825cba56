import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { CostRules, ListSize } from './cost-rules.ts';
import { largest, type OperationCost, plus, times } from './cost.ts';
import { givenSizes, sizeFor } from './given-sizes.ts';
import { inputCost } from './input-cost.ts';

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
  const owners = [parent, ...objectTypesOf(walk, parent)];
  const coordinates = owners.map((owner) => `${owner.name}.${name}`);
  const listSizes = coordinates.flatMap((coordinate) => walk.rules.listSizes.get(coordinate) ?? []);
  const asked = { field, definition, listSizes };
  const type = getNamedType(definition.type);
  const own = heaviest(walk, coordinates) ?? weightOf(walk, type);
  const items = sized?.get(name) ?? itemsOf(walk, asked);
  const inner =
    field.selectionSet !== undefined && isCompositeType(type)
      ? costOfSelections(walk, field.selectionSet, { parent: type, sized: sizedFieldsOf(walk, asked) })
      : 0;
  return plus(times(items, plus(own, inner)), costOfArguments(walk, asked, coordinates));
}

/** What is asked of an interface may be asked of any that implements it, the dearest included. */
function objectTypesOf({ schema }: Walk, type: GraphQLNamedOutputType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

function heaviest({ rules }: Walk, coordinates: readonly string[]): number | undefined {
  const weights = coordinates.flatMap((coordinate) => rules.weights.get(coordinate) ?? []);
  return weights.length === 0 ? undefined : Math.max(...weights);
}

function costOfArguments(
  { rules }: Walk,
  { field, definition }: AskedField,
  coordinates: readonly string[],
): OperationCost {
  let total: OperationCost = 0;
  for (const { name, value } of field.arguments ?? []) {
    const weights = coordinates.map((each) => rules.weights.get(`${each}(${name.value}:)`) ?? 0);
    const type = definition.args.find((argument) => argument.name === name.value)?.type;
    total = plus(total, Math.max(...weights));
    if (type !== undefined) total = plus(total, inputCost(rules, value, type));
  }
  return total;
}

function weightOf(walk: Walk, type: GraphQLNamedOutputType): number {
  const types = isAbstractType(type) ? objectTypesOf(walk, type) : [type];
  const base = isLeafType(type) ? 0 : 1;
  return Math.max(...types.map(({ name }) => walk.rules.weights.get(name) ?? base));
}

interface AskedField {
  readonly field: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
  /** What it says of its size on every type that it may be asked of. */
  readonly listSizes: readonly ListSize[];
}

function itemsOf(walk: Walk, asked: AskedField): OperationCost {
  const levels = listLevels(asked.definition.type);
  if (levels === 0) return 1;
  const ofItself = asked.listSizes.filter(({ sizedFields }) => sizedFields.length === 0);
  const outermost =
    ofItself.length === 0
      ? walk.assumedListSize
      : largest(ofItself.map((listSize) => sizeOf(walk, asked, listSize)));
  return times(outermost, walk.assumedListSize ** (levels - 1));
}

function sizeOf(walk: Walk, asked: AskedField, listSize: ListSize): OperationCost {
  const fallback = listSize.assumedSize ?? walk.assumedListSize;
  const sizes = [...givenSizes(asked, listSize).values()];
  // Fewer than none are none.
  const largestFor = (variables: Readonly<Record<string, unknown>>): number => {
    const given = sizes.map((size) => sizeFor(size, variables)).filter((size) => size !== null);
    return given.length === 0 ? fallback : Math.max(0, ...given);
  };
  return sizes.some((size) => typeof size === 'function') ? largestFor : largestFor({});
}

function sizedFieldsOf(walk: Walk, asked: AskedField): SizedFields | null {
  const sizes = new Map<string, OperationCost>();
  for (const listSize of asked.listSizes) {
    const size = sizeOf(walk, asked, listSize);
    for (const name of listSize.sizedFields) {
      const before = sizes.get(name);
      sizes.set(name, before === undefined ? size : largest([before, size]));
    }
  }
  return sizes.size === 0 ? null : sizes;
}

function typeNamed({ schema }: Walk, name: string | undefined): GraphQLCompositeType | null {
  const type = name === undefined ? undefined : schema.getType(name);
  return type !== undefined && isCompositeType(type) ? type : null;
}

type SizedFields = ReadonlyMap<string, OperationCost>;

function listLevels(type: GraphQLOutputType): number {
  const nullable = isNonNullType(type) ? type.ofType : type;
  return isListType(nullable) ? 1 + listLevels(nullable.ofType) : 0;
}

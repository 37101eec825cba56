import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  getNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
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
 * what a list holds as often as `@listSize` says. Abstract types cost what the dearest selection on them does: the sum.
 */
export function operationCost(operation: OperationDefinitionNode, context: CostContext): OperationCost {
  const ofFragments = new Map<string, OperationCost>();

  function ofSelections(set: SelectionSetNode, parent: GraphQLCompositeType, sized: SizedFields | null): OperationCost {
    let total: OperationCost = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        total = plus(total, ofField(selection, parent, sized?.get(selection.name.value)));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = typeNamed(selection.typeCondition?.name.value) ?? parent;
        total = plus(total, ofSelections(selection.selectionSet, type, sized));
      } else {
        total = plus(total, ofFragment(selection.name.value, sized));
      }
    }
    return total;
  }

  function ofFragment(name: string, sized: SizedFields | null): OperationCost {
    // Under a sized field the same fragment may cost something else, so only the plain case is remembered.
    const known = sized === null ? ofFragments.get(name) : undefined;
    if (known !== undefined) return known;
    const fragment = context.fragments.get(name);
    const type = typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment === undefined || type === null ? 0 : ofSelections(fragment.selectionSet, type, sized);
    if (sized === null) ofFragments.set(name, cost);
    return cost;
  }

  function ofField(field: FieldNode, parent: GraphQLCompositeType, size: OperationCost | undefined): OperationCost {
    const definition = 'getFields' in parent ? parent.getFields()[field.name.value] : undefined;
    if (definition === undefined) return 0;
    const coordinate = `${parent.name}.${field.name.value}`;
    const listSize = context.rules.listSizes.get(coordinate);
    const type = getNamedType(definition.type);
    const own = context.rules.weights.get(coordinate) ?? weightOf(type);
    const items = size ?? itemsOf(field, definition.type, listSize);
    const sized = sizedFieldsOf(field, listSize);
    const inner =
      field.selectionSet !== undefined && isCompositeType(type) ? ofSelections(field.selectionSet, type, sized) : 0;
    return plus(times(items, plus(own, inner)), ofArguments(field, coordinate));
  }

  function ofArguments(field: FieldNode, coordinate: string): number {
    let total = 0;
    for (const argument of field.arguments ?? []) {
      total += context.rules.weights.get(`${coordinate}(${argument.name.value}:)`) ?? 0;
    }
    return total;
  }

  function weightOf(type: ReturnType<typeof getNamedType>): number {
    return context.rules.weights.get(type.name) ?? (isScalarType(type) || isEnumType(type) ? 0 : 1);
  }

  function itemsOf(field: FieldNode, type: GraphQLOutputType, listSize: ListSize | undefined): OperationCost {
    if (!isList(type)) return 1;
    if (listSize === undefined || listSize.sizedFields.length > 0) return context.assumedListSize;
    return sizeOf(field, listSize);
  }

  function sizeOf(field: FieldNode, listSize: ListSize): OperationCost {
    const fallback = listSize.assumedSize ?? context.assumedListSize;
    const sizes = (field.arguments ?? [])
      .filter((argument) => listSize.slicingArguments.includes(argument.name.value))
      .map((argument) => sizeOfValue(argument.value, fallback));
    return sizes.length === 0 ? fallback : largest(sizes);
  }

  function sizedFieldsOf(field: FieldNode, listSize: ListSize | undefined): SizedFields | null {
    if (listSize === undefined || listSize.sizedFields.length === 0) return null;
    const size = sizeOf(field, listSize);
    return new Map(listSize.sizedFields.map((name) => [name, size]));
  }

  function typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : context.schema.getType(name);
    return type !== undefined && isCompositeType(type) ? type : null;
  }

  const root = context.schema.getRootType(operation.operation);
  if (!root) return 0;
  const selected = ofSelections(operation.selectionSet, root, null);
  return operation.operation === 'mutation' ? plus(mutationBase, selected) : selected;
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

import {
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { VisibleSchema } from '../../authorisation/visible-schema.ts';
import { refusal } from '../../refusal.ts';
import type { CostRules, ListSize } from './cost-rules.ts';
import { type GivenSize, givenSizes, sizeFor } from './given-sizes.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A selected field of which exactly one slicing argument must be given. */
export interface SlicedField {
  readonly type: string;
  readonly field: string;
  readonly sizes: ReadonlyMap<string, GivenSize>;
}

interface SlicingContext {
  readonly schema: GraphQLSchema;
  readonly rules: CostRules;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The fields of a valid operation that break the rule of one slicing argument, or may with some variables. */
export function slicedFields(operation: OperationDefinitionNode, context: SlicingContext): SlicedField[] {
  if (![...context.rules.listSizes.values()].some(isDemanding)) return [];
  const found: SlicedField[] = [];
  const open: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  const spread = new Set<string>();
  const types = new TypeInfo(context.schema);
  const look = visitWithTypeInfo(types, {
    Field(field) {
      const [parent, definition] = [types.getParentType(), types.getFieldDef()];
      if (!parent || !definition) return;
      const owners = isAbstractType(parent) ? context.schema.getPossibleTypes(parent) : [];
      for (const { name } of [parent, ...owners]) {
        const listSize = context.rules.listSizes.get(`${name}.${definition.name}`);
        if (!listSize || !isDemanding(listSize)) continue;
        const sizes = givenSizes({ field, definition }, listSize);
        if (sizes.size > 0 && !isSettled(sizes)) {
          found.push({ type: getNamedType(parent).name, field: definition.name, sizes });
        }
      }
    },
    FragmentSpread({ name }) {
      if (spread.has(name.value)) return;
      spread.add(name.value);
      const fragment = context.fragments.get(name.value);
      if (fragment) open.push(fragment);
    },
  });
  for (let next = open.pop(); next; next = open.pop()) visit(next, look);
  return found;
}

function isDemanding({ requireOneSlicingArgument, slicingArguments }: ListSize): boolean {
  return requireOneSlicingArgument && slicingArguments.length > 0;
}

function isSettled(sizes: ReadonlyMap<string, GivenSize>): boolean {
  const given = [...sizes.values()];
  return given.every((size) => typeof size !== 'function') && given.filter(isGiven).length === 1;
}

function isGiven(size: GivenSize): boolean {
  return size !== null;
}

interface AskedSlices {
  readonly sliced: readonly SlicedField[];
  readonly variables: Variables;
  /** What the caller may ever query: what it may not is taken out of its operation, and never told. */
  readonly visible: () => VisibleSchema;
}

/** The refusal of fields that are given none or several of the arguments that say how long their list is. */
export function slicingRefusal({
  sliced,
  variables,
  visible,
}: AskedSlices): Promise<GraphQLError | null> | GraphQLError | null {
  const wrong = sliced
    .map((field) => ({ ...field, given: givenFor(field, variables) }))
    .filter(({ given }) => given.length !== 1);
  if (wrong.length === 0) return null;
  const seen = visible();
  return seen instanceof Promise
    ? seen.then((schema) => refusalOfVisible(wrong, schema))
    : refusalOfVisible(wrong, seen);
}

function givenFor({ sizes }: SlicedField, variables: Variables): string[] {
  return [...sizes].filter(([, size]) => isGiven(sizeFor(size, variables))).map(([name]) => name);
}

interface WronglySliced extends SlicedField {
  readonly given: readonly string[];
}

function refusalOfVisible(wrong: readonly WronglySliced[], seen: GraphQLSchema): GraphQLError | null {
  for (const { type, field, sizes, given } of wrong) {
    const known = fieldOf(seen, type, field);
    if (!known) continue;
    const mayBe = [...sizes.keys()].filter((path) =>
      known.args.some(({ name }) => name === path.split('.')[0]),
    );
    return notOne(`${type}.${field}`, mayBe, given);
  }
  return null;
}

function fieldOf(schema: GraphQLSchema, typeName: string, field: string) {
  const type = schema.getType(typeName);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined;
}

function notOne(coordinate: string, mayBe: readonly string[], given: readonly string[]): GraphQLError {
  const found = given.length === 0 ? 'none is given' : `given are ${listed(given)}`;
  const rule =
    mayBe.length === 1 ? `needs a number as ${listed(mayBe)}` : `needs exactly one of ${listed(mayBe)}`;
  return refusal(
    'SLICING_ARGUMENT_REQUIRED',
    `The field "${coordinate}" ${rule}, which says how long its list is: ${found}.`,
    {
      status: 400,
      extensions: { field: coordinate, arguments: mayBe, given, limit: 1, found: given.length },
    },
  );
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

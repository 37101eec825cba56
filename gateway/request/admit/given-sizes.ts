import { type FieldNode, type GraphQLArgument, type GraphQLField, Kind, valueFromAST } from 'graphql';
import type { ListSize } from './cost-rules.ts';
import { hasVariable } from './input-cost.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A number, null where none is given, or what depends on variables. */
export type GivenSize = number | null | ((variables: Variables) => number | null);

/** The size for these variables. */
export function sizeFor(size: GivenSize, variables: Variables): number | null {
  return typeof size === 'function' ? size(variables) : size;
}

interface AskedField {
  readonly field: FieldNode;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The sizes that a field is given by its slicing arguments, or by their parts (`input.first`), and by their defaults. */
export function givenSizes(
  { field, definition }: AskedField,
  { slicingArguments }: ListSize,
): ReadonlyMap<string, GivenSize> {
  return new Map(
    slicingArguments.flatMap((path): [string, GivenSize][] => {
      const [name, ...parts] = path.split('.');
      const argument = definition.args.find((each) => each.name === name);
      return argument ? [[path, givenSize(field, argument, parts)]] : [];
    }),
  );
}

function givenSize(field: FieldNode, argument: GraphQLArgument, parts: readonly string[]): GivenSize {
  const value = field.arguments?.find(({ name }) => name.value === argument.name)?.value;
  if (value === undefined) return numberAt(argument.defaultValue, parts);
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    return (variables) => {
      const given = variables[name];
      return numberAt(given === undefined ? argument.defaultValue : given, parts);
    };
  }
  const sizeFor = (variables: Variables): number | null =>
    numberAt(valueFromAST(value, argument.type, variables), parts);
  return hasVariable(value) ? sizeFor : sizeFor({});
}

function numberAt(value: unknown, parts: readonly string[]): number | null {
  let part = value;
  for (const name of parts) {
    part =
      typeof part === 'object' && part !== null && Object.hasOwn(part, name)
        ? (part as Readonly<Record<string, unknown>>)[name]
        : null;
  }
  return typeof part === 'number' ? part : null;
}

import {
  type DirectiveNode,
  type DefinitionNode,
  isTypeDefinitionNode,
  Kind,
  parse,
  type SchemaDefinitionNode,
  valueFromASTUntyped,
} from 'graphql';

/** What a list field says of its size. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  /** Whether a client must give exactly one of the slicing arguments; so it is unless the schema says otherwise. */
  readonly requireOneSlicingArgument: boolean;
}

/** The `@cost` and `@listSize` of a supergraph, by schema coordinate (`Type`, `Type.field`, `Type.field(argument:)`). */
export interface CostRules {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

const costSpecification = 'https://specs.apollo.dev/cost/';

/** Reads the rules under whatever names the supergraph links the cost specification. */
export function readCostRules(supergraphSdl: string): CostRules {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  if (!supergraphSdl.includes(costSpecification)) return { weights, listSizes };
  const { definitions } = parse(supergraphSdl, { noLocation: true });
  const names = linkedNames(definitions);
  if (names === null) return { weights, listSizes };

  function read(coordinate: string, directives: readonly DirectiveNode[] | undefined): void {
    for (const directive of directives ?? []) {
      const values = argumentsOf(directive);
      if (directive.name.value === names?.cost) weights.set(coordinate, Number(values.weight));
      if (directive.name.value === names?.listSize) listSizes.set(coordinate, toListSize(values));
    }
  }

  for (const definition of definitions.filter(isTypeDefinitionNode)) {
    const type = definition.name.value;
    read(type, definition.directives);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      read(`${type}.${field.name.value}`, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) {
        read(`${type}.${field.name.value}(${argument.name.value}:)`, argument.directives);
      }
    }
  }
  return { weights, listSizes };
}

function linkedNames(definitions: readonly DefinitionNode[]): { cost: string; listSize: string } | null {
  const schemas = definitions.filter(
    (definition): definition is SchemaDefinitionNode => definition.kind === Kind.SCHEMA_DEFINITION,
  );
  for (const directive of schemas.flatMap((schema) => schema.directives ?? [])) {
    const { url, as, import: imports } = argumentsOf(directive);
    if (typeof url !== 'string' || !url.startsWith(costSpecification)) continue;
    const prefix = typeof as === 'string' ? as : 'cost';
    const nameOf = (original: string): string =>
      importedName(imports, original) ?? defaultName(prefix, original);
    return { cost: nameOf('cost'), listSize: nameOf('listSize') };
  }
  return null;
}

// The directive named like its specification keeps that name; others carry it as a prefix.
function defaultName(prefix: string, original: string): string {
  return original === 'cost' ? prefix : `${prefix}__${original}`;
}

function importedName(imports: unknown, original: string): string | null {
  if (!Array.isArray(imports)) return null;
  for (const each of imports as readonly unknown[]) {
    if (each === `@${original}`) return original;
    if (typeof each !== 'object' || each === null || !('name' in each) || each.name !== `@${original}`)
      continue;
    return 'as' in each && typeof each.as === 'string' ? each.as.replace(/^@/, '') : original;
  }
  return null;
}

function argumentsOf(directive: DirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [argument.name.value, valueFromASTUntyped(argument.value)]),
  );
}

function toListSize(values: Readonly<Record<string, unknown>>): ListSize {
  return {
    assumedSize: typeof values.assumedSize === 'number' ? values.assumedSize : null,
    slicingArguments: strings(values.slicingArguments),
    sizedFields: strings(values.sizedFields),
    requireOneSlicingArgument: values.requireOneSlicingArgument !== false,
  };
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

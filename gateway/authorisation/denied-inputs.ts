import { Kind, valueFromASTUntyped, type ValueNode, type VariableDefinitionNode } from 'graphql';
import type { TypeNode } from 'graphql';
import type { Permissions } from './permissions.ts';
import type { SupergraphTypes } from './supergraph-types.ts';

/** What a literal or a variable's value is judged by. */
export interface InputJudge {
  readonly types: SupergraphTypes;
  readonly permissions: Permissions;
}

/** Whether a literal uses a type, input field or enum value that may not be used, or a variable that does. */
export function literalUsesDenied(
  judge: InputJudge,
  { value, type }: { value: ValueNode; type: string | undefined },
  deniedVariables: ReadonlySet<string>,
): boolean {
  const uses = (inner: ValueNode, innerType: string | undefined): boolean =>
    literalUsesDenied(judge, { value: inner, type: innerType }, deniedVariables);
  if (value.kind === Kind.VARIABLE) return deniedVariables.has(value.name.value);
  if (value.kind === Kind.NULL) return false;
  if (value.kind === Kind.LIST) return value.values.some((item) => uses(item, type));
  if (type !== undefined && !judge.permissions.mayUseType(type)) return true;
  if (value.kind === Kind.ENUM) return !judge.permissions.passes(`${type ?? ''}.${value.value}`);
  if (value.kind !== Kind.OBJECT) return false;
  return value.fields.some(
    ({ name, value: inner }) =>
      fieldDenied(judge, type, name.value) || uses(inner, fieldType(judge, type, name.value)),
  );
}

/** The variables whose value, or default where none is given, uses what may not be used. */
export function deniedVariables(
  judge: InputJudge,
  suspects: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const denied = suspects.filter(({ variable, type, defaultValue }) => {
    const given = variables[variable.name.value];
    const value = given === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given;
    return valueUsesDenied(judge, value, namedType(type));
  });
  return new Set(denied.map(({ variable }) => variable.name.value));
}

/** The variables that might carry something denied, so whose values must be looked at. */
export function suspectVariables(
  judge: InputJudge,
  definitions: readonly VariableDefinitionNode[],
): VariableDefinitionNode[] {
  return definitions.filter(({ type }) => judge.permissions.mayCarryDenied(namedType(type)));
}

function valueUsesDenied(judge: InputJudge, value: unknown, type: string | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some((item) => valueUsesDenied(judge, item, type));
  if (type === undefined) return false;
  if (!judge.permissions.mayUseType(type)) return true;
  if (typeof value === 'string') return !judge.permissions.passes(`${type}.${value}`);
  if (typeof value !== 'object' || judge.types.get(type)?.kind !== 'input') return false;
  return Object.entries(value).some(
    ([name, inner]: [string, unknown]) =>
      fieldDenied(judge, type, name) || valueUsesDenied(judge, inner, fieldType(judge, type, name)),
  );
}

function fieldDenied(judge: InputJudge, type: string | undefined, field: string): boolean {
  return !judge.permissions.passes(`${type ?? ''}.${field}`);
}

function fieldType(judge: InputJudge, type: string | undefined, field: string): string | undefined {
  return judge.types.get(type ?? '')?.fields.get(field)?.type;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

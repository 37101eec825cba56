import type { SelectedField } from './selected-field.ts';
import type { TypeIndex } from './type-index.ts';

/**
 * The fields selected on one type, one for each key: selections of the same key are merged. The type may be abstract
 * where no subgraph has told the object's own; then only what holds for all of its object types applies.
 */
export function fieldsOnType(
  fields: readonly SelectedField[],
  typeName: string,
  types: TypeIndex,
): SelectedField[] {
  const byKey = new Map<string, SelectedField>();
  for (const field of fields) {
    if (!appliesTo(field, typeName, types)) continue;
    const before = byKey.get(field.key);
    byKey.set(field.key, before ? merged(before, field) : field);
  }
  return [...byKey.values()];
}

function appliesTo({ onTypes }: SelectedField, typeName: string, types: TypeIndex): boolean {
  if (onTypes === null || onTypes.includes(typeName)) return true;
  return types.isAbstract(typeName) && types.objectTypes(typeName).every((name) => onTypes.includes(name));
}

function merged(one: SelectedField, other: SelectedField): SelectedField {
  return one.fields && other.fields ? { ...one, fields: [...one.fields, ...other.fields] } : one;
}

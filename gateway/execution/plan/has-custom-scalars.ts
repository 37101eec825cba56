import { specifiedScalarTypes } from 'graphql';
import type { SelectedField, ValueType } from './selected-field.ts';

const specified = new Set(specifiedScalarTypes.map(({ name }) => name));

/** Whether a selection asks for scalars that GraphQL itself does not define. */
export function hasCustomScalars(fields: readonly SelectedField[]): boolean {
  return fields.some(
    ({ type, fields: inner }) => isCustom(type) || (inner !== null && hasCustomScalars(inner)),
  );
}

function isCustom(type: ValueType): boolean {
  if (type.kind === 'list') return isCustom(type.of);
  return type.kind === 'leaf' && type.values === null && !specified.has(type.name);
}

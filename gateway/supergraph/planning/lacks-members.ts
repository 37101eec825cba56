import type { SelectedField, ValueType } from '../../execution/plan/selected-field.ts';
import { type Place, placeBelow, rootPlace } from '../../execution/plan/shared-places.ts';
import { type BroughtFields, isBrought } from './brought-fields.ts';
import type { FieldSources } from './field-sources.ts';

/** Whether a plan leaves out, for some type of an interface or union, what was asked of that type. */
export function lacksMembers(
  asked: readonly SelectedField[],
  brought: BroughtFields,
  sources: FieldSources,
): boolean {
  const isLacking = (types: readonly string[], place: Place): boolean =>
    types.some(
      (name) => !isBrought(brought, place, { name, interfaces: sources.get(name)?.interfaces ?? [] }),
    );
  const lacks = (fields: readonly SelectedField[], types: readonly string[], place: Place): boolean =>
    fields.some(({ name, key, onTypes, type, fields: inner }) => {
      if (name === '__typename') return false;
      const below = placeBelow(place, key);
      if (types.length > 1 && isLacking(onTypes ?? types, below)) return true;
      return inner !== null && lacks(inner, objectTypesOf(type), below);
    });
  return lacks(asked, [], rootPlace);
}

function objectTypesOf(type: ValueType): readonly string[] {
  if (type.kind === 'list') return objectTypesOf(type.of);
  return type.kind === 'composite' ? type.objectTypes : [];
}

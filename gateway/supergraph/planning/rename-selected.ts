import type { SelectedField } from '../../execution/plan/selected-field.ts';

/**
 * Keeps the field at a path under another name. The planner gives a field an alias of its own where two types of
 * one selection use a response name differently; the alias is unique beside its siblings, whatever their type.
 */
export function renameSelected(
  selected: readonly SelectedField[],
  path: readonly string[],
  key: string,
): SelectedField[] {
  const [name, ...rest] = path.filter((step) => !step.startsWith('... on '));
  return selected.map((field) => {
    if (field.responseName !== name) return field;
    if (rest.length === 0) return { ...field, key };
    return { ...field, fields: field.fields && renameSelected(field.fields, rest, key) };
  });
}

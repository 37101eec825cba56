import type { Condition, SelectedField } from './selected-field.ts';

/** Which of an operation's Boolean conditions hold in one request. */
export type Conditions = (variable: string) => boolean;

/** The selection that is left once its conditions are decided. */
export function underConditions(fields: readonly SelectedField[], isTrue: Conditions): SelectedField[] {
  return fields.filter(holds(isTrue)).map((field) => ({
    ...field,
    conditions: [],
    fields: field.fields && underConditions(field.fields, isTrue),
  }));
}

function holds(isTrue: Conditions): (field: SelectedField) => boolean {
  return (field) => field.conditions.every(({ variable, is }: Condition) => isTrue(variable) === is);
}

/** The variables that a selection's conditions depend on. */
export function conditionVariables(fields: readonly SelectedField[], into = new Set<string>()): Set<string> {
  for (const field of fields) {
    for (const { variable } of field.conditions) into.add(variable);
    if (field.fields) conditionVariables(field.fields, into);
  }
  return into;
}

import { Kind, print, visit } from 'graphql';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import type { PlanNode } from '../../execution/plan/execution-plan.ts';
import type { SelectedField } from '../../execution/plan/selected-field.ts';
import { fieldsIn } from './read-requirements.ts';

/** Whether a plan fetches one required field with two sets of arguments; the planner would send one value for both. */
export type MixesRequirements = (plan: PlanNode | null) => boolean;

/** The arguments with which a field set asks for each of its fields, by the field's name. */
type Forms = ReadonlyMap<string, string>;

/** Reads what each field of a supergraph requires, and with which arguments. */
export function createMixesRequirements(supergraph: DocumentNode): MixesRequirements {
  const keys: Forms[] = [];
  const byField = new Map<string, Forms[]>();
  visit(supergraph, {
    Directive(directive) {
      const key = fieldSetOf(directive as ConstDirectiveNode, 'key');
      if (key !== null) keys.push(formsOf(key));
    },
    FieldDefinition({ name, directives }) {
      for (const directive of directives ?? []) {
        const required = fieldSetOf(directive, 'requires');
        if (required !== null) {
          byField.set(name.value, [...(byField.get(name.value) ?? []), formsOf(required)]);
        }
      }
    },
  });
  if (![...byField.values()].flat().some((forms) => [...forms.values()].some((form) => form !== ''))) {
    return () => false;
  }
  return (plan) => {
    const fetched = new Set<string>();
    if (plan) collect(plan, fetched);
    return differ([...keys, ...[...fetched].flatMap((name) => byField.get(name) ?? [])]);
  };
}

function fieldSetOf({ name, arguments: given }: ConstDirectiveNode, argument: string): string | null {
  if (!name.value.startsWith('join__')) return null;
  const value = given?.find((one) => one.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function formsOf(fieldSet: string): Forms {
  return new Map(
    fieldsIn(fieldSet).map(({ name, arguments: given = [] }) => [
      name.value,
      given
        .map((argument) => print(argument))
        .sort()
        .join(),
    ]),
  );
}

function differ(all: readonly Forms[]): boolean {
  const known = new Map<string, string>();
  return all.some((forms) =>
    [...forms].some(([name, form]) => {
      const before = known.get(name);
      known.set(name, form);
      return before !== undefined && before !== form;
    }),
  );
}

function collect(node: PlanNode, into: Set<string>): void {
  switch (node.kind) {
    case 'Fetch':
      collectSelected(node.selection, into);
      return;
    case 'Flatten':
      collect(node.node, into);
      return;
    case 'Sequence':
    case 'Parallel':
      for (const inner of node.nodes) collect(inner, into);
      return;
    case 'Condition':
      for (const inner of [node.then, node.otherwise]) if (inner) collect(inner, into);
  }
}

function collectSelected(fields: readonly SelectedField[], into: Set<string>): void {
  for (const { name, fields: inner } of fields) {
    into.add(name);
    if (inner) collectSelected(inner, into);
  }
}

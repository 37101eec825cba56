import { type ConstDirectiveNode, type DocumentNode, Kind, print, visit } from 'graphql';
import type { ArgumentNode, FieldDefinitionNode, FieldNode } from 'graphql';
import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import { dropUnused } from './drop-unused.ts';
import { fieldsIn, readFieldSet } from './read-requirements.ts';

/** A field as it is required: its own name, and the arguments it is required with. */
export interface Variant {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** The names that required fields with arguments have while operations are planned. */
export type Variants = ReadonlyMap<string, Variant>;

/** A supergraph in which every required field with arguments is a field of its own. */
export interface NamedVariants {
  readonly document: DocumentNode;
  readonly variants: Variants;
}

/**
 * Apollo's planner knows a required field by its name alone, and takes one value for all the arguments that it is
 * required with. A field without arguments stands for each such use, so that the planner cannot mix them up; the
 * fetches it writes are given the field and its arguments back.
 */
export function nameVariants(supergraph: DocumentNode): NamedVariants {
  const forms = readForms(supergraph);
  if (forms.size === 0) return { document: supergraph, variants: new Map() };
  const variants = [...forms.values()];
  const named = (field: FieldNode): FieldNode => {
    const variant = forms.get(formOf(field));
    if (!variant) return field;
    return { ...field, name: { kind: Kind.NAME, value: variant.as }, arguments: [] };
  };
  const document = visit(supergraph, {
    ObjectTypeDefinition: (type) => ({ ...type, fields: withVariants(type.fields, variants) }),
    InterfaceTypeDefinition: (type) => ({ ...type, fields: withVariants(type.fields, variants) }),
    Directive: (directive) => {
      const required = requiredBy(directive as ConstDirectiveNode);
      return required === null
        ? undefined
        : requiring(directive as ConstDirectiveNode, rename(required, named));
    },
  });
  return {
    document: dropUnused(document, new Set(variants.flatMap(({ name, as }) => [name, as]))),
    variants: new Map(variants.map(({ as, ...variant }) => [as, variant])),
  };
}

interface NamedVariant extends Variant {
  readonly as: string;
}

/** Each use of a required field with arguments, by its text. */
function readForms(supergraph: DocumentNode): Map<string, NamedVariant> {
  const forms = new Map<string, NamedVariant>();
  const taken = new Set<string>();
  const unnamed: FieldNode[] = [];
  visit(supergraph, {
    FieldDefinition: ({ name }) => void taken.add(name.value),
    Directive(directive) {
      const required = requiredBy(directive as ConstDirectiveNode);
      if (required !== null) unnamed.push(...fieldsIn(required).filter(hasArguments));
    },
  });
  for (const field of unnamed) {
    if (forms.has(formOf(field))) continue;
    const as = freeName(field.name.value, taken);
    taken.add(as);
    forms.set(formOf(field), { as, name: field.name.value, arguments: field.arguments ?? [] });
  }
  return forms;
}

function hasArguments({ arguments: given = [] }: FieldNode): boolean {
  return given.length > 0;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let count = 1;
  while (taken.has(`${name}__required${count}`)) count += 1;
  return `${name}__required${count}`;
}

function formOf({ name, arguments: given = [] }: FieldNode): string {
  return `${name.value}(${given
    .map((one) => print(one))
    .sort()
    .join()})`;
}

function requiredBy(directive: ConstDirectiveNode): string | null {
  if (!directive.name.value.startsWith('join__')) return null;
  return stringOf(argument(directive, 'requires')) ?? null;
}

function requiring(directive: ConstDirectiveNode, required: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((given) =>
      given.name.value === 'requires' ? { ...given, value: { kind: Kind.STRING, value: required } } : given,
    ),
  };
}

function rename(fieldSet: string, named: (field: FieldNode) => FieldNode): string {
  const renamed = visit(readFieldSet(fieldSet), { Field: named });
  return renamed.selections.map((selection) => print(selection)).join(' ');
}

/** The fields of a type, and beside them what of them is required with arguments that they have. */
function withVariants(
  fields: readonly FieldDefinitionNode[] = [],
  variants: readonly NamedVariant[],
): FieldDefinitionNode[] {
  const added = variants.flatMap(({ as, name, arguments: given }) =>
    fields
      .filter((field) => field.name.value === name && takes(field, given))
      .map((field) => variantOf(field, as)),
  );
  return [...fields, ...added];
}

function takes({ arguments: declared = [] }: FieldDefinitionNode, given: readonly ArgumentNode[]): boolean {
  const names = new Set(declared.map(({ name }) => name.value));
  return given.every(({ name }) => names.has(name.value));
}

function variantOf(field: FieldDefinitionNode, as: string): FieldDefinitionNode {
  const directives = (field.directives ?? []).filter(({ name }) => name.value === 'join__field');
  return { ...field, name: { kind: Kind.NAME, value: as }, arguments: [], directives };
}

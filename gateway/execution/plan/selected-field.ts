/** The type of a field's value, as far as reading and answering it needs. */
export type ValueType =
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly of: ValueType }
  | {
      readonly kind: 'leaf';
      readonly nonNull: boolean;
      readonly name: string;
      /** The values of an enum; null for a scalar. */
      readonly values: readonly string[] | null;
    }
  | {
      readonly kind: 'composite';
      readonly nonNull: boolean;
      readonly name: string;
      /** The object types the value may have; one, equal to `name`, where the type is an object type. */
      readonly objectTypes: readonly string[];
    };

/** `@include(if: $variable)` is `{ variable, is: true }`, `@skip` the opposite. */
export interface Condition {
  readonly variable: string;
  readonly is: boolean;
}

/** One field of a selection set whose fragments are dissolved: it applies to some object types, under some conditions. */
export interface SelectedField {
  /** The key of the value where it is read from. */
  readonly responseName: string;
  /** The key under which the value is kept; differs only where the planner had to alias a field of its own accord. */
  readonly key: string;
  readonly name: string;
  /** The object types it is selected on; null for every type the parent may have. */
  readonly onTypes: readonly string[] | null;
  /** All must hold. */
  readonly conditions: readonly Condition[];
  readonly type: ValueType;
  /** Present for composite values. */
  readonly fields: readonly SelectedField[] | null;
  /** `__schema` and `__type`: answered from the schema, never by a subgraph. */
  readonly introspection: boolean;
}

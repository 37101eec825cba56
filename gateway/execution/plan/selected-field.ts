import type { FieldNode } from 'graphql';

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
  /** What the client, or the fetch, calls the value. */
  readonly responseName: string;
  /** What the value is kept under while the answer is made, where that name would not be free. */
  readonly key: string;
  readonly name: string;
  /** The object types it is selected on; null for every type the parent may have. */
  readonly onTypes: readonly string[] | null;
  /** All must hold. */
  readonly conditions: readonly Condition[];
  readonly type: ValueType;
  /** Present for composite values. */
  readonly fields: readonly SelectedField[] | null;
  /** `__schema` and `__type` as they were written: answered from the schema, never by a subgraph. */
  readonly introspection: FieldNode | null;
}

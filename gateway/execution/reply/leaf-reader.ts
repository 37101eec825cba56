import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import type { GraphQLScalarType } from 'graphql';
import type { FieldFailure } from '../field-failure.ts';
import type { RawNumber } from '../parse-with-digits.ts';
import type { ValueType } from '../plan/selected-field.ts';

/** The type of a scalar or an enum. */
export type LeafType = Extract<ValueType, { kind: 'leaf' }>;

const specified: readonly GraphQLScalarType[] = [
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
];

/** Reads a leaf by the rules of its type: specified scalars are coerced, enum values known, custom scalars any JSON. */
export function leafReader(type: LeafType, invalid: FieldFailure): (value: unknown) => unknown {
  if (type.values) return enumReader(new Set(type.values), invalid);
  const scalar = specified.find(({ name }) => name === type.name);
  return scalar ? scalarReader(scalar, invalid) : (value) => (isTellable(value) ? value : invalid);
}

/** Whether any string is a value of the type. */
export function isTextType({ name, values }: LeafType): boolean {
  return values === null && (name === GraphQLString.name || name === GraphQLID.name);
}

function enumReader(values: ReadonlySet<unknown>, invalid: FieldFailure): (value: unknown) => unknown {
  return (value) => (value === null || values.has(value) ? value : invalid);
}

function scalarReader(scalar: GraphQLScalarType, invalid: FieldFailure): (value: unknown) => unknown {
  const isAlreadySo = alreadySo[scalar.name] ?? (() => false);
  // Its digits were kept because a custom scalar was asked for beside it.
  const isLongFloat = (value: object): value is RawNumber =>
    scalar === GraphQLFloat && JSON.isRawJSON(value) && Number.isFinite(Number(value.rawJSON));
  return (value) => {
    if (value === null || isAlreadySo(value)) return value;
    if (typeof value === 'object') return isLongFloat(value) ? Number(value.rawJSON) : invalid;
    return isExact(value) ? coerced(scalar, value, invalid) : invalid;
  };
}

/** Nearly every value is what it has to be; only the others pay for coercion and its exceptions. */
const alreadySo: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string',
  Boolean: (value) => typeof value === 'boolean',
  Float: (value) => Number.isFinite(value),
  Int: (value) => typeof value === 'number' && (value | 0) === value,
};

/** What writes a value calls itself for each level of it; no value needs as many. */
const mostNested = 500;

/** JSON has numbers beyond what a number here can be; none of them could be told on. */
function isTellable(value: unknown, levels = mostNested): boolean {
  if (typeof value !== 'object' || value === null) {
    return value !== undefined && value !== Infinity && value !== -Infinity;
  }
  if (levels === 0) return false;
  const inner = Array.isArray(value) ? (value as readonly unknown[]) : Object.values(value);
  return inner.every((each) => isTellable(each, levels - 1));
}

/** A whole number with more digits than are kept is not the one that was sent. */
function isExact(value: unknown): boolean {
  return isTellable(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

function coerced(scalar: GraphQLScalarType, value: unknown, invalid: FieldFailure): unknown {
  try {
    return scalar.serialize(value);
  } catch {
    return invalid;
  }
}

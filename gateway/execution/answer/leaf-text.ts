import type { ValueType } from '../plan/selected-field.ts';

type LeafType = Extract<ValueType, { kind: 'leaf' }>;

/** The JSON text of a leaf, or undefined where the type does not allow the value. */
export type LeafText = (value: unknown) => string | undefined;

/** Compiles how leaves of a type are written. */
export function leafText(type: LeafType): LeafText {
  if (type.values) return enumText(new Set(type.values));
  return byScalar[type.name] ?? customText;
}

const byScalar: Readonly<Partial<Record<string, LeafText>>> = {
  String: (value) => (typeof value === 'string' ? quote(value) : undefined),
  ID: (value) => (typeof value === 'string' ? quote(value) : undefined),
  Int: numberText,
  Float: numberText,
  Boolean: (value) => (typeof value === 'boolean' ? String(value) : undefined),
};

function numberText(value: unknown): string | undefined {
  return Number.isFinite(value) ? String(value) : undefined;
}

function enumText(values: ReadonlySet<unknown>): LeafText {
  return (value) => (typeof value === 'string' && values.has(value) ? `"${value}"` : undefined);
}

function customText(value: unknown): string | undefined {
  return JSON.stringify(value);
}

// Quotes, backslashes, control characters, and surrogates that may stand alone.
// eslint-disable-next-line no-control-regex -- control characters are what JSON escapes
const mayNeedEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON; nearly every string of an answer needs no escape. */
export function quote(value: string): string {
  return mayNeedEscape.test(value) ? JSON.stringify(value) : `"${value}"`;
}

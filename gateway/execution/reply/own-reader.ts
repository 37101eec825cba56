/** Reads one field of a reply's object. */
export type Own = (source: object) => unknown;

/**
 * A reply is untrusted JSON: what `Object.prototype` would lend it is not part of it. Few names are there to be lent;
 * of all others what is read is the object's own.
 */
export function ownReader(key: string): Own {
  if (key in Object.prototype)
    return (source): unknown => (Object.hasOwn(source, key) ? Reflect.get(source, key) : undefined);
  return (source) => (isRecord(source) ? source[key] : undefined);
}

function isRecord(source: object): source is Readonly<Record<string, unknown>> {
  return typeof source === 'object';
}

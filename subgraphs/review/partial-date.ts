import { GraphQLScalarType, Kind } from 'graphql';
import { badInput } from '../kit/errors.ts';

const form = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a year, a month or a day that exists, as ISO 8601 writes them. */
function isPartialDate(text: string): boolean {
  if (!form.test(text)) return false;
  if (text.length < 10) return true;
  return new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
}

function read(value: unknown): string {
  if (typeof value === 'string' && isPartialDate(value)) return value;
  throw badInput('A PartialDate is a year, a month or a day: "1981", "1981-05" or "1981-05-08".');
}

/** A calendar day as precisely as its source gives it. */
export const partialDateScalar = new GraphQLScalarType<string, string>({
  name: 'PartialDate',
  serialize: read,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
});

import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { badInput } from './errors.ts';

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const dateTimeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/i;

function readDate(value: unknown): string {
  const match = typeof value === 'string' ? dateForm.exec(value) : null;
  if (match && typeof value === 'string') {
    const moment = new Date(`${value}T00:00:00Z`);
    // The year 1 BC, which ISO 8601 writes as 0000, is no year to PostgreSQL.
    const isDay = moment.getUTCFullYear() >= 1 && moment.toISOString().startsWith(value);
    if (isDay) return value;
  }
  throw badInput('A Date is a calendar day as YYYY-MM-DD, such as "2026-03-31".');
}

function readDateTime(value: unknown): Date {
  const moment = typeof value === 'string' && dateTimeForm.test(value) ? new Date(value) : null;
  if (moment && !Number.isNaN(moment.getTime())) return moment;
  throw badInput('A DateTime is an RFC 3339 moment with its offset, such as "2026-03-31T09:30:00Z".');
}

function textOf(node: ValueNode): unknown {
  return node.kind === Kind.STRING ? node.value : undefined;
}

/** A calendar day without time or zone (ISO 8601, YYYY-MM-DD). */
const dateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: readDate,
  parseValue: readDate,
  parseLiteral: (node) => readDate(textOf(node)),
});

/** A moment (RFC 3339), answered in UTC. */
const dateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : readDateTime(value)).toISOString(),
  parseValue: readDateTime,
  parseLiteral: (node) => readDateTime(textOf(node)),
});

/** The scalars that every subgraph's SDL may declare; give them to the resolvers as they are. */
export const scalars = { Date: dateScalar, DateTime: dateTimeScalar };

import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../errors.ts';
import { overLimit } from '../../over-limit.ts';
import type { DocumentLimits } from './limits.ts';
import type { OperationSize } from './operation-size.ts';

const sizes: readonly { key: keyof OperationSize; code: ErrorCode; what: string }[] = [
  { key: 'fields', code: 'TOO_MANY_FIELDS', what: 'fields' },
  { key: 'depth', code: 'OPERATION_TOO_DEEP', what: 'levels' },
  { key: 'aliases', code: 'TOO_MANY_ALIASES', what: 'aliases' },
  { key: 'rootFields', code: 'TOO_MANY_ROOT_FIELDS', what: 'root fields' },
  { key: 'directives', code: 'TOO_MANY_DIRECTIVES', what: 'directives' },
];

/** The first limit that the operation's size goes beyond, as a refusal; null where it keeps all. */
export function exceededLimit(size: OperationSize, limits: DocumentLimits): GraphQLError | null {
  const exceeded = sizes.find(({ key }) => size[key] > limits[key]);
  if (exceeded === undefined) return null;
  const { key, code, what } = exceeded;
  return overLimit(code, {
    what: `The operation has ${size[key]} ${what}`,
    limit: limits[key],
    found: size[key],
  });
}

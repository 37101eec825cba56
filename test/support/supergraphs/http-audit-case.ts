import type { SubgraphSource } from '../federated-subgraphs.ts';

/** Subgraphs, and what operations over them answer over HTTP. */
export interface HttpAuditCase {
  readonly what: string;
  readonly subgraphs: Readonly<Record<string, SubgraphSource>>;
  /** The data, and the codes of the errors. */
  readonly asked: readonly (readonly [source: string, data: unknown, codes?: readonly string[]])[];
}

/** The outcome of an operation that is refused. */
export const refused = (code: string): readonly [undefined, readonly string[]] => [undefined, [code]];

/** A resolver that a right plan never asks. */
export const fails = () => {
  throw new Error('must not be asked');
};

import type { SubgraphDefinition } from './federation.ts';

/** Subgraphs, and what operations over them answer as of one server. */
export interface AuditCase {
  readonly what: string;
  readonly subgraphs: Readonly<Record<string, SubgraphDefinition>>;
  readonly asked: readonly (readonly [source: string, right: unknown])[];
}

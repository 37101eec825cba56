import { Kind, type ASTNode, type Location, type NameNode } from 'graphql';

/** That a client used a part of the schema lately. */
export interface CoordinateUse {
  readonly client: string;
  readonly organisation: string;
  readonly count: number;
  /** YYYY-MM-DD, in UTC. */
  readonly lastUsed: string;
}

/** One thing found in a schema: refused, in need of its owner's approval, or worth a thought. */
export interface Finding {
  readonly code: string;
  readonly severity: 'ERROR' | 'APPROVAL' | 'WARNING';
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly coordinate: string | null;
  /** The organisation whose part it is; null is the hub's own, or nobody's. */
  readonly owner: string | null;
  readonly clients: readonly CoordinateUse[];
  /** How the publisher wrote it: an approval holds for this and nothing else. */
  readonly written: string;
}

/** What of a finding is not left to its defaults. */
export type FindingParts = Pick<Finding, 'code' | 'severity' | 'message'> & Partial<Finding>;

/** A finding at a place of the publisher's file. */
export function findingAt(node: PlacedNode | null, parts: FindingParts): Finding {
  const start = node === null ? undefined : (namePlace(node) ?? node.loc)?.startToken;
  return {
    line: start?.line ?? null,
    column: start?.column ?? null,
    coordinate: null,
    owner: null,
    clients: [],
    written: '',
    ...parts,
  };
}

/** A node whose place in the file is known. */
export type PlacedNode = ASTNode;

/** A definition is found by its name: its own place may begin with a description of many lines. */
function namePlace(node: ASTNode): Location | undefined {
  if (!('name' in node) || node.kind === Kind.DIRECTIVE) return undefined;
  // An operation may have none.
  const name = node.name as NameNode | undefined;
  return name?.loc;
}

/** What an approval of a finding is remembered by. */
export function fingerprint({ code, coordinate, written }: Finding): string {
  return JSON.stringify([code, coordinate, written]);
}

const weight = { ERROR: 0, APPROVAL: 1, WARNING: 2 } as const;

/** Errors first, then in the order of the file. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => weight[a.severity] - weight[b.severity] || (a.line ?? Infinity) - (b.line ?? Infinity) || 0,
  );
}

import { changesBetween, schemaParts } from '../check/schema-parts.ts';
import { readSubgraphDocument } from '../check/subgraph-document.ts';
import { comparableText, readSchema } from '../probe/compare-schemas.ts';
import type { Finding } from '../probe/finding.ts';
import type { ProbeReport } from '../probe/probe-subgraph.ts';
import type { Observation } from './health.ts';

/** What of a subgraph was probed. */
export interface Probed {
  readonly name: string;
  /** The schema that is published. */
  readonly sdl: string;
}

/** What may be the doing of something in front of the subgraph, or pass by itself. */
const passing = new Set<Finding['code']>(['PROBE_NOT_GRAPHQL', 'PROBE_REFUSES_HUB', 'PROBE_ENTITIES_FAILED']);

/** Reads what a probe says of a subgraph that is served. */
export function observe({ name, sdl }: Probed, { findings, servedSdl }: ProbeReport): Observation {
  const [first] = findings;
  if (!first) return { kind: 'passed' };
  const others = findings.filter(({ code }) => code !== 'PROBE_SCHEMA_DIFFERS');
  const [worst = first] = others;
  const told = { code: worst.code, message: worst.message };
  if (worst.code === 'PROBE_UNREACHABLE') return { kind: 'unreachable', ...told };
  if (others.length > 0)
    return { kind: others.every(({ code }) => passing.has(code)) ? 'missed' : 'invalid', ...told };
  const kind = servedSdl !== null && servesAll({ name, sdl }, servedSdl) ? 'drifted' : 'invalid';
  return { kind, ...told };
}

/**
 * Whether everything published is served as it was published. What is served beside it is asked by nobody: so it is
 * before the next version is published, and after one was rolled back.
 */
function servesAll({ name, sdl }: Probed, servedSdl: string): boolean {
  const [published, served] = [partsOf(name, sdl), partsOf(name, servedSdl)];
  if (!published || !served) return false;
  return changesBetween(published, served).every(({ kind }) => kind === 'ADDED');
}

function partsOf(name: string, sdl: string): ReadonlyMap<string, string> | null {
  const schema = readSchema(name, sdl);
  if (!schema.ok) return null;
  const read = readSubgraphDocument(comparableText(schema.subgraph));
  return read.ok ? schemaParts(read.schema) : null;
}

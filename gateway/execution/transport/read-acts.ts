import type { RecordAct } from '../../../subgraphs/kit/record-act.ts';

/** Reads what one of the hub's own subgraphs says it changed of who may read what; null where that cannot be read. */
export function readActs(response: object): readonly RecordAct[] | null {
  const extensions = 'extensions' in response ? response.extensions : undefined;
  if (typeof extensions !== 'object' || extensions === null || !('acts' in extensions)) return [];
  const { acts } = extensions;
  return Array.isArray(acts) && acts.every(isRecordAct) ? acts : null;
}

/** How many acts, and how long a text, the hub takes of a subgraph that is not its own. */
const mostActs = 100;
const longestText = 500;

/** Reads what another organisation's subgraph says it changed; nothing where it says too much, or something else. */
export function readActsOfOthers(response: object): readonly RecordAct[] {
  const acts = readActs(response) ?? [];
  return acts.length <= mostActs && acts.every(isBrief) ? acts : [];
}

/** Whether no text of an act is longer than it may be. */
export function isBrief({ id = '', act, subject, concerns, detail }: RecordAct): boolean {
  return [id, act, subject, concerns, detail].every((text) => text === null || text.length <= longestText);
}

/** Whether something is an act. */
export function isRecordAct(value: unknown): value is RecordAct {
  if (typeof value !== 'object' || value === null) return false;
  const { id = '', act, subject, concerns, detail } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof act === 'string' &&
    typeof subject === 'string' &&
    isTextOrNull(concerns) &&
    isTextOrNull(detail)
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

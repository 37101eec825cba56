import type { RecordAct } from '../../../subgraphs/kit/record-act.ts';

/** Reads what one of the hub's own subgraphs says it changed of who may read what; null where that cannot be read. */
export function readActs(response: object): readonly RecordAct[] | null {
  const extensions = 'extensions' in response ? response.extensions : undefined;
  if (typeof extensions !== 'object' || extensions === null || !('acts' in extensions)) return [];
  const { acts } = extensions;
  return Array.isArray(acts) && acts.every(isRecordAct) ? acts : null;
}

function isRecordAct(value: unknown): value is RecordAct {
  if (typeof value !== 'object' || value === null) return false;
  const { act, subject, concerns, detail } = value as Record<string, unknown>;
  return (
    typeof act === 'string' && typeof subject === 'string' && isTextOrNull(concerns) && isTextOrNull(detail)
  );
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

import { classifications, tlpLabels } from '../grant.ts';

const isOneOf = (column: string, labels: readonly string[]): string =>
  `CHECK (${column} IN (${labels.map((label) => `'${label}'`).join(', ')}))`;

const now = `(strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`;

/** The columns that make a record of a SQLite table shareable. A new record is not shared until its owner says so. */
export const sqliteLabelColumns = `
  owner_id TEXT NOT NULL,
  classification TEXT NOT NULL DEFAULT 'CONFIDENTIAL' ${isOneOf('classification', classifications)},
  tlp TEXT NOT NULL DEFAULT 'AMBER_STRICT' ${isOneOf('tlp', tlpLabels)},
  effective_classification TEXT NOT NULL GENERATED ALWAYS AS (classification),
  effective_tlp TEXT NOT NULL GENERATED ALWAYS AS (tlp),
  created_at TEXT NOT NULL DEFAULT ${now},
  updated_at TEXT NOT NULL DEFAULT ${now}`;

import type { EntitySchemaColumnOptions } from 'typeorm';

/** What every record that can be shared carries: whose it is, how sensitive it is, how far it may be passed on. */
export interface LabelledRecord {
  ownerId: string;
  classification: 'UNCLASSIFIED' | 'CONFIDENTIAL' | 'STRICTLY_CONFIDENTIAL';
  tlp: 'CLEAR' | 'GREEN' | 'AMBER' | 'AMBER_STRICT' | 'RED';
  /** The labels that it is shared by: its own, or what another organisation tightened them to. The database sets them. */
  readonly effectiveClassification: LabelledRecord['classification'];
  readonly effectiveTlp: LabelledRecord['tlp'];
  createdAt: Date;
  updatedAt: Date;
}

/** The columns of a labelled record, for its EntitySchema; migrations make them with `labelColumns`. */
export const labelEntityColumns = {
  ownerId: { type: 'text' },
  classification: { type: 'text', default: 'CONFIDENTIAL' },
  tlp: { type: 'text', default: 'AMBER_STRICT' },
  effectiveClassification: { type: 'text', insert: false, update: false },
  effectiveTlp: { type: 'text', insert: false, update: false },
  createdAt: { type: 'timestamptz', createDate: true },
  updatedAt: { type: 'timestamptz', updateDate: true },
} as const satisfies Record<string, EntitySchemaColumnOptions>;

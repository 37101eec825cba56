import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { ActionStatus } from '../schema.generated.ts';

/** What a state does about recommendations. */
export interface ActionRecord extends LabelledRecord {
  readonly id: string;
  readonly countryCode: string;
  readonly title: string;
  readonly description: string | null;
  /** Null where it is withheld, as the offices are. */
  readonly institution: string | null;
  readonly mainFocalPoint: string | null;
  readonly alternateFocalPoint: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly status: ActionStatus;
}

/** Where actions are kept. */
export const actionEntity = new EntitySchema<ActionRecord>({
  name: 'Action',
  columns: {
    id: { type: 'text', primary: true },
    countryCode: { type: 'text' },
    title: { type: 'text' },
    description: { type: 'text', nullable: true },
    institution: { type: 'text', nullable: true },
    mainFocalPoint: { type: 'text', nullable: true },
    alternateFocalPoint: { type: 'text', nullable: true },
    startsOn: { type: 'date', nullable: true },
    endsOn: { type: 'date', nullable: true },
    status: { type: 'text' },
    ...labelEntityColumns,
  },
});

import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { MissionKind, MissionStatus } from '../schema.generated.ts';

/** A monitoring mission. */
export interface MissionRecord extends LabelledRecord {
  id: string;
  name: string;
  acronym: string | null;
  kind: MissionKind;
  status: MissionStatus;
  startsOn: string | null;
  endsOn: string | null;
  predecessorId: string | null;
  countries: readonly string[];
}

export const missionEntity = new EntitySchema<MissionRecord>({
  name: 'Mission',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    acronym: { type: 'text', nullable: true },
    kind: { type: 'text' },
    status: { type: 'text' },
    startsOn: { type: 'date', nullable: true },
    endsOn: { type: 'date', nullable: true },
    predecessorId: { type: 'text', nullable: true },
    countries: { type: 'text', array: true },
    ...labelEntityColumns,
  },
});

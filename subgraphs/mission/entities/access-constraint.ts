import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { AccessConstraintKind, Party } from '../schema.generated.ts';

/** Access that was denied, hindered or made dangerous. */
export interface AccessConstraintRecord extends LabelledRecord {
  id: string;
  missionId: string | null;
  visitId: string | null;
  kind: AccessConstraintKind;
  imposedBy: Party | null;
  imposedByName: string | null;
  countryCode: string;
  adm1: string | null;
  adm2: string | null;
  startsOn: string;
  endsOn: string | null;
  description: string | null;
}

export const accessConstraintEntity = new EntitySchema<AccessConstraintRecord>({
  name: 'AccessConstraint',
  columns: {
    id: { type: 'text', primary: true },
    missionId: { type: 'text', nullable: true },
    visitId: { type: 'text', nullable: true },
    kind: { type: 'text' },
    imposedBy: { type: 'text', nullable: true },
    imposedByName: { type: 'text', nullable: true },
    countryCode: { type: 'text' },
    adm1: { type: 'text', nullable: true },
    adm2: { type: 'text', nullable: true },
    startsOn: { type: 'date' },
    endsOn: { type: 'date', nullable: true },
    description: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});

import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { VisitKind } from '../schema.generated.ts';

/** A visit made to monitor a place. */
export interface VisitRecord extends LabelledRecord {
  id: string;
  missionId: string | null;
  kind: VisitKind;
  purpose: string;
  countryCode: string;
  adm1: string | null;
  adm2: string | null;
  placeName: string | null;
  startsOn: string;
  endsOn: string | null;
  observations: string | null;
}

export const visitEntity = new EntitySchema<VisitRecord>({
  name: 'Visit',
  columns: {
    id: { type: 'text', primary: true },
    missionId: { type: 'text', nullable: true },
    kind: { type: 'text' },
    purpose: { type: 'text' },
    countryCode: { type: 'text' },
    adm1: { type: 'text', nullable: true },
    adm2: { type: 'text', nullable: true },
    placeName: { type: 'text', nullable: true },
    startsOn: { type: 'date' },
    endsOn: { type: 'date', nullable: true },
    observations: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});

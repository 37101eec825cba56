import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { CollaborationMechanism } from '../schema.generated.ts';

/** A cooperation of organisations. */
export interface PartnershipRecord extends LabelledRecord {
  id: string;
  title: string;
  description: string | null;
  mechanisms: readonly CollaborationMechanism[];
  countries: readonly string[];
  areas: readonly string[];
  startsOn: string;
  endsOn: string | null;
  status: 'PLANNED' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
}

export const partnershipEntity = new EntitySchema<PartnershipRecord>({
  name: 'Partnership',
  columns: {
    id: { type: 'text', primary: true },
    title: { type: 'text' },
    description: { type: 'text', nullable: true },
    mechanisms: { type: 'text', array: true },
    countries: { type: 'text', array: true },
    areas: { type: 'text', array: true },
    startsOn: { type: 'date' },
    endsOn: { type: 'date', nullable: true },
    status: { type: 'text' },
    ...labelEntityColumns,
  },
});

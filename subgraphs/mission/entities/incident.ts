import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type {
  DatePrecision,
  Party,
  StandardOfProof,
  VerificationStatus,
  ViolationCategory,
} from '../schema.generated.ts';

/**
 * Something that happened at one place and time. Its categories, parties and verification repeat what its parts say,
 * so that lists filter on one table.
 */
export interface IncidentRecord extends LabelledRecord {
  id: string;
  missionId: string | null;
  title: string;
  summary: string | null;
  occurredOn: string;
  occurredUntil: string | null;
  datePrecision: DatePrecision;
  countryCode: string;
  adm1: string | null;
  adm2: string | null;
  placeName: string | null;
  latitude: number | null;
  longitude: number | null;
  placePrecision: number;
  deathsLow: number | null;
  deathsBest: number | null;
  deathsHigh: number | null;
  categories: readonly ViolationCategory[];
  parties: readonly Party[];
  verification: VerificationStatus;
  standardOfProof: StandardOfProof | null;
  /** The code of an officer of the owner; never shown to another organisation. */
  reporter: string | null;
  externalSource: string | null;
  externalKey: string | null;
}

export const incidentEntity = new EntitySchema<IncidentRecord>({
  name: 'Incident',
  columns: {
    id: { type: 'text', primary: true },
    missionId: { type: 'text', nullable: true },
    title: { type: 'text' },
    summary: { type: 'text', nullable: true },
    occurredOn: { type: 'date' },
    occurredUntil: { type: 'date', nullable: true },
    datePrecision: { type: 'text' },
    countryCode: { type: 'text' },
    adm1: { type: 'text', nullable: true },
    adm2: { type: 'text', nullable: true },
    placeName: { type: 'text', nullable: true },
    latitude: { type: 'double precision', nullable: true },
    longitude: { type: 'double precision', nullable: true },
    placePrecision: { type: 'integer' },
    deathsLow: { type: 'integer', nullable: true },
    deathsBest: { type: 'integer', nullable: true },
    deathsHigh: { type: 'integer', nullable: true },
    categories: { type: 'text', array: true },
    parties: { type: 'text', array: true },
    verification: { type: 'text', default: 'REPORTED' },
    standardOfProof: { type: 'text', nullable: true },
    reporter: { type: 'text', nullable: true },
    externalSource: { type: 'text', nullable: true },
    externalKey: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});

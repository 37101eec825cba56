import { EntitySchema } from 'typeorm';
import type { ViolationCategory } from '../schema.generated.ts';

/** What a mission is charged with for a time; a part of its mission. */
export interface MandateRecord {
  id: string;
  missionId: string;
  legalBasis: string | null;
  objectives: readonly string[];
  targetAreas: readonly AreaRecord[];
  focus: readonly ViolationCategory[];
  validFrom: string;
  validUntil: string | null;
  protocols: readonly string[];
}

/** A part of a country, as a mandate names it. */
export interface AreaRecord {
  readonly countryCode: string;
  readonly adm1: string | null;
  readonly adm2: string | null;
}

export const mandateEntity = new EntitySchema<MandateRecord>({
  name: 'Mandate',
  columns: {
    id: { type: 'text', primary: true },
    missionId: { type: 'text' },
    legalBasis: { type: 'text', nullable: true },
    objectives: { type: 'text', array: true },
    targetAreas: { type: 'jsonb' },
    focus: { type: 'text', array: true },
    validFrom: { type: 'date' },
    validUntil: { type: 'date', nullable: true },
    protocols: { type: 'text', array: true },
  },
});

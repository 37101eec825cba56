import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type {
  AgeBand,
  CountingUnit,
  DegreeOfInvolvement,
  Harm,
  Party,
  Sex,
  SourceKind,
  SourceReliability,
  StandardOfProof,
  VictimGroupKind,
  ViolationCategory,
} from '../schema.generated.ts';

/** A part of an incident; `position` keeps the order it was given in. */
export interface IncidentPart {
  id: string;
  incidentId: string;
  position: number;
}

export interface ActRecord extends IncidentPart {
  category: ViolationCategory;
  method: string | null;
  occurredOn: string | null;
}

export interface VictimGroupRecord extends IncidentPart {
  victims: VictimGroupKind;
  sex: Sex;
  ageBand: AgeBand;
  harm: Harm;
  countingUnit: CountingUnit;
  low: number | null;
  best: number | null;
  high: number | null;
}

export interface AllegedInvolvementRecord extends IncidentPart {
  party: Party;
  partyName: string | null;
  degree: DegreeOfInvolvement;
}

export interface FoundInvolvementRecord extends IncidentPart {
  party: Party;
  partyName: string | null;
  degree: DegreeOfInvolvement;
  standardOfProof: StandardOfProof;
  foundOn: string | null;
}

/** Where information comes from; row-level security keeps it with its owner. */
export interface SourceRecord extends IncidentPart {
  ownerId: string;
  kind: SourceKind;
  description: string;
  reliability: SourceReliability | null;
  credibility: number | null;
}

export const partColumns = {
  id: { type: 'text', primary: true },
  incidentId: { type: 'text' },
  position: { type: 'integer' },
} as const satisfies Record<string, EntitySchemaColumnOptions>;

export const actEntity = new EntitySchema<ActRecord>({
  name: 'Act',
  columns: {
    ...partColumns,
    category: { type: 'text' },
    method: { type: 'text', nullable: true },
    occurredOn: { type: 'date', nullable: true },
  },
});

export const victimGroupEntity = new EntitySchema<VictimGroupRecord>({
  name: 'VictimGroup',
  columns: {
    ...partColumns,
    victims: { type: 'text' },
    sex: { type: 'text' },
    ageBand: { type: 'text' },
    harm: { type: 'text' },
    countingUnit: { type: 'text' },
    low: { type: 'integer', nullable: true },
    best: { type: 'integer', nullable: true },
    high: { type: 'integer', nullable: true },
  },
});

export const allegedInvolvementEntity = new EntitySchema<AllegedInvolvementRecord>({
  name: 'AllegedInvolvement',
  columns: {
    ...partColumns,
    party: { type: 'text' },
    partyName: { type: 'text', nullable: true },
    degree: { type: 'text' },
  },
});

export const foundInvolvementEntity = new EntitySchema<FoundInvolvementRecord>({
  name: 'FoundInvolvement',
  columns: {
    ...partColumns,
    party: { type: 'text' },
    partyName: { type: 'text', nullable: true },
    degree: { type: 'text' },
    standardOfProof: { type: 'text' },
    foundOn: { type: 'date', nullable: true },
  },
});

export const sourceEntity = new EntitySchema<SourceRecord>({
  name: 'IncidentSource',
  columns: {
    ...partColumns,
    ownerId: { type: 'text' },
    kind: { type: 'text' },
    description: { type: 'text' },
    reliability: { type: 'text', nullable: true },
    credibility: { type: 'integer', nullable: true },
  },
});

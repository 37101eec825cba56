import { EntitySchema } from 'typeorm';

/** A value of an indicator on a day. */
export interface IndicatorObservationRecord {
  readonly id: string;
  readonly indicatorId: string;
  /** The time it is valid at. */
  readonly observedOn: string;
  readonly value: number;
  readonly source: string | null;
  readonly recordedAt: Date;
}

/** Where observations are kept; they are added, never changed. */
export const indicatorObservationEntity = new EntitySchema<IndicatorObservationRecord>({
  name: 'IndicatorObservation',
  columns: {
    id: { type: 'text', primary: true },
    indicatorId: { type: 'text' },
    observedOn: { type: 'date' },
    value: { type: 'double precision' },
    source: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

import { EntitySchema } from 'typeorm';

/** A human-rights treaty or a protocol to one. */
export interface InstrumentRecord {
  readonly code: string;
  readonly name: string;
  readonly adoptedYear: number;
  readonly bodyCode: string | null;
  /** Null where the instrument came with the hub. */
  readonly ownerId: string | null;
}

/** Where instruments are kept. */
export const instrumentEntity = new EntitySchema<InstrumentRecord>({
  name: 'Instrument',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    adoptedYear: { type: 'integer' },
    bodyCode: { type: 'text', nullable: true },
    ownerId: { type: 'text', nullable: true },
  },
});

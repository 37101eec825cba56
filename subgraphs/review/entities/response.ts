import { EntitySchema } from 'typeorm';

export type ResponseStatus = 'SUPPORTED' | 'NOTED';

/** A state's answer to a recommendation. Answers are added, never changed: the newest is the present one. */
export interface ResponseRecord {
  readonly id: string;
  readonly recommendationId: string;
  readonly status: ResponseStatus;
  readonly verbatim: string;
  /** When the state gave it: the time it is valid from. */
  readonly respondedOn: string | null;
  readonly documentSymbol: string | null;
  readonly recordedAt: Date;
}

/** Where responses are kept. */
export const responseEntity = new EntitySchema<ResponseRecord>({
  name: 'Response',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    status: { type: 'text' },
    verbatim: { type: 'text' },
    respondedOn: { type: 'date', nullable: true },
    documentSymbol: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

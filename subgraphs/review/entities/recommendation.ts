import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { ResponseStatus } from './response.ts';

/** What a review body asked of a state. */
export interface RecommendationRecord extends LabelledRecord {
  readonly id: string;
  readonly bodyCode: string;
  readonly countryCode: string;
  /** ISO 3166-1 alpha-3 code of the state that proposed it. */
  readonly recommendingState: string | null;
  /** Null where it is withheld. */
  readonly text: string | null;
  readonly documentSymbol: string | null;
  readonly paragraph: string | null;
  readonly cycle: number | null;
  readonly session: number | null;
  readonly adoptedOn: string | null;
  readonly themes: readonly string[];
  readonly affectedGroups: readonly string[];
  readonly sdgTargets: readonly string[];
  readonly actionCategory: number | null;
  /** The status of the newest response, kept here so that lists filter by it. */
  readonly responseStatus: ResponseStatus | null;
  /** The day as of which it was read; absent where it is the present. */
  readonly asOf?: string;
}

/** Where recommendations are kept. */
export const recommendationEntity = new EntitySchema<RecommendationRecord>({
  name: 'Recommendation',
  columns: {
    id: { type: 'text', primary: true },
    bodyCode: { type: 'text' },
    countryCode: { type: 'text' },
    recommendingState: { type: 'text', nullable: true },
    text: { type: 'text' },
    documentSymbol: { type: 'text', nullable: true },
    paragraph: { type: 'text', nullable: true },
    cycle: { type: 'integer', nullable: true },
    session: { type: 'integer', nullable: true },
    adoptedOn: { type: 'date', nullable: true },
    themes: { type: 'text', array: true },
    affectedGroups: { type: 'text', array: true },
    sdgTargets: { type: 'text', array: true },
    actionCategory: { type: 'integer', nullable: true },
    responseStatus: { type: 'text', nullable: true },
    ...labelEntityColumns,
  },
});

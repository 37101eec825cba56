import { EntitySchema } from 'typeorm';
import { labelEntityColumns, type LabelledRecord } from '../../kit/labelled-record.ts';
import type { IndicatorKind } from '../schema.generated.ts';

/** What progress on a recommendation is measured by. */
export interface IndicatorRecord extends LabelledRecord {
  readonly id: string;
  readonly recommendationId: string;
  readonly kind: IndicatorKind;
  readonly title: string;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
}

/** Where indicators are kept. */
export const indicatorEntity = new EntitySchema<IndicatorRecord>({
  name: 'Indicator',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    kind: { type: 'text' },
    title: { type: 'text' },
    unit: { type: 'text', nullable: true },
    baseline: { type: 'double precision', nullable: true },
    baselineOn: { type: 'date', nullable: true },
    target: { type: 'double precision', nullable: true },
    targetOn: { type: 'date', nullable: true },
    ...labelEntityColumns,
  },
});

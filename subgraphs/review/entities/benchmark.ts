import { EntitySchema } from 'typeorm';

/** A mark that an action is to reach. */
export interface BenchmarkRecord {
  readonly id: string;
  readonly actionId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly achievedOn: string | null;
  readonly recordedAt: Date;
}

/** Where benchmarks are kept. */
export const benchmarkEntity = new EntitySchema<BenchmarkRecord>({
  name: 'Benchmark',
  columns: {
    id: { type: 'text', primary: true },
    actionId: { type: 'text' },
    title: { type: 'text' },
    dueOn: { type: 'date', nullable: true },
    achievedOn: { type: 'date', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

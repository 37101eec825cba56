import { EntitySchema } from 'typeorm';

/** That an action serves a recommendation. */
export interface ActionRecommendationRecord {
  readonly actionId: string;
  readonly recommendationId: string;
  readonly recordedAt: Date;
}

/** Where it is kept which recommendations an action serves. */
export const actionRecommendationEntity = new EntitySchema<ActionRecommendationRecord>({
  name: 'ActionRecommendation',
  columns: {
    actionId: { type: 'text', primary: true },
    recommendationId: { type: 'text', primary: true },
    recordedAt: { type: 'timestamptz' },
  },
});

import { EntitySchema } from 'typeorm';

type ReviewBodyKind = 'TREATY_BODY' | 'UNIVERSAL_PERIODIC_REVIEW' | 'SPECIAL_PROCEDURE' | 'REGIONAL_BODY';

/** A body that reviews states and recommends. */
export interface ReviewBodyRecord {
  readonly code: string;
  readonly name: string;
  readonly kind: ReviewBodyKind;
  /** Null where the body came with the hub. */
  readonly ownerId: string | null;
}

/** Where review bodies are kept. */
export const reviewBodyEntity = new EntitySchema<ReviewBodyRecord>({
  name: 'ReviewBody',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    kind: { type: 'text' },
    ownerId: { type: 'text', nullable: true },
  },
});

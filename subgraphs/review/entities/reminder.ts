import { EntitySchema } from 'typeorm';

/** That a body reminded a state. */
export interface ReminderRecord {
  readonly id: string;
  readonly recommendationId: string;
  /** Who acted as the body. */
  readonly ownerId: string;
  readonly sentOn: string;
  readonly note: string | null;
  readonly documentSymbol: string | null;
  readonly recordedAt: Date;
}

/** Where reminders are kept; they are added, never changed. */
export const reminderEntity = new EntitySchema<ReminderRecord>({
  name: 'Reminder',
  columns: {
    id: { type: 'text', primary: true },
    recommendationId: { type: 'text' },
    ownerId: { type: 'text' },
    sentOn: { type: 'date' },
    note: { type: 'text', nullable: true },
    documentSymbol: { type: 'text', nullable: true },
    recordedAt: { type: 'timestamptz' },
  },
});

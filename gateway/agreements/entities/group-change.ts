import { EntitySchema } from 'typeorm';

/** That an organisation joined or left a group: each is a version of the group. */
export interface GroupChangeRecord {
  readonly groupId: string;
  readonly version: number;
  readonly change: 'JOINED' | 'LEFT';
  readonly organisationId: string;
  readonly clientId: string;
  readonly at: Date;
}

/** Where the changes of groups are kept. */
export const groupChangeEntity = new EntitySchema<GroupChangeRecord>({
  name: 'group_change',
  columns: {
    groupId: { type: 'text', primary: true },
    version: { type: 'int', primary: true },
    change: { type: 'text' },
    organisationId: { type: 'text' },
    clientId: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

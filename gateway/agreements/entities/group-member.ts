import { EntitySchema } from 'typeorm';

/** Who belongs to a group now, by its last joining. */
export interface GroupMemberRecord {
  readonly groupId: string;
  readonly organisationId: string;
  readonly joinedVersion: number;
  readonly joinedAt: Date;
}

/** The view of present members. */
export const groupMemberEntity = new EntitySchema<GroupMemberRecord>({
  name: 'group_member',
  columns: {
    groupId: { type: 'text', primary: true },
    organisationId: { type: 'text', primary: true },
    joinedVersion: { type: 'int' },
    joinedAt: { type: 'timestamptz' },
  },
});

import { EntitySchema } from 'typeorm';

/** An organisation in a partnership. */
export interface PartnershipPartyRecord {
  id: string;
  partnershipId: string;
  organisationId: string;
  role: 'LEAD' | 'IMPLEMENTING' | 'SUPPORTING';
}

export const partnershipPartyEntity = new EntitySchema<PartnershipPartyRecord>({
  name: 'PartnershipParty',
  columns: {
    id: { type: 'text', primary: true },
    partnershipId: { type: 'text' },
    organisationId: { type: 'text' },
    role: { type: 'text' },
  },
});

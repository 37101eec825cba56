import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { organisationEntity, type OrganisationRecord } from '../../organisations/entities/organisation.ts';
import type {
  AccessRecordResolvers,
  GovernanceRecordResolvers,
} from '../../organisations/schema.generated.ts';
import { readAccessEntry, readActEntry } from '../read-entry.ts';

/** An entry of access; all but its place is read from the very text that the tree commits to. */
export const accessRecord: AccessRecordResolvers = {
  id: ({ index }) => index,
  at: ({ recordedAt }) => recordedAt,
  organisation: (record, _args, context) => find(context, readAccessEntry(record).organisation),
  clientId: (record) => readAccessEntry(record).client,
  owner: (record, _args, context) => find(context, readAccessEntry(record).owner),
  dataset: (record) => readAccessEntry(record).dataset,
  given: (record) => readAccessEntry(record).given,
  records: (record) => readAccessEntry(record).records,
  fieldGroups: (record) => readAccessEntry(record).fieldGroups,
  agreements: (record) =>
    readAccessEntry(record).agreements.map((agreement) => {
      const [id = '', version] = agreement.split('@');
      return { id, version: Number(version) };
    }),
  purpose: (record) => readAccessEntry(record).purpose,
  operation: (record) => readAccessEntry(record).operation,
  requestId: (record) => readAccessEntry(record).requestId,
};

/** An entry of governance. */
export const governanceRecord: GovernanceRecordResolvers = {
  id: ({ index }) => index,
  at: ({ recordedAt }) => recordedAt,
  organisation: (record, _args, context) => find(context, readActEntry(record).organisation),
  clientId: (record) => readActEntry(record).client,
  act: (record) => readActEntry(record).act,
  subject: (record) => readActEntry(record).subject,
  concerns: (record, _args, context) => find(context, readActEntry(record).concerns),
  content: (record) => {
    const entry = readActEntry(record);
    return entry.kind === 'GOVERNANCE' ? entry.content : null;
  },
  detail: (record) => {
    const entry = readActEntry(record);
    return entry.kind === 'RECORD_ACT' ? entry.detail : null;
  },
  reportedBy: (record, _args, context) => {
    const entry = readActEntry(record);
    return find(context, entry.kind === 'RECORD_ACT' ? (entry.reportedBy ?? null) : null);
  },
  requestId: (record) => readActEntry(record).requestId,
};

async function find(context: SubgraphContext, id: string | null): Promise<OrganisationRecord | null> {
  return id === null ? null : loadOne(context, { entity: organisationEntity }, id);
}

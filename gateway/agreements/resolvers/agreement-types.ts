import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import type {
  AgreementActResolvers,
  AgreementAdmissionResolvers,
  AgreementSignatureResolvers,
  AgreementVersionResolvers,
  SharingAgreementResolvers,
} from '../../organisations/schema.generated.ts';
import { currentVersion, statusOf } from '../agreement-status.ts';
import { agreementEntity } from '../entities/agreement.ts';
import { organisationGroupEntity } from '../entities/organisation-group.ts';
import { readTerms } from '../terms.ts';
import { listAdmissions } from './list-admissions.ts';
import { loadActs, loadHistory, loadSignatures, loadVersions } from './load-history.ts';
import { loadOrganisation } from './load-organisation.ts';

/** What the types of agreements resolve by: the present moment decides which version holds. */
export interface AgreementTypes {
  readonly SharingAgreement: SharingAgreementResolvers;
  readonly AgreementVersion: AgreementVersionResolvers;
  readonly AgreementSignature: AgreementSignatureResolvers;
  readonly AgreementAct: AgreementActResolvers;
  readonly AgreementAdmission: AgreementAdmissionResolvers;
}

/** The types of agreements. */
export function createAgreementTypes(now: () => number): AgreementTypes {
  return {
    SharingAgreement: sharingAgreement(now),
    AgreementVersion: agreementVersion,
    AgreementSignature: {
      organisation: ({ organisationId }, _args, context) => loadOrganisation(context, organisationId),
    },
    AgreementAct: {
      organisation: ({ organisationId }, _args, context) => loadOrganisation(context, organisationId),
    },
    AgreementAdmission: {
      organisation: ({ organisationId }, _args, context) => loadOrganisation(context, organisationId),
    },
  };
}

function sharingAgreement(now: () => number): SharingAgreementResolvers {
  return {
    __resolveReference: ({ id }, context) =>
      context.caller.scopes.has('agreement:read') ? loadOne(context, { entity: agreementEntity }, id) : null,
    grantor: ({ grantorId }, _args, context) => loadOrganisation(context, grantorId),
    recipient: ({ recipientId }, _args, context) =>
      recipientId === null ? null : loadOrganisation(context, recipientId),
    group: ({ groupId }, _args, context) =>
      groupId === null ? null : loadOne(context, { entity: organisationGroupEntity }, groupId),
    status: async (agreement, _args, context) =>
      statusOf(await loadHistory(context, agreement), context.caller.organisation, new Date(now())),
    currentVersion: async (agreement, _args, context) =>
      currentVersion(await loadHistory(context, agreement), context.caller.organisation, new Date(now())),
    versions: ({ id }, _args, context) => loadVersions(context, id),
    acts: ({ id }, _args, context) => loadActs(context, id),
    admissions: (agreement, _args, context) => listAdmissions(agreement, context),
  };
}

const agreementVersion: AgreementVersionResolvers = {
  proposedBy: ({ proposedBy }, _args, context) => loadOrganisation(context, proposedBy),
  purposes: ({ terms }) => readTerms(terms).purposes,
  datasets: ({ terms }) => readTerms(terms).datasets,
  conditions: ({ terms }) => {
    const { from, to, ...conditions } = readTerms(terms).conditions;
    return { ...conditions, occurredFrom: from, occurredTo: to };
  },
  validFrom: ({ terms }) => new Date(readTerms(terms).validFrom),
  validTo: ({ terms }) => new Date(readTerms(terms).validTo),
  groupVersion: ({ terms }) => {
    const { recipient } = readTerms(terms);
    return 'groupVersion' in recipient ? recipient.groupVersion : null;
  },
  signatures: async ({ agreementId, version }, _args, context) =>
    (await loadSignatures(context, agreementId)).filter((signature) => signature.version === version),
};

import { GraphQLError } from 'graphql';
import { requireScope } from '../../../subgraphs/kit/caller.ts';
import type { SubgraphContext } from '../../../subgraphs/kit/context.ts';
import { loadOne } from '../../../subgraphs/kit/loaders.ts';
import type { OnAct } from '../../ledger/on-act.ts';
import type { Refused } from '../../organisations/outcome.ts';
import type { MutationResolvers } from '../../organisations/schema.generated.ts';
import type { Act } from '../act.ts';
import { approveMember } from '../approve-member.ts';
import { createGroup, joinGroup, leaveGroup } from '../change-group.ts';
import { changeStanding } from '../change-standing.ts';
import { agreementEntity, type AgreementRecord } from '../entities/agreement.ts';
import { organisationGroupEntity, type OrganisationGroupRecord } from '../entities/organisation-group.ts';
import { proposeAgreement, proposeVersion } from '../propose-agreement.ts';
import { signAgreement } from '../sign-agreement.ts';

/** What changing agreements depends on. */
export interface AgreementMutationParts {
  /** Called before a change is committed, so that the next request already knows it. */
  readonly expectChange: () => void;
  /** Keeps each act before it takes effect. */
  readonly onAct: OnAct;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
}

type Changed = { readonly ok: true; readonly id: string } | Refused;

/** What organisations change about their agreements and groups, each for itself alone. */
export function createAgreementMutation(parts: AgreementMutationParts) {
  const agreement = async (
    context: SubgraphContext,
    work: (act: Act) => Promise<Changed>,
  ): Promise<{ agreement: AgreementRecord }> => {
    const id = await change(parts, context, work);
    return { agreement: await present(loadOne(context, { entity: agreementEntity }, id), id) };
  };
  const group = async (
    context: SubgraphContext,
    work: (act: Act) => Promise<Changed>,
  ): Promise<{ group: OrganisationGroupRecord }> => {
    const id = await change(parts, context, work);
    return { group: await present(loadOne(context, { entity: organisationGroupEntity }, id), id) };
  };

  return {
    proposeAgreement: (_root, { input }, context) =>
      agreement(context, (act) => proposeAgreement(act, input)),
    proposeAgreementVersion: (_root, { input }, context) =>
      agreement(context, (act) => proposeVersion(act, input)),
    signAgreement: (_root, { input }, context) => agreement(context, (act) => signAgreement(act, input)),
    suspendAgreement: (_root, { input }, context) =>
      agreement(context, (act) => changeStanding(act, { ...input, kind: 'SUSPENDED' })),
    resumeAgreement: (_root, { input }, context) =>
      agreement(context, (act) => changeStanding(act, { ...input, kind: 'RESUMED' })),
    revokeAgreement: (_root, { input }, context) =>
      agreement(context, (act) => changeStanding(act, { ...input, kind: 'REVOKED' })),
    approveMember: (_root, { input }, context) => agreement(context, (act) => approveMember(act, input)),
    createGroup: (_root, { input }, context) => group(context, (act) => createGroup(act, input)),
    joinGroup: (_root, { input }, context) => group(context, (act) => joinGroup(act, input.id)),
    leaveGroup: (_root, { input }, context) => group(context, (act) => leaveGroup(act, input.id)),
  } satisfies MutationResolvers;
}

async function change(
  { expectChange, onAct, now }: AgreementMutationParts,
  context: SubgraphContext,
  work: (act: Act) => Promise<Changed>,
): Promise<string> {
  const { caller, db, requestId } = context;
  requireScope(caller, 'agreement:write');
  const { organisation, clientId: client } = caller;
  const outcome = await db.change((manager) =>
    work({ manager, organisation, client, requestId, now: new Date(now()), onAct }),
  );
  if (!outcome.ok) throw new GraphQLError(outcome.message, { extensions: { code: outcome.code } });
  expectChange();
  return outcome.id;
}

async function present<Row>(loading: Promise<Row | null>, id: string): Promise<Row> {
  const found = await loading;
  if (found === null) throw new Error(`${id} is missing after it was changed.`);
  return found;
}

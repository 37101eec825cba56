import type { AgreementTermsInput } from '../../gateway/organisations/schema.generated.ts';
import { type Answer, type IdentityStage, openIdentityStage } from './identity-stage.ts';

/** What an agreement looks like to one of its parties. */
export interface SeenAgreement {
  readonly id: string;
  readonly status: string;
  readonly versions: readonly {
    readonly version: number;
    readonly termsHash: string;
    readonly terms: string;
  }[];
}

/** Organisations that agree with each other through the hub's own subgraph, each with a token of its own. */
export interface AgreementStage {
  readonly identity: IdentityStage;
  /** Asks the hub as a client of an organisation. */
  as(organisation: string, query: string, variables?: object): Promise<Answer>;
  /** Proposes with the usual terms, but for those given; the answer's codes are empty where it was accepted. */
  propose(organisation: string, proposal: Proposal): Promise<Answer>;
  /** Proposes, and expects that it was accepted. */
  proposed(organisation: string, proposal: Proposal): Promise<SeenAgreement>;
  sign(organisation: string, agreement: SeenAgreement, version?: number): Promise<Answer>;
  /** Proposed by the grantor and signed by the recipient. */
  agreed(proposal: Proposal & { readonly recipient: string }): Promise<SeenAgreement>;
  act(organisation: string, kind: 'suspend' | 'resume' | 'revoke', agreement: SeenAgreement): Promise<Answer>;
  close(): Promise<void>;
}

/** Who with whom, and what differs from the usual terms. */
export interface Proposal {
  readonly grantor: string;
  readonly recipient?: string;
  readonly group?: string;
  readonly terms?: Partial<Omit<AgreementTermsInput, 'validFrom' | 'validTo'>> & {
    readonly validFrom?: string;
    readonly validTo?: string;
  };
}

/** What an agreement is asked for. */
export const agreementFields = `id status versions { version terms termsHash }`;

const day = 86_400_000;

/** Terms that are right: incidents of one country, up to CONFIDENTIAL, for protection, from now on for a year. */
export function usualTerms(): object {
  return {
    purposes: ['protection'],
    datasets: ['Incident'],
    conditions: { countries: ['CAF'], classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL' },
    validTo: new Date(Date.now() + 365 * day).toISOString(),
  };
}

const members = ['mission-aurora', 'mission-meridian', 'ngo-lantern', 'ngo-riverbank', 'steward'];

/** Starts the stage on a database of its own. */
export async function openAgreementStage(): Promise<AgreementStage> {
  const identity = await openIdentityStage();
  const tokens = new Map<string, string>();
  for (const id of members) {
    await identity.addOrganisation({ id, kind: id === 'steward' ? 'STEWARD' : 'NGO' });
    const scopes = ['agreement:read', 'agreement:write'];
    tokens.set(id, await identity.token(await identity.addClient({ organisation: id, scopes })));
  }
  const as: AgreementStage['as'] = (organisation, query, variables) =>
    identity.ask(tokens.get(organisation) ?? null, query, variables);
  const propose: AgreementStage['propose'] = (organisation, { terms, ...sides }) =>
    as(
      organisation,
      `mutation ($input: ProposeAgreementInput!) { proposeAgreement(input: $input) { agreement { ${agreementFields} } } }`,
      { input: { ...sides, terms: { ...usualTerms(), ...terms } } },
    );
  const proposed: AgreementStage['proposed'] = async (organisation, proposal) => {
    const { data, codes } = await propose(organisation, proposal);
    const agreement = (data as { proposeAgreement: { agreement: SeenAgreement } } | null)?.proposeAgreement;
    if (!agreement) throw new Error(`Not proposed: ${codes.join()}`);
    return agreement.agreement;
  };
  const sign: AgreementStage['sign'] = (organisation, { id, versions }, version = 1) =>
    as(
      organisation,
      `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { agreement { ${agreementFields} } } }`,
      {
        input: { id, version, termsHash: versions.find((each) => each.version === version)?.termsHash ?? '' },
      },
    );
  return {
    identity,
    as,
    propose,
    proposed,
    sign,
    async agreed(proposal) {
      const agreement = await proposed(proposal.grantor, proposal);
      const { codes } = await sign(proposal.recipient, agreement);
      if (codes.length > 0) throw new Error(`Not signed: ${codes.join()}`);
      return agreement;
    },
    act: (organisation, kind, { id }) =>
      as(
        organisation,
        `mutation ($id: ID!) { ${kind}Agreement(input: { id: $id }) { agreement { status } } }`,
        {
          id,
        },
      ),
    close: () => identity.close(),
  };
}

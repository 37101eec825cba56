import type { AgreementConditionsInput } from '../../gateway/organisations/schema.generated.ts';

/** What a hub answered. */
interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly string[];
}

/** Asks a hub as a client of an organisation. */
export type AskAs<Reply extends Answer> = (
  organisation: string,
  query: string,
  variables?: object,
) => Promise<Reply>;

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

/** Who with whom, and what differs from the usual terms. */
export interface Proposal {
  readonly grantor: string;
  readonly recipient?: string;
  readonly group?: string;
  readonly terms?: ProposedTerms;
}

/** What differs from the usual terms. */
export interface ProposedTerms {
  readonly purposes?: readonly string[];
  readonly datasets?: readonly string[];
  readonly conditions?: AgreementConditionsInput;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** What organisations do to agreements. */
export interface AgreementActs<Reply extends Answer> {
  propose(organisation: string, proposal: Proposal): Promise<Reply>;
  /** Proposes, and expects that it was accepted. */
  proposed(organisation: string, proposal: Proposal): Promise<SeenAgreement>;
  /** Proposes other terms, and expects that they were accepted. */
  reproposed(organisation: string, agreement: SeenAgreement, terms: ProposedTerms): Promise<SeenAgreement>;
  sign(organisation: string, agreement: SeenAgreement, version?: number): Promise<Reply>;
  /** Proposed by the grantor and signed by the recipient. */
  agreed(proposal: Proposal & { readonly recipient: string }): Promise<SeenAgreement>;
  act(organisation: string, kind: 'suspend' | 'resume' | 'revoke', agreement: SeenAgreement): Promise<Reply>;
  /** Creates, joins or leaves a group. */
  group(organisation: string, kind: 'create' | 'join' | 'leave', id: string): Promise<Reply>;
  approve(organisation: string, agreement: SeenAgreement, member: string): Promise<Reply>;
}

const fields = 'id status versions { version terms termsHash }';
const year = 365 * 86_400_000;

/** Terms that are right: incidents of one country, up to CONFIDENTIAL, for protection, from now on for a year. */
function usualTerms(): object {
  return {
    purposes: ['protection'],
    datasets: ['Incident'],
    conditions: { countries: ['CAF'], classification: 'CONFIDENTIAL', tlp: 'AMBER_STRICT', detail: 'FULL' },
    validTo: new Date(Date.now() + year).toISOString(),
  };
}

/** Makes the acts of one hub. */
export function agreementActs<Reply extends Answer>(as: AskAs<Reply>): AgreementActs<Reply> {
  const change = (organisation: string, mutation: string, input: object): Promise<Reply> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const selected = mutation.endsWith('Group') ? 'group { id }' : `agreement { ${fields} }`;
    return as(
      organisation,
      `mutation ($input: ${type}!) { change: ${mutation}(input: $input) { ${selected} } }`,
      { input },
    );
  };
  const changed = async (answer: Promise<Reply>): Promise<SeenAgreement> => {
    const { data, codes } = await answer;
    const agreement = (data?.change as { agreement: SeenAgreement } | null | undefined)?.agreement;
    if (!agreement) throw new Error(`The hub refused: ${codes.join()}`);
    return agreement;
  };
  const propose: AgreementActs<Reply>['propose'] = (organisation, { terms, ...sides }) =>
    change(organisation, 'proposeAgreement', { ...sides, terms: { ...usualTerms(), ...terms } });
  const sign: AgreementActs<Reply>['sign'] = (organisation, { id, versions }, version = 1) => {
    const termsHash = versions.find((each) => each.version === version)?.termsHash ?? '';
    return change(organisation, 'signAgreement', { id, version, termsHash });
  };
  const proposed: AgreementActs<Reply>['proposed'] = (organisation, proposal) =>
    changed(propose(organisation, proposal));
  return {
    propose,
    proposed,
    sign,
    reproposed: (organisation, { id }, terms) =>
      changed(change(organisation, 'proposeAgreementVersion', { id, terms: { ...usualTerms(), ...terms } })),
    async agreed(proposal) {
      const agreement = await proposed(proposal.grantor, proposal);
      return changed(sign(proposal.recipient, agreement));
    },
    act: (organisation, kind, { id }) => change(organisation, `${kind}Agreement`, { id }),
    group: (organisation, kind, id) =>
      change(organisation, `${kind}Group`, kind === 'create' ? { id, name: id } : { id }),
    approve: (organisation, { id: agreement }, member) =>
      change(organisation, 'approveMember', { agreement, organisation: member }),
  };
}

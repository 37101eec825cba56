import { type Refused, refused } from '../../gateway/organisations/outcome.ts';
import { printOutcome, type Terminal } from '../organisations/print-outcome.ts';
import {
  agreementFields,
  agreementLine,
  agreementText,
  type AgreementView,
  versionLines,
} from './agreement-view.ts';
import { type ActingOptions, askHub, type HubReply } from './ask-hub.ts';
import { readTerms, type TermsOptions } from './terms-options.ts';

/** Between whom an agreement is proposed. */
export interface Sides {
  readonly grantor: string;
  readonly recipient?: string;
  readonly group?: string;
}

/** What `agreement sign` is told. */
export interface SignOptions extends ActingOptions {
  /** The hash of the terms that were read. */
  readonly hash?: string;
}

/** Proposes an agreement, which signs it for the organisation that proposes. */
export async function propose(
  { grantor, recipient, group, ...options }: ActingOptions & TermsOptions & Sides,
  terminal: Terminal,
): Promise<0 | 1> {
  const read = await readTerms(options);
  if (!read.ok) return printAgreement(read, options, terminal);
  const input = { grantor, recipient, group, terms: read.terms };
  return act('proposeAgreement', input, { options, terminal });
}

/** Proposes other terms for an agreement. */
export async function change(
  id: string,
  options: ActingOptions & TermsOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  const read = await readTerms(options);
  if (!read.ok) return printAgreement(read, options, terminal);
  return act('proposeAgreementVersion', { id, terms: read.terms }, { options, terminal });
}

/** Signs the version whose terms have the hash; without one, shows what there is to sign. */
export async function sign(id: string, options: SignOptions, terminal: Terminal): Promise<0 | 1> {
  const reply = await readAgreement(id, options, terminal);
  if (!reply.ok) return printAgreement(reply, options, terminal);
  const { versions } = reply.answer;
  const open = versions.filter(
    ({ signatures }) => !signatures.some(({ organisation }) => organisation.id === options.organisation),
  );
  const version = open.find(({ termsHash }) => termsHash === options.hash);
  if (version) {
    const { version: number, termsHash } = version;
    return act('signAgreement', { id, version: number, termsHash }, { options, terminal });
  }
  const offered = open.flatMap((each) => [`version ${each.version}`, ...versionLines(each)]);
  const text =
    open.length === 0
      ? 'Your organisation has signed every version of this agreement.'
      : `${offered.join('\n')}\nRead these terms, then sign them by their hash: rapporteur agreement sign ${id} --organisation ${options.organisation} --hash <hash>`;
  return printAgreement(refused('BAD_USER_INPUT', text), options, terminal);
}

/** Shows an agreement with all that was proposed, signed and done. */
export async function show(id: string, options: ActingOptions, terminal: Terminal): Promise<0 | 1> {
  return printAgreement(await readAgreement(id, options, terminal), options, terminal);
}

/** Lists the agreements that the organisation is party to, the latest first. */
export async function list(options: ActingOptions, terminal: Terminal): Promise<0 | 1> {
  const query = `{ agreements(first: 100) { totalCount nodes { ${agreementFields} } } }`;
  const reply = await askHub<{ nodes: AgreementView[]; totalCount: number }>(options, { query }, terminal);
  const text = ({ answer }: { answer: { nodes: AgreementView[]; totalCount: number } }): string => {
    const more = answer.totalCount - answer.nodes.length;
    return [...answer.nodes.map(agreementLine), ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
  };
  return printOutcome(reply, { json: options.json, text }, terminal);
}

/** Suspends, resumes or revokes an agreement for the organisation's side. */
export function changeStanding(
  kind: 'suspend' | 'resume' | 'revoke',
  id: string,
  { options, terminal }: { options: ActingOptions & { readonly reason?: string }; terminal: Terminal },
): Promise<0 | 1> {
  const { reason, ...acting } = options;
  const input = reason === undefined ? { id } : { id, reason };
  return act(`${kind}Agreement`, input, { options: acting, terminal });
}

/** Lets an agreement with a group apply to a member that joined later. */
export function approveMember(
  { agreement, member }: { readonly agreement: string; readonly member: string },
  options: ActingOptions,
  terminal: Terminal,
): Promise<0 | 1> {
  return act('approveMember', { agreement, organisation: member }, { options, terminal });
}

function readAgreement(
  id: string,
  options: ActingOptions,
  terminal: Terminal,
): Promise<HubReply<AgreementView>> {
  const query = `query ($id: ID!) { agreement(id: $id) { ${agreementFields} } }`;
  return askHub(options, { query, variables: { id } }, terminal);
}

async function act(
  mutation: string,
  input: object,
  { options, terminal }: { options: ActingOptions; terminal: Terminal },
): Promise<0 | 1> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { change: ${mutation}(input: $input) { agreement { ${agreementFields} } } }`;
  const reply = await askHub<{ agreement: AgreementView }>(
    options,
    { query, variables: { input } },
    terminal,
  );
  const outcome = reply.ok ? { ok: true as const, answer: reply.answer.agreement } : reply;
  return printAgreement(outcome, options, terminal);
}

function printAgreement(
  outcome: { readonly ok: true; readonly answer: AgreementView } | Refused,
  { json }: ActingOptions,
  terminal: Terminal,
): 0 | 1 {
  return printOutcome(outcome, { json, text: ({ answer }) => agreementText(answer) }, terminal);
}

import { type AgreementActs, agreementActs, type AskAs } from './agreement-acts.ts';
import { type Answer, type IdentityStage, openIdentityStage } from './identity-stage.ts';

/** Organisations that agree with each other through the hub's own subgraph, each with a token of its own. */
export interface AgreementStage extends AgreementActs<Answer> {
  readonly identity: IdentityStage;
  readonly as: AskAs<Answer>;
  close(): Promise<void>;
}

const participants = ['mission-aurora', 'mission-meridian', 'ngo-lantern', 'ngo-riverbank', 'steward'];

/** Starts the stage on a database of its own. */
export async function openAgreementStage(): Promise<AgreementStage> {
  const identity = await openIdentityStage();
  const tokens = new Map<string, string>();
  for (const id of participants) {
    await identity.addOrganisation({ id, kind: id === 'steward' ? 'STEWARD' : 'NGO' });
    const scopes = ['agreement:read', 'agreement:write'];
    tokens.set(id, await identity.token(await identity.addClient({ organisation: id, scopes })));
  }
  const as: AskAs<Answer> = (organisation, query, variables) =>
    identity.ask(tokens.get(organisation) ?? null, query, variables);
  return { identity, as, ...agreementActs(as), close: () => identity.close() };
}

import { type Refused, refused } from '../organisations/outcome.ts';
import type { SignAgreementInput } from '../organisations/schema.generated.ts';
import type { Act } from './act.ts';
import { type AgreementOutcome, noAgreement } from './agreement-outcome.ts';
import { type AgreementHistory, currentVersion, isRevoked } from './agreement-status.ts';
import type { AgreementVersionRecord } from './entities/agreement-version.ts';
import { refuseSteward } from './only-parties.ts';
import { otherSide } from './other-side.ts';
import { readHistory } from './read-history.ts';
import { tellLedger } from './tell-ledger.ts';
import { readTerms } from './terms.ts';
import { writeSignature } from './write-signature.ts';

/** Signs a version for the organisation that acts, under the terms it says it has read. */
export async function signAgreement(act: Act, input: SignAgreementInput): Promise<AgreementOutcome> {
  const problem = await refuseSteward(act);
  if (problem) return problem;
  const history = await readHistory(act, input.id);
  if (!history) return noAgreement(input.id);
  const version = history.versions.find((each) => each.version === input.version);
  if (!version) {
    return refused('NOT_FOUND', `The agreement "${input.id}" has no version ${input.version}.`);
  }
  const refusal = whatForbids(act, history, version) ?? compareTerms(version, input);
  if (refusal) return refusal;
  const { agreement } = history;
  await writeSignature(act, agreement, version);
  await tellLedger(act, {
    act: 'AGREEMENT_SIGNED',
    subject: `SharingAgreement ${agreement.id}@${version.version}`,
    concerns: otherSide(agreement, act.organisation),
    content: version.termsHash,
  });
  return { ok: true, id: agreement.id };
}

function compareTerms({ termsHash }: AgreementVersionRecord, input: SignAgreementInput): Refused | null {
  return input.termsHash.toLowerCase() === termsHash
    ? null
    : refused(
        'CONFLICT',
        `"termsHash" is not the hash of the terms of version ${input.version}: read them again before you sign.`,
      );
}

function whatForbids(act: Act, history: AgreementHistory, version: AgreementVersionRecord): Refused | null {
  const { organisation, now } = act;
  const { signatures } = history;
  if (isRevoked(history, organisation)) {
    return refused('CONFLICT', 'The agreement has been revoked: propose another.');
  }
  if (signatures.some((each) => each.version === version.version && each.organisationId === organisation)) {
    return refused('CONFLICT', 'Your organisation has signed this version already.');
  }
  if ((currentVersion(history, organisation, now)?.version ?? 0) > version.version) {
    return refused('CONFLICT', 'A later version is in force: propose a new one to go back.');
  }
  return new Date(readTerms(version.terms).validTo) <= now
    ? refused('CONFLICT', 'The validity of this version is over: propose a new one.')
    : null;
}

import type { Grants } from '../../agreements/grants.ts';
import type { CheckContext, UsesOf } from './check-context.ts';
import { checkBreaking } from './check-breaking.ts';
import { recordsRequired } from './check-data-flows.ts';
import { checkFederation } from './check-federation.ts';
import { checkName } from './check-name.ts';
import { checkOwnership } from './check-ownership.ts';
import { checkRecursion } from './check-recursion.ts';
import { checkRules } from './check-rules.ts';
import { checkSlicing } from './check-slicing.ts';
import { checkStyle } from './check-style.ts';
import { type Finding, findingAt } from './finding.ts';

/** What a check asks beside the schema itself. */
export interface CheckSources {
  readonly usesOf: UsesOf;
  /** Whether records may go to an organisation: under an agreement in force, or as reference data. */
  readonly mayFlow: Grants['mayFlow'];
}

/** Everything that can be said of a schema without composing it. */
export async function checkSchema(context: CheckContext, sources: CheckSources): Promise<Finding[]> {
  const federation = checkFederation(context);
  // A schema of another federation means other things by the same words.
  if (federation.some(({ code }) => code === 'FEDERATION_1')) return federation;
  return [
    ...federation,
    ...checkName(context),
    ...checkRules(context),
    ...checkOwnership(context),
    ...checkRecursion(context),
    ...checkStyle(context),
    ...checkSlicing(context),
    ...(await checkBreaking(context, sources.usesOf)),
    ...(await checkAgreements(context, sources)),
  ];
}

/** What is required of others flows to the publisher: only under an agreement, beside the owner's approval. */
async function checkAgreements(context: CheckContext, { mayFlow }: CheckSources): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { type, owner } of recordsRequired(context)) {
    if (await mayFlow({ type, owner, recipient: context.organisation })) continue;
    const message = `No agreement in force shows "${context.organisation}" whole records of ${type}, so nothing of it can be required. Propose one first.`;
    const [node = null] = context.schema.types.get(type)?.nodes ?? [];
    findings.push(
      findingAt(node, { code: 'AGREEMENT_MISSING', severity: 'ERROR', message, coordinate: type }),
    );
  }
  return findings;
}

import {
  badInput,
  connection,
  forbidden,
  loadOne,
  redactionsOf,
  sql,
  type ConnectionArguments,
  type GraphQLResolveInfo,
} from '@rapporteur/kit';
import { caseEntity, cases, type CaseRecord } from './case.ts';
import { addCase, type Context } from './case-records.ts';
import { casePolicy } from './policy.ts';

type Page = ConnectionArguments<object>;

export const caseQueries = {
  templateNameCase: (_root: unknown, { id }: { id: string }, context: Context) =>
    loadOne(context, { entity: caseEntity }, id),
  templateNameCases: (_root: unknown, page: Page, context: Context, info: GraphQLResolveInfo) =>
    connection({ context, collection: cases, arguments: page, info }),
};

export const caseFields = {
  // The hub asks for a case by its key; one that is missing and one that the caller may not see answer alike.
  __resolveReference: ({ id }: { id: string }, context: Context) =>
    loadOne(context, { entity: caseEntity }, id),
  owner: ({ ownerId }: CaseRecord) => ({ id: ownerId }),
  country: ({ countryCode }: CaseRecord) => ({ code: countryCode }),
  withheld: (record: CaseRecord) => redactionsOf(casePolicy, record).map(({ fieldGroup }) => fieldGroup),
};

/** Countries are the hub's; here only the cases about them. */
export const countryFields = {
  templateNameCases: ({ code }: { code: string }, page: Page, context: Context, info: GraphQLResolveInfo) =>
    // Under many countries this is one statement: the condition ties the list to all of their keys.
    connection({
      context,
      collection: cases,
      arguments: page,
      info,
      parent: { name: 'country', key: code, condition: sql`t.country_code = p.key` },
    }),
};

interface OpenCaseInput extends Partial<Pick<CaseRecord, 'summary' | 'classification' | 'tlp'>> {
  readonly title: string;
  readonly openedOn: string;
  readonly country: string;
}

/** Only the organisation that owns this subgraph writes: its name stands beside every case. */
export function createCaseMutations(organisation: string) {
  return {
    templateNameOpenCase(_root: unknown, { input }: { input: OpenCaseInput }, context: Context) {
      if (context.caller.organisation !== organisation)
        throw forbidden(`Only clients of "${organisation}" open cases here.`);
      if (!/^[A-Z]{3}$/.test(input.country))
        throw badInput('"country" is an ISO 3166-1 alpha-3 code, such as CAF.');
      const { country, ...given } = input;
      const fields = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      return addCase(context, { countryCode: country, ...fields });
    },
  };
}

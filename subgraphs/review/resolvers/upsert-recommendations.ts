import { hash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { EntityManager } from 'typeorm';
import { requireScope } from '../../kit/caller.ts';
import { checkText } from '../../kit/check-input.ts';
import { canonical } from '../../kit/cursor.ts';
import { badInput } from '../../kit/errors.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { recordId } from '../../kit/record-id.ts';
import { actingBody } from '../rules/acting-body.ts';
import { checkRecommendation } from '../rules/check-recommendation.ts';
import type {
  MutationResolvers,
  UpsertRecommendationInput,
  UpsertRecommendationsInput,
} from '../schema.generated.ts';

const mostEntries = 5000;

interface Refused {
  readonly index: number;
  readonly externalKey: string;
  readonly reason: string;
}

interface Outcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  readonly written: boolean;
}

export const upsertMutations: MutationResolvers = {
  upsertRecommendations(_root, { input }, context) {
    requireScope(context.caller, 'recommendation:write');
    if (!/^[a-z][a-z0-9-]{1,49}$/.test(input.source))
      throw badInput(
        '"source" takes 2 to 50 small letters, digits and hyphens, a letter first, such as "register".',
      );
    if (input.entries.length > mostEntries)
      throw badInput(
        `"entries" has ${input.entries.length} recommendations; it takes at most ${mostEntries}.`,
      );
    return context.db.change((manager) => upsert(context, manager, input));
  },
};

async function upsert(
  context: SubgraphContext,
  manager: EntityManager,
  input: UpsertRecommendationsInput,
): Promise<Outcome> {
  const { source, entries } = input;
  for (const code of new Set(entries.map(({ body }) => body))) await actingBody(context, manager, code);
  const refused = refusedOf(entries);
  const broken = new Set(refused.map(({ index }) => index));
  const organisation = context.caller.organisation;
  const rows = entries
    .filter((_, index) => !broken.has(index))
    .map((entry) => ({
      ...entry,
      id: recordId(organisation, source, entry.externalKey),
      digest: hash('sha256', JSON.stringify(canonical(entry)), 'base64url'),
    }));
  const json = JSON.stringify(rows);
  const counts = await compare(manager, json);
  const written = input.dryRun !== true && !(input.allOrNothing === true && refused.length > 0);
  if (written) await write(manager, json, { organisation, ...input });
  return { ...counts, refused, written };
}

function refusedOf(entries: readonly UpsertRecommendationInput[]): Refused[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const { externalKey } = entry;
    const before = first.get(externalKey);
    first.set(externalKey, before ?? index);
    const reason = before === undefined ? reasonAgainst(entry) : `it has the external key of entry ${before}`;
    return reason === null ? [] : [{ index, externalKey, reason }];
  });
}

function reasonAgainst(entry: UpsertRecommendationInput): string | null {
  try {
    checkText('externalKey', entry.externalKey, 200);
    checkRecommendation(entry);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

const incoming = `json_to_recordset($1::json) AS i(
  id text, digest text, "externalKey" text, body text, country text, "recommendingState" text, text text,
  "documentSymbol" text, paragraph text, cycle int, session int, "adoptedOn" date, themes text[],
  "affectedGroups" text[], "sdgTargets" text[], "actionCategory" int)`;

async function compare(
  manager: EntityManager,
  json: string,
): Promise<Pick<Outcome, 'added' | 'changed' | 'unchanged'>> {
  const rows: Pick<Outcome, 'added' | 'changed' | 'unchanged'>[] = await manager.query(
    `SELECT count(*) FILTER (WHERE r.id IS NULL)::int AS added,
       count(*) FILTER (WHERE r.id IS NOT NULL AND r.import_digest IS DISTINCT FROM i.digest)::int AS changed,
       count(*) FILTER (WHERE r.import_digest = i.digest)::int AS unchanged
     FROM ${incoming} LEFT JOIN recommendation r ON r.id = i.id`,
    [json],
  );
  return rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

/** What is known keeps its labels, and what was added to it: answers, grades, selections and evidence. */
async function write(
  manager: EntityManager,
  json: string,
  {
    organisation,
    source,
    classification,
    tlp,
  }: UpsertRecommendationsInput & { readonly organisation: string },
): Promise<void> {
  await manager.query(
    `INSERT INTO recommendation (
       id, owner_id, classification, tlp, external_source, external_key, import_digest, body_code, country_code,
       recommending_state, text, document_symbol, paragraph, cycle, session, adopted_on, themes, affected_groups,
       sdg_targets, action_category)
     SELECT i.id, $2, $3, $4, $5, "externalKey", digest, body, country, "recommendingState", text, "documentSymbol",
       paragraph, cycle, session, "adoptedOn", COALESCE(themes, '{}'), COALESCE("affectedGroups", '{}'),
       COALESCE("sdgTargets", '{}'), "actionCategory"
     FROM ${incoming}
     ON CONFLICT (id) DO UPDATE SET
       import_digest = EXCLUDED.import_digest, body_code = EXCLUDED.body_code, country_code = EXCLUDED.country_code,
       recommending_state = EXCLUDED.recommending_state, text = EXCLUDED.text,
       document_symbol = EXCLUDED.document_symbol, paragraph = EXCLUDED.paragraph, cycle = EXCLUDED.cycle,
       session = EXCLUDED.session, adopted_on = EXCLUDED.adopted_on, themes = EXCLUDED.themes,
       affected_groups = EXCLUDED.affected_groups, sdg_targets = EXCLUDED.sdg_targets,
       action_category = EXCLUDED.action_category, updated_at = now()
     WHERE recommendation.import_digest IS DISTINCT FROM EXCLUDED.import_digest`,
    [json, organisation, classification ?? 'CONFIDENTIAL', tlp ?? 'AMBER_STRICT', source],
  );
}

import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { Collection } from '../../kit/collection.ts';
import { connection, type Connection, type ConnectionArguments } from '../../kit/connection.ts';
import type { SubgraphContext } from '../../kit/context.ts';
import { showsGroup } from '../../kit/redactions.ts';
import type { RecommendationRecord } from '../entities/recommendation.ts';
import { dayOf, wasKnown } from '../follow-up-state.ts';
import { recommendationPolicy } from '../policies.ts';

/** Whether a group of fields of a recommendation is shown to the caller. */
export function shows(recommendation: RecommendationRecord, group: string): boolean {
  return showsGroup(recommendationPolicy, recommendation, group);
}

interface Parts<Row extends ObjectLiteral, Filter> {
  readonly parts: Collection<Row, Filter>;
  /** The columns that tell since when a part is on record and valid. */
  readonly known: { readonly recorded: string; readonly valid?: string };
  /** Ties a part `t` to the recommendation `p.key`; by its `recommendation_id` unless told. */
  readonly tie?: Sql;
}

interface PartsRequest<Filter> {
  readonly context: SubgraphContext;
  readonly args: ConnectionArguments<Filter>;
  readonly info: GraphQLResolveInfo;
}

/** Answers a list of what hangs on a recommendation, as of the day the recommendation was read for. */
export function partsOf<Row extends ObjectLiteral, Filter extends object>(
  { id, asOf }: RecommendationRecord,
  { parts, known, tie }: Parts<Row, Filter>,
  { context, args, info }: PartsRequest<Filter>,
): Promise<Connection<Row>> {
  const parent = { name: 'recommendation', key: id, condition: tie ?? sql`t.recommendation_id = p.key` };
  if (asOf === undefined) return connection({ context, collection: parts, arguments: args, info, parent });
  const past = [
    wasKnown(raw(`t.${known.recorded}`), asOf),
    known.valid !== undefined && sql`${raw(`t.${known.valid}`)} <= ${dayOf(asOf)}`,
  ];
  const collection: Collection<Row, Filter> = {
    ...parts,
    name: `${parts.name}@${asOf}`,
    where: (filter) => [...parts.where(filter), ...past],
  };
  return connection({ context: stamped(context, asOf), collection, arguments: args, info, parent });
}

/** Rows carry the day they were read for, so that what hangs on them is of the same day. */
function stamped(context: SubgraphContext, asOf: string): SubgraphContext {
  return {
    ...context,
    visible: (entity) => {
      const { from, masks } = context.visible(entity);
      return { from, masks: sql`${masks}, ${asOf}::text AS "asOf"` };
    },
  };
}

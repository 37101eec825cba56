import sql from 'sql-template-tag';
import { type Refused, refused } from '../organisations/outcome.ts';
import { tell } from './change.ts';
import type { Decider } from './decide.ts';
import type { PublishingParts } from './publish.ts';
import { rowsIn } from './store/rows.ts';

/** Says whether others may add fields to a type without asking; its owner does, and a steward for the hub's own. */
export function openType(
  parts: PublishingParts,
  decider: Decider,
  { type, open }: { readonly type: string; readonly open: boolean },
): Promise<{ readonly ok: true } | Refused> {
  return parts.change(async (store) => {
    const owner = (await parts.readPublished(store)).owners.get(type);
    const isOwner =
      owner !== undefined &&
      (owner.organisation === null ? decider.isSteward : owner.organisation === decider.organisation);
    if (!isOwner || type.includes('.')) {
      return refused('NOT_FOUND', `Your organisation has no type "${type}" in the supergraph.`);
    }
    await rowsIn(
      store,
      sql`INSERT INTO open_type (type, open) VALUES (${type}, ${open})
        ON CONFLICT (type) DO UPDATE SET open = EXCLUDED.open`,
    );
    await tell(parts, decider, { act: open ? 'TYPE_OPENED' : 'TYPE_CLOSED', subject: `Type ${type}` });
    return { ok: true };
  });
}

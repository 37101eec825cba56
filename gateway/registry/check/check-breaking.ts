import { type BreakingChange, breakingChanges } from './breaking-changes.ts';
import { type CheckContext, otherOwner, type UsesOf } from './check-context.ts';
import { type CoordinateUse, type Finding, findingAt } from './finding.ts';
import { waivesSlicing } from './slicing-demand.ts';

/** What of the served version would be gone, weighed by who used it lately. */
export async function checkBreaking(context: CheckContext, usesOf: UsesOf): Promise<Finding[]> {
  const before = context.published.live.get(context.name);
  if (!before) return [];
  const changes = breakingChanges(before.schema, context.schema).filter(
    (change) => !otherOwner(context, change.coordinate) && !isMadeGoodElsewhere(context, change),
  );
  const uses = await usesOf([...new Set(changes.flatMap(({ hurts }) => hurts))]);
  return changes.map((change) => weighed(change, clientsOf(change, uses)));
}

/** A field that moved to another subgraph is still there, and what one waives nobody demands. */
function isMadeGoodElsewhere(
  { name, published }: CheckContext,
  { coordinate, holdsForAll = false }: BreakingChange,
): boolean {
  const [type = '', member] = coordinate.replace(/\(.*$/, '').split('.');
  return [...published.live.values()].some((subgraph) => {
    const declared = subgraph.name === name ? undefined : subgraph.schema.types.get(type);
    if (declared === undefined || member === undefined) return declared !== undefined;
    const theirs = declared.members.get(member);
    return theirs !== undefined && (!holdsForAll || waivesSlicing(theirs));
  });
}

function clientsOf(
  { hurts }: BreakingChange,
  uses: ReadonlyMap<string, readonly CoordinateUse[]>,
): CoordinateUse[] {
  const byClient = new Map<string, CoordinateUse>();
  for (const use of hurts.flatMap((coordinate) => uses.get(coordinate) ?? [])) {
    const known = byClient.get(use.client);
    if (!known || known.count < use.count) byClient.set(use.client, use);
  }
  return [...byClient.values()].sort((a, b) => b.count - a.count);
}

function weighed({ coordinate, what, node }: BreakingChange, clients: CoordinateUse[]): Finding {
  const parts = { code: 'BREAKING_CHANGE', coordinate, clients } as const;
  if (clients.length === 0) {
    const message = `This ${what}; nobody used it in the last 30 days.`;
    return findingAt(node, { ...parts, severity: 'WARNING', message });
  }
  const who = clients.map(({ client, count, lastUsed }) => `${client} (${count}, last on ${lastUsed})`);
  const message =
    `This ${what}, used by ${clients.length} ${clients.length === 1 ? 'client' : 'clients'} in the last 30 days: ` +
    `${who.join(', ')}. Keep it, mark it @deprecated and ask them to do without.`;
  return findingAt(node, { ...parts, severity: 'ERROR', message });
}

import { argument, stringOf } from '../../authorisation/linked-directives.ts';
import { type CheckContext, otherOwner, ownerName, type PartOwner } from './check-context.ts';
import type { Finding } from './finding.ts';
import { needApproval } from './need-approval.ts';
import type { AppliedDirective, DeclaredType, Member } from './subgraph-document.ts';

/** What changes who may use a part, or how it is used, when somebody else writes it there. */
const rulesOnOthers = new Set([
  'authenticated',
  'requiresScopes',
  'policy',
  'tag',
  'inaccessible',
  'cost',
  'listSize',
  'deprecated',
  'specifiedBy',
  'oneOf',
  'cacheTag',
]);

/** Types that everybody may copy as they are: what every list of this hub answers with. */
const freeCopies = new Set(['PageInfo']);

/** Where rules are written, and whose it is. */
export interface ForeignPart {
  readonly coordinate: string;
  readonly owner: PartOwner;
}

/** Rules, tags and the like that are written on a part of somebody else. */
export function checkAppliedRules(
  directives: readonly AppliedDirective[],
  { coordinate, owner }: ForeignPart,
): Finding[] {
  return directives
    .filter(({ name }) => rulesOnOthers.has(name))
    .map(({ name, node }) =>
      needApproval({
        code: 'RULE_ON_ANOTHERS',
        node,
        coordinate,
        owner,
        what: `@${name} on ${coordinate}, which is ${ownerName(owner)}'s, would hold for everybody`,
      }),
    );
}

/** A member of a type, and whether it is part of the key by which the type's owner is asked. */
export interface MemberOfType {
  readonly type: DeclaredType;
  readonly member: Member;
  readonly isKey: boolean;
}

/** What a field or value does to somebody else's. */
export function checkForeignMember(context: CheckContext, { type, member, isKey }: MemberOfType): Finding[] {
  const owner = otherOwner(context, member.coordinate);
  const overrides = checkOverride(context, member);
  if (!owner) return overrides;
  const part = { coordinate: member.coordinate, owner };
  const ruled = [
    ...checkAppliedRules(member.directives, part),
    ...member.arguments.flatMap(({ coordinate, directives }) =>
      checkAppliedRules(directives, { coordinate, owner }),
    ),
  ];
  const isReference = member.directives.some(({ name }) => name === 'external');
  const isFree = isReference || isKey || overrides.length > 0 || freeCopies.has(type.name);
  return [...overrides, ...ruled, ...(isFree ? [] : [copied(member, part)])];
}

function copied(member: Member, { coordinate, owner }: ForeignPart): Finding {
  return needApproval({
    code: 'SHAREABLE_COPY',
    node: member.node,
    coordinate,
    owner,
    what: `${coordinate} is ${ownerName(owner)}'s, and this subgraph would answer it too`,
  });
}

/** To take a field over is the same, whether or not it is known to be somebody's. */
function checkOverride({ organisation, published }: CheckContext, member: Member): Finding[] {
  return member.directives
    .filter(({ name }) => name === 'override')
    .flatMap(({ node }) => {
      const from = stringOf(argument(node, 'from')) ?? '';
      const source = published.live.get(from);
      if (source?.organisation === organisation) return [];
      const owner = published.owners.get(member.coordinate) ?? { organisation: source?.organisation ?? null };
      return [
        needApproval({
          code: 'OVERRIDE',
          node,
          coordinate: member.coordinate,
          owner: owner.organisation === organisation ? { organisation: source?.organisation ?? null } : owner,
          what: `${member.coordinate} would be answered by this subgraph instead of "${from}"`,
        }),
      ];
    });
}

import type { CheckContext } from './check-context.ts';
import { otherOwner } from './check-context.ts';
import { checkDataFlows } from './check-data-flows.ts';
import { checkForeignType } from './check-foreign-type.ts';
import type { Finding } from './finding.ts';
import { namespaceOwner } from './namespace-owner.ts';
import { beginsWith, rootPrefix, typePrefix } from './name-prefix.ts';
import { needApproval } from './need-approval.ts';
import { checkForeignMember, checkAppliedRules } from './check-foreign-member.ts';
import { type DeclaredType, type Member, rootTypes } from './subgraph-document.ts';

/** What a publication does to parts that are not the publisher's: each needs the approval of whose they are. */
export function checkOwnership(context: CheckContext): Finding[] {
  return [...context.schema.types.values()]
    .filter(({ name }) => !name.includes('__'))
    .flatMap((type) => [...checkType(context, type), ...checkDataFlows(context, type)]);
}

function checkType(context: CheckContext, type: DeclaredType): Finding[] {
  if (rootTypes.has(type.name)) return checkRoot(context, type);
  if (otherOwner(context, type.name)) return checkForeignType(context, type);
  return [
    ...checkNewName(context, type),
    ...[...type.members.values()].flatMap((member) =>
      checkForeignMember(context, { type, member, isKey: false }),
    ),
  ];
}

function checkNewName({ name, organisation, published }: CheckContext, type: DeclaredType): Finding[] {
  if (published.owners.has(type.name) || beginsWith(type.name, typePrefix(name))) return [];
  const other = namespaceOwner(published, type.name);
  if (other?.organisation === organisation) return [];
  return [
    needApproval({
      code: 'NAME_OUTSIDE_PREFIX',
      node: type.nodes[0] ?? null,
      coordinate: type.name,
      owner: other ?? { organisation: null },
      what: `The type ${type.name} does not begin with ${typePrefix(name)}, as the subgraph's own types do`,
      written: type.name,
    }),
  ];
}

function checkRoot(context: CheckContext, type: DeclaredType): Finding[] {
  const fields = [...type.members.values()];
  const hub = { organisation: null };
  return [
    ...checkAppliedRules(type.directives, { coordinate: type.name, owner: hub }),
    ...fields.flatMap((member) =>
      otherOwner(context, member.coordinate)
        ? checkForeignMember(context, { type, member, isKey: false })
        : checkNewRoot(context, { type, member }),
    ),
  ];
}

function checkNewRoot(
  { name, organisation, published }: CheckContext,
  { type, member }: { type: DeclaredType; member: Member },
): Finding[] {
  const prefix = rootPrefix(name);
  if (published.owners.has(member.coordinate) || beginsWith(member.name, prefix)) return [];
  const other = namespaceOwner(published, member.name.charAt(0).toUpperCase() + member.name.slice(1));
  if (other?.organisation === organisation) return [];
  return [
    needApproval({
      code: 'ROOT_OUTSIDE_PREFIX',
      node: member.node,
      coordinate: member.coordinate,
      owner: other ?? { organisation: null },
      what: `The field ${member.coordinate} does not begin with ${prefix}, as the subgraph's own fields of ${type.name} do`,
      written: member.name,
    }),
  ];
}

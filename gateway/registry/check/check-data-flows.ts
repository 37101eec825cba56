import type { TypeNode } from 'graphql';
import { Kind } from 'graphql';
import { type CheckContext, otherOwner, ownerName } from './check-context.ts';
import { coordinatesIn, fieldSetOf } from './field-set.ts';
import type { Finding } from './finding.ts';
import { needApproval } from './need-approval.ts';
import type { AppliedDirective, DeclaredType, Member, SubgraphDocument } from './subgraph-document.ts';

/** What would flow from other owners to this subgraph, or be answered by it in their place. */
export function checkDataFlows(context: CheckContext, type: DeclaredType): Finding[] {
  const ofFields = [...type.members.values()].flatMap((member) => [
    ...named(member, 'requires').flatMap((directive) =>
      flows(context, { member, directive, from: type.name, code: 'REQUIRES' }),
    ),
    ...named(member, 'provides').flatMap((directive) =>
      flows(context, { member, directive, from: returned(member) ?? '', code: 'PROVIDES' }),
    ),
    ...member.arguments.flatMap(({ directives, coordinate }) =>
      directives
        .filter(({ name }) => name === 'fromContext')
        .map((directive) => fromContext(context, type, { directive, coordinate })),
    ),
  ]);
  const contexts = type.directives
    .filter(({ name }) => name === 'context')
    .map((directive) => fromContext(context, type, { directive, coordinate: type.name }));
  return [...contexts, ...ofFields];
}

/** Records of a type, and whose subgraph answers what is required of them; null stands for the hub's own. */
export interface RequiredRecords {
  readonly type: string;
  readonly owner: string | null;
}

/** The records that would flow to the publisher: each kind needs an agreement that covers it. */
export function recordsRequired(context: CheckContext): RequiredRecords[] {
  const required = new Map<string, RequiredRecords>();
  for (const type of context.schema.types.values()) {
    for (const directive of [...type.members.values()].flatMap((member) => named(member, 'requires'))) {
      for (const coordinate of coordinatesOfOthers(context, directive, type.name)) {
        const owner = otherOwner(context, coordinate)?.organisation ?? null;
        const of = coordinate.slice(0, coordinate.indexOf('.'));
        // What has no key is no record, but a part of the one that it is reached from.
        const record = isEntity(context, of) ? of : type.name;
        required.set(`${record} ${owner ?? ''}`, { type: record, owner });
      }
    }
  }
  return [...required.values()];
}

function isEntity({ published }: CheckContext, type: string): boolean {
  return [...published.live.values()].some(({ schema }) =>
    schema.types.get(type)?.directives.some(({ name }) => name === 'key'),
  );
}

function named({ directives }: Member, name: string): AppliedDirective[] {
  return directives.filter((directive) => directive.name === name);
}

interface Flow {
  readonly member: Member;
  readonly directive: AppliedDirective;
  readonly from: string;
  readonly code: 'REQUIRES' | 'PROVIDES';
}

function flows(context: CheckContext, { member, directive, from, code }: Flow): Finding[] {
  return coordinatesOfOthers(context, directive, from).map((coordinate) => {
    const owner = otherOwner(context, coordinate) ?? { organisation: null };
    const what =
      code === 'REQUIRES'
        ? `${coordinate} of ${ownerName(owner)} would be sent to this subgraph, for ${member.coordinate}`
        : `${coordinate} of ${ownerName(owner)} would be answered by this subgraph, below ${member.coordinate}`;
    return needApproval({
      code,
      node: directive.node,
      coordinate,
      owner,
      what,
      written: `${member.coordinate} ${coordinate}`,
    });
  });
}

function coordinatesOfOthers(context: CheckContext, directive: AppliedDirective, from: string): string[] {
  const selection = fieldSetOf(directive);
  if (selection === null) return [];
  return coordinatesIn(selection, from, (coordinate) => typeOf(context.schema, coordinate)).filter(
    (coordinate) => otherOwner(context, coordinate) !== undefined,
  );
}

function typeOf({ types }: SubgraphDocument, coordinate: string): string | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  const member = types.get(type)?.members.get(field);
  return member && returned(member);
}

/** The named type that a field answers. */
export function returned({ node }: Member): string | undefined {
  return 'type' in node ? namedType(node.type) : undefined;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function fromContext(
  context: CheckContext,
  type: DeclaredType,
  { directive, coordinate }: { directive: AppliedDirective; coordinate: string },
): Finding {
  return needApproval({
    code: 'CONTEXT',
    node: directive.node,
    coordinate,
    owner: otherOwner(context, type.name) ?? { organisation: null },
    what: `@${directive.name} at ${coordinate} would carry values from one part of an answer to another`,
  });
}

import { Kind } from 'graphql';
import { checkAppliedRules, checkForeignMember, type ForeignPart } from './check-foreign-member.ts';
import { type CheckContext, otherOwner, ownerName } from './check-context.ts';
import { canonicalFieldSet, fieldSetOf, keysOf } from './field-set.ts';
import type { Finding } from './finding.ts';
import { needApproval } from './need-approval.ts';
import type { DeclaredType } from './subgraph-document.ts';

/** What a schema does to a type that is another organisation's. */
export function checkForeignType(context: CheckContext, type: DeclaredType): Finding[] {
  const owner = otherOwner(context, type.name);
  if (!owner) return [];
  const part = { coordinate: type.name, owner };
  const declared = declaredByOwner(context, type.name, owner.organisation);
  return [
    ...checkAppliedRules(type.directives, part),
    ...newInterfaces(type, declared, part),
    ...ofItsKind(context, { type, declared, part }),
  ];
}

interface ForeignType {
  readonly type: DeclaredType;
  /** What the owner's own schemas say of it. */
  readonly declared: readonly DeclaredType[];
  readonly part: ForeignPart;
}

function declaredByOwner(
  { published }: CheckContext,
  name: string,
  organisation: string | null,
): DeclaredType[] {
  return [...published.live.values()]
    .filter((subgraph) => subgraph.organisation === organisation)
    .map(({ schema }) => schema.types.get(name))
    .filter((type) => type !== undefined);
}

function ofItsKind(context: CheckContext, foreign: ForeignType): Finding[] {
  const { type, declared } = foreign;
  const first = type.nodes[0] ?? null;
  switch (type.kind) {
    case 'scalar':
      return [];
    case 'enum':
      return ofEnum(foreign);
    case 'union': {
      const known = new Set(declared.flatMap(({ unionMembers }) => unionMembers));
      return type.unionMembers
        .filter((member) => !known.has(member))
        .map((member) =>
          asked(foreign, 'UNION_OF_ANOTHER', {
            what: `${member} would be one more of what ${type.name} can be`,
            node: first,
            written: member,
          }),
        );
    }
    case 'input':
      return [
        asked(foreign, 'INPUT_OF_ANOTHER', {
          what: `Only what both schemas give the input ${type.name} could be given from then on`,
          node: first,
        }),
      ];
    case 'interface':
      return [
        asked(foreign, 'INTERFACE_OF_ANOTHER', {
          what: `The interface ${type.name} would be declared here too`,
          node: first,
        }),
        ...members(context, foreign),
      ];
    case 'object':
      return ofObject(context, foreign);
  }
}

function ofEnum(foreign: ForeignType): Finding[] {
  const { type, declared, part } = foreign;
  const known = new Set(declared.flatMap(({ members: values }) => [...values.keys()]));
  const missing = [...known].filter((value) => !type.members.has(value));
  return [
    ...[...type.members.values()].flatMap(({ name, node, coordinate, directives }) => [
      ...(known.has(name)
        ? []
        : [
            asked(foreign, 'ENUM_WIDER', {
              what: `${coordinate} would be a new value`,
              node,
              written: name,
              coordinate,
            }),
          ]),
      ...checkAppliedRules(directives, { ...part, coordinate }),
    ]),
    ...(missing.length === 0
      ? []
      : [
          asked(foreign, 'ENUM_NARROWER', {
            what: `${type.name} is declared without ${missing.join(', ')}, which could then not be given any more`,
            node: type.nodes[0] ?? null,
            written: missing.join(),
          }),
        ]),
  ];
}

function ofObject(context: CheckContext, foreign: ForeignType): Finding[] {
  const { type } = foreign;
  const asInterface = type.directives.find(({ name }) => name === 'interfaceObject');
  return [
    ...(asInterface
      ? [
          asked(foreign, 'INTERFACE_OBJECT', {
            what: `Fields would be added to everything that is a ${type.name}`,
            node: asInterface.node,
          }),
        ]
      : []),
    ...newKeys(foreign),
    ...members(context, foreign),
  ];
}

function newKeys(foreign: ForeignType): Finding[] {
  const known = new Set(foreign.declared.flatMap(keysOf));
  return foreign.type.directives
    .filter(({ name }) => name === 'key')
    .filter((directive) => {
      const set = fieldSetOf(directive);
      return set !== null && !known.has(canonicalFieldSet(set));
    })
    .map(({ node }) =>
      asked(foreign, 'KEY_ADDED', {
        what: `${foreign.type.name} would be found by a key that its owner does not give it`,
        node,
      }),
    );
}

function newInterfaces(type: DeclaredType, declared: readonly DeclaredType[], part: ForeignPart): Finding[] {
  const known = new Set(declared.flatMap(({ interfaces }) => interfaces));
  return type.interfaces
    .filter((name) => !known.has(name))
    .map((name) =>
      needApproval({
        ...part,
        code: 'INTERFACE_OF_ANOTHER',
        node: type.nodes[0] ?? null,
        what: `${type.name}, which is ${ownerName(part.owner)}'s, would be a ${name}`,
        written: name,
      }),
    );
}

function members(context: CheckContext, foreign: ForeignType): Finding[] {
  const { type, declared } = foreign;
  const keys = keyFields(declared);
  const isOpen = context.published.openTypes.has(type.name) && type.kind === 'object';
  return [...type.members.values()].flatMap((member) => {
    const isNew = !context.published.owners.has(member.coordinate);
    if (isNew && !isOpen) {
      return [
        asked(foreign, 'TYPE_NOT_OPEN', {
          what: `${type.name} is not open to fields of others, and ${member.name} is one`,
          node: member.node,
          coordinate: member.coordinate,
          written: member.name,
        }),
        ...checkForeignMember(context, { type, member, isKey: false }),
      ];
    }
    return checkForeignMember(context, { type, member, isKey: keys.has(member.name) });
  });
}

/** The fields by which the owner lets the type be referred to. */
function keyFields(declared: readonly DeclaredType[]): Set<string> {
  const sets = declared
    .flatMap(({ directives }) => directives)
    .filter(({ name }) => name === 'key')
    .map(fieldSetOf)
    .filter((set) => set !== null);
  return new Set(
    sets.flatMap(({ selections }) =>
      selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : [])),
    ),
  );
}

function asked(
  { part, type }: ForeignType,
  code: string,
  {
    what,
    node,
    ...rest
  }: {
    what: string;
    node: Parameters<typeof needApproval>[0]['node'];
    written?: string;
    coordinate?: string;
  },
): Finding {
  return needApproval({ coordinate: type.name, owner: part.owner, code, what, node, ...rest });
}

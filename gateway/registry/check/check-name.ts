import type { CheckContext } from './check-context.ts';
import { type Finding, findingAt } from './finding.ts';
import { beginsWith, typePrefix } from './name-prefix.ts';

const wellFormed = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const mostLetters = 40;

/** Whether the publisher may use the name of the subgraph, and the names of types that come with it. */
export function checkName(context: CheckContext): Finding[] {
  const problem = whatIsWrong(context);
  return problem === null ? [] : [findingAt(null, { severity: 'ERROR', ...problem })];
}

type Problem = Pick<Finding, 'code' | 'message'>;

function whatIsWrong({ name, organisation, published }: CheckContext): Problem | null {
  if (!wellFormed.test(name) || name.length > mostLetters) {
    return {
      code: 'NAME_INVALID',
      message: `The name of a subgraph is of lower-case letters, digits and hyphens, up to ${mostLetters}, such as justice-watch.`,
    };
  }
  const known = published.names.get(name);
  if (known && known.organisation !== organisation) return taken(name, known.retired);
  const prefix = typePrefix(name);
  const near = [...published.names].find(
    ([other, owner]) => owner.organisation !== organisation && areNear(prefix, typePrefix(other)),
  );
  if (near) {
    return {
      code: 'NAME_TAKEN',
      message: `Names that begin with ${prefix} would be the subgraph's own, and they meet those of "${near[0]}". Choose another name.`,
    };
  }
  const covered = [...published.owners].find(
    ([coordinate, owner]) =>
      owner.organisation !== organisation && !coordinate.includes('.') && beginsWith(coordinate, prefix),
  );
  if (!covered) return null;
  return {
    code: 'NAME_RESERVED',
    message: `Names that begin with ${prefix} would be the subgraph's own, and ${covered[0]} is not. Choose another name.`,
  };
}

function taken(name: string, retired: boolean): Problem {
  const why = retired ? 'was retired by another organisation, whose it stays' : "is another organisation's";
  return { code: 'NAME_TAKEN', message: `The subgraph "${name}" ${why}. Choose another name.` };
}

function areNear(one: string, other: string): boolean {
  return beginsWith(one, other) || beginsWith(other, one);
}

import type { CheckContext } from './check-context.ts';
import { type Finding, findingAt } from './finding.ts';
import { slicingDemand } from './slicing-demand.ts';

/** Lists whose `@listSize` refuses operations that do not say how long they are to be, without its author having said so. */
export function checkSlicing({ schema }: CheckContext): Finding[] {
  return [...schema.types.values()].flatMap((type) =>
    [...type.members.values()].flatMap((member) => {
      const demand = slicingDemand(member);
      if (!demand || demand.isStated) return [];
      const { coordinate } = member;
      const names = demand.arguments.map((name) => `"${name}"`).join(', ');
      return findingAt(demand.directive, {
        code: 'SLICING_ARGUMENT_REQUIRED',
        severity: 'WARNING',
        message:
          `Operations that do not give ${coordinate} exactly one of ${names} will be refused: that is what @listSize ` +
          'means where it says nothing else. Add requireOneSlicingArgument: false, with an assumedSize, or true where that is meant.',
        coordinate,
      });
    }),
  );
}

/** Counts the turns of the event loop from now on; those that counting itself takes are of the loop as well. */
export function countTurns(): () => number {
  let turns = 0;
  const turn = (): void => {
    turns += 1;
    setImmediate(turn).unref();
  };
  setImmediate(turn).unref();
  return () => turns;
}

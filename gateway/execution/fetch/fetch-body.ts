import type { FetchNode } from '../plan/execution-plan.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Writes the body of a fetch's request: of the variables, and of representations that are text already. */
export type WriteBody = (variables: Variables, representations: readonly string[] | null) => string;

/** The variable that holds the representations. */
export const representationsName = 'representations';

/** Writes once what every request of a fetch begins with. */
export function compileBody({ query, operationName, variables: names }: FetchNode): WriteBody {
  const name = operationName === null ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const start = `{"query":${JSON.stringify(query)}${name},"variables":{`;
  return (variables, representations) => {
    let text = start;
    let separator = '';
    for (const each of names) {
      const value = valueOf(variables, each);
      if (value === undefined || (representations !== null && each === representationsName)) continue;
      text += `${separator}${JSON.stringify(each)}:${JSON.stringify(value)}`;
      separator = ',';
    }
    if (representations === null) return `${text}}}`;
    return `${text}${separator}"${representationsName}":[${representations.join(',')}]}}`;
  };
}

/** The variables a fetch sends, those that are given. */
export function pickVariables(variables: Variables, names: readonly string[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const name of names) {
    const value = valueOf(variables, name);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function valueOf(variables: Variables, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

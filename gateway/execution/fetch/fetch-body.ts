import { askedVariable } from '../plan/asked-variables.ts';
import type { FetchNode } from '../plan/execution-plan.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Writes the body of a fetch's request: of the variables, and of representations that are text already. */
export type WriteBody = (variables: Variables, representations: readonly string[] | null) => string;

/** The variable that holds the representations. */
export const representationsName = 'representations';

/** A variable of a fetch, and the one of the client that it is. */
export interface SentVariable {
  readonly name: string;
  readonly asked: string;
}

/** The variables of the client that a fetch sends. */
export function sentVariables({ variables }: FetchNode): SentVariable[] {
  return variables.map((name) => ({ name, asked: askedVariable(name) }));
}

/** Writes once what every request of a fetch begins with. */
export function compileBody({ query, operationName }: FetchNode, sent: readonly SentVariable[]): WriteBody {
  const name = operationName === null ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const start = `{"query":${JSON.stringify(query)}${name},"variables":{`;
  return (variables, representations) => {
    let text = start;
    let separator = '';
    for (const { name: each, asked } of sent) {
      const value = valueOf(variables, asked);
      if (value === undefined) continue;
      text += `${separator}${JSON.stringify(each)}:${JSON.stringify(value)}`;
      separator = ',';
    }
    if (representations === null) return `${text}}}`;
    return `${text}${separator}"${representationsName}":[${representations.join(',')}]}}`;
  };
}

/** The variables a fetch sends, those that are given. */
export function pickVariables(variables: Variables, sent: readonly SentVariable[]): Record<string, unknown> {
  const picked: Record<string, unknown> = {};
  for (const { name, asked } of sent) {
    const value = valueOf(variables, asked);
    if (value !== undefined) picked[name] = value;
  }
  return picked;
}

function valueOf(variables: Variables, name: string): unknown {
  return Object.hasOwn(variables, name) ? variables[name] : undefined;
}

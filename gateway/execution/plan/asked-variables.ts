const prefix = 'asked__';

/** What plans call their own, the representations of entities and arguments from the context, and what no object can have. */
const reserved = new RegExp(`^(?:__proto__$|representations$|contextualArgument|${prefix})`);

/** The name under which a client's variable is planned: a plan has variables of its own, and sends them beside it. */
export function plannedVariable(name: string): string {
  return reserved.test(name) ? prefix + name : name;
}

/** What the client calls a variable of a plan. */
export function askedVariable(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

import { parse, print } from 'graphql';
import { fieldsIn, readFieldSets } from './planning/read-requirements.ts';

/**
 * Why a supergraph would be answered wrongly, in words for who publishes it; empty for one that can be served. The
 * planner forgets the arguments of required fields: two requirements of one field that give it different arguments
 * would get each other's value.
 */
export function unsupportedReasons(supergraphSdl: string): string[] {
  const forms = new Map<string, Set<string>>();
  for (const fieldSet of readFieldSets(parse(supergraphSdl, { noLocation: true }))) {
    for (const { name, arguments: given = [] } of fieldsIn(fieldSet)) {
      const form = given.map((argument) => print(argument)).sort();
      forms.set(name.value, (forms.get(name.value) ?? new Set()).add(form.join(', ')));
    }
  }
  return [...forms].flatMap(([name, given]) => (given.size > 1 ? [reason(name, [...given])] : []));
}

function reason(name: string, given: readonly string[]): string {
  const forms = given.map((form) => (form === '' ? `"${name}"` : `"${name}(${form})"`));
  return (
    `The field "${name}" is required as ${forms.join(' and as ')}: it can be required with one set of arguments only. ` +
    'Give the field another name for each use, or require it with the same arguments everywhere.'
  );
}

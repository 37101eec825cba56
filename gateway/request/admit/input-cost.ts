import {
  BREAK,
  getNamedType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  isInputObjectType,
  Kind,
  valueFromASTUntyped,
  type ValueNode,
  visit,
} from 'graphql';
import type { OperationCost } from './cost.ts';
import type { CostRules } from './cost-rules.ts';

/** What an argument's value costs by the `@cost` of input fields, enums and scalars in it. */
export function inputCost(rules: CostRules, value: ValueNode, type: GraphQLInputType): OperationCost {
  const named = getNamedType(type);
  if (!carriesWeight(rules, named)) return 0;
  const costWith = (variables: Readonly<Record<string, unknown>>): number =>
    costOfValue(rules, valueFromASTUntyped(value, variables), named);
  return hasVariable(value) ? costWith : costWith({});
}

function costOfValue(rules: CostRules, value: unknown, type: GraphQLNamedInputType): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return sum(value.map((item) => costOfValue(rules, item, type)));
  const own = rules.weights.get(type.name) ?? 0;
  if (!isInputObjectType(type) || typeof value !== 'object') return own;
  const known = type.getFields();
  const ofFields = Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const field = known[name];
    if (field === undefined) return [];
    const weight = rules.weights.get(`${type.name}.${name}`) ?? 0;
    return [weight + costOfValue(rules, inner, getNamedType(field.type))];
  });
  return own + sum(ofFields);
}

/** Whether anything that a value of the type may hold has a cost of its own. */
function carriesWeight({ weights }: CostRules, type: GraphQLNamedInputType): boolean {
  const seen = new Set<GraphQLNamedInputType>();
  const open = [type];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (weights.has(next.name)) return true;
    if (!isInputObjectType(next)) continue;
    for (const field of Object.values(next.getFields())) {
      if (weights.has(`${next.name}.${field.name}`)) return true;
      open.push(getNamedType(field.type));
    }
  }
  return false;
}

/** Whether a value depends on variables. */
export function hasVariable(value: ValueNode): boolean {
  let found = false;
  visit(value, {
    [Kind.VARIABLE]() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

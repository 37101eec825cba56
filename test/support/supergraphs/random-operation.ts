import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLType,
} from 'graphql';

/** A valid operation with the variables it takes. */
export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Makes one operation for each seed, every second one a change where the schema has any: aliases, fragments on every type that fits, variables, `@skip` and `@include`. */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  return new Writer(schema, seed).write();
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #variables: Record<string, unknown> = {};
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  readonly #seed: number;
  #state: number;
  #fields = 0;
  #names = 0;

  constructor(schema: GraphQLSchema, seed: number) {
    this.#schema = schema;
    this.#seed = seed;
    this.#state = (seed * 2654435761) % 2147483647 || 1;
  }

  write(): RandomOperation {
    const query = this.#schema.getQueryType();
    if (!query) throw new TypeError('No queries');
    const mutation = this.#seed % 2 === 0 ? this.#schema.getMutationType() : undefined;
    const body = mutation ? this.#changes(mutation) : this.#selectionSet(query, 4);
    const head = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    return {
      source: `${mutation ? 'mutation' : 'query'} Q${head} ${body}\n${this.#fragments.join('\n')}`,
      variables: this.#variables,
    };
  }

  /** Several changes in series, now and then the same one twice, and inside of fragments. */
  #changes(type: GraphQLObjectType): string {
    const fields = Object.values(type.getFields());
    const heads: { readonly text: string; readonly named: GraphQLNamedType }[] = [];
    const parts = Array.from({ length: 1 + this.#below(4) }, () => {
      const field = fields[this.#below(fields.length)];
      if (!field) return '__typename';
      const again = this.#chance(25) ? heads[this.#below(heads.length)] : undefined;
      const head = again ?? {
        text: `${this.#name(field.name)}: ${field.name}${this.#arguments(field.args)}`,
        named: getNamedType(field.type),
      };
      heads.push(head);
      const selection = isCompositeType(head.named) ? ` ${this.#selectionSet(head.named, 2)}` : '';
      return this.#somewhere(`${head.text}${this.#directive()}${selection}`, type);
    });
    return `{ ${parts.join(' ')} }`;
  }

  #somewhere(part: string, { name }: GraphQLObjectType): string {
    if (this.#chance(60)) return part;
    if (this.#chance(50)) return `... on ${name}${this.#directive()} { ${part} }`;
    const fragment = this.#name('F');
    this.#fragments.push(`fragment ${fragment} on ${name} { ${part} }`);
    return `...${fragment}${this.#directive()}`;
  }

  #below(limit: number): number {
    this.#state = (this.#state * 48271) % 2147483647;
    return this.#state % limit;
  }

  #chance(percent: number): boolean {
    return this.#below(100) < percent;
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const fields = isAbstractType(type) && !isInterfaceType(type) ? [] : Object.values(this.#fieldsOf(type));
    const parts: string[] = [];
    for (const field of fields) {
      if (this.#chance(45) && this.#fields < 24) this.#select(parts, field, depth);
    }
    if (this.#chance(25)) parts.push(this.#chance(50) ? '__typename' : `${this.#name('t')}: __typename`);
    if (depth > 0 && this.#chance(isObjectType(type) ? 15 : 75)) parts.push(this.#fragment(type, depth));
    if (depth > 0 && !isObjectType(type) && this.#chance(40)) parts.push(this.#fragment(type, depth));
    return parts.length > 0 ? `{ ${parts.join(' ')} }` : '{ __typename }';
  }

  #fieldsOf(type: GraphQLCompositeType): Record<string, GraphQLField<unknown, unknown>> {
    return 'getFields' in type ? type.getFields() : {};
  }

  #select(parts: string[], field: GraphQLField<unknown, unknown>, depth: number): void {
    const named = getNamedType(field.type);
    if (isCompositeType(named) && depth === 0) return;
    this.#fields += 1;
    const isPlain = field.args.length === 0 && !isCompositeType(named);
    const alias = isPlain && this.#chance(75) ? '' : `${this.#alias(field.name)}: `;
    const selection = isCompositeType(named) ? ` ${this.#selectionSet(named, depth - 1)}` : '';
    parts.push(`${alias}${field.name}${this.#arguments(field.args)}${this.#directive()}${selection}`);
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [type];
    const candidates = Object.values(this.#schema.getTypeMap()).filter(
      (other) =>
        isCompositeType(other) &&
        !other.name.startsWith('__') &&
        (isAbstractType(other) ? this.#schema.getPossibleTypes(other) : [other]).some((one) =>
          possible.includes(one as never),
        ),
    );
    const target = candidates[this.#below(candidates.length)] ?? type;
    if (!isCompositeType(target)) return '__typename';
    const body = this.#selectionSet(target, depth - 1);
    if (this.#chance(60)) return `... on ${target.name}${this.#directive()} ${body}`;
    const name = this.#name('F');
    this.#fragments.push(`fragment ${name} on ${target.name} ${body}`);
    return `...${name}${this.#directive()}`;
  }

  #arguments(args: readonly GraphQLArgument[]): string {
    const given = args.filter((argument) => isNonNullType(argument.type) || this.#chance(50));
    if (given.length === 0) return '';
    return `(${given.map((argument) => `${argument.name}: ${this.#value(argument)}`).join(', ')})`;
  }

  #value(argument: GraphQLArgument): string {
    const value = this.#sample(argument.type, argument.name);
    if (this.#chance(50)) return print(astFromValue(value, argument.type) ?? { kind: Kind.NULL });
    const name = this.#name('v');
    this.#definitions.push(`$${name}: ${String(argument.type)}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #sample(type: GraphQLType, name: string): unknown {
    const named = getNamedType(type);
    if (named.name === 'Int') return this.#below(4);
    if (named.name === 'Boolean') return this.#chance(50);
    if (isEnumType(named)) return named.getValues()[this.#below(named.getValues().length)]?.name;
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields());
      return Object.fromEntries(fields.map((field) => [field.name, this.#sample(field.type, field.name)]));
    }
    return `${name === 'upc' ? 'p' : name === 'id' ? (['u', 'm', 'a'][this.#below(3)] ?? 'u') : 'x'}${this.#below(4) + 1}`;
  }

  #directive(): string {
    if (!this.#chance(12)) return '';
    const kind = this.#chance(50) ? 'skip' : 'include';
    if (this.#chance(25)) return ` @${kind}(if: ${String(this.#chance(50))})`;
    const name = this.#name('c');
    this.#definitions.push(`$${name}: Boolean!`);
    this.#variables[name] = this.#chance(60);
    return ` @${kind}(if: $${name})`;
  }

  /** Now and then the name of a key or of a required field: a client may call anything so. */
  #alias(field: string): string {
    const taken = ['id', 'upc', 'price', 'pages', 'name', '__proto__'];
    return this.#chance(10) ? (taken[this.#below(taken.length)] ?? field) : this.#name(field);
  }

  #name(base: string): string {
    this.#names += 1;
    return `${base}_${this.#names}`;
  }
}

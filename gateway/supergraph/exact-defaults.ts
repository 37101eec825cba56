import { type ConstValueNode, type DefinitionNode, type InputValueDefinitionNode, Kind } from 'graphql';

/** Defaults, as they are written, by coordinate. */
export type WrittenDefaults = ReadonlyMap<string, ConstValueNode>;

/** The defaults of arguments and input fields; of several documents the first that gives one says it. */
export function writtenDefaults(definitions: readonly DefinitionNode[]): WrittenDefaults {
  const defaults = new Map<string, ConstValueNode>();
  for (const definition of definitions) {
    withInputs(definition, (coordinate, input) => {
      if (input.defaultValue && !defaults.has(coordinate)) defaults.set(coordinate, input.defaultValue);
      return input;
    });
  }
  return defaults;
}

/** A definition whose defaults are as they were written: who composes schemas reads numbers as JavaScript does. */
export function withDefaults(definition: DefinitionNode, written: WrittenDefaults): DefinitionNode {
  return withInputs(definition, (coordinate, input) => {
    const defaultValue = written.get(coordinate);
    return defaultValue ? { ...input, defaultValue } : input;
  });
}

type Change = (coordinate: string, input: InputValueDefinitionNode) => InputValueDefinitionNode;

function withInputs(definition: DefinitionNode, change: Change): DefinitionNode {
  switch (definition.kind) {
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION: {
      const coordinate = ({ name }: InputValueDefinitionNode) => `${definition.name.value}.${name.value}`;
      const fields = definition.fields?.map((each) => change(coordinate(each), each));
      return fields ? { ...definition, fields } : definition;
    }
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION: {
      const fields = definition.fields?.map((field) => {
        const place = `${definition.name.value}.${field.name.value}`;
        const given = field.arguments?.map((each) => change(`${place}(${each.name.value}:)`, each));
        return given ? { ...field, arguments: given } : field;
      });
      return fields ? { ...definition, fields } : definition;
    }
    default:
      return definition;
  }
}

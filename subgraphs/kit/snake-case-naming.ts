import { DefaultNamingStrategy } from 'typeorm';

/** The name in SQL of what is called so in code. */
export function snakeCase(name: string): string {
  return name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();
}

/** Properties are camelCase in code and snake_case in SQL, so that SQL reads without quotes. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override tableName(entityName: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(entityName);
  }

  override columnName(propertyName: string, givenName: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, givenName ?? propertyName].join('_'));
  }
}

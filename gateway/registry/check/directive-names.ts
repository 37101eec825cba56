import type { DocumentNode } from 'graphql';
import { linkedNames } from '../../authorisation/linked-directives.ts';

const federation = [
  'key',
  'requires',
  'provides',
  'external',
  'shareable',
  'override',
  'tag',
  'inaccessible',
  'interfaceObject',
  'composeDirective',
  'authenticated',
  'requiresScopes',
  'policy',
  'cost',
  'listSize',
  'context',
  'fromContext',
  'extends',
  'cacheTag',
];

/** Tells what a directive of a schema is called by its specification, however the schema imports it. */
export function createDirectiveNames(document: DocumentNode): (written: string) => string {
  const names = new Map<string, string>();
  for (const name of federation) {
    for (const written of linkedNames(document, 'federation', name)) names.set(written, name);
  }
  for (const written of linkedNames(document, 'link', 'link')) names.set(written, 'link');
  // A prefix that no link explains is not believed to be harmless.
  return (written) => names.get(written) ?? unprefixed(written);
}

function unprefixed(written: string): string {
  const name = written.slice(written.lastIndexOf('__') + 2);
  return written.includes('__') && federation.includes(name) ? name : written;
}

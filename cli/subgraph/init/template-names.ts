/** A subgraph's name in every form the template has it in. */
export interface TemplateNames {
  readonly name: string;
  readonly organisation: string;
  readonly database: DatabaseKind;
  /** The hub whose requests it answers, as it is called in its tokens. */
  readonly hub: string;
}

/** What a new subgraph keeps its records in. */
export type DatabaseKind = 'sqlite' | 'postgresql';

/** Whether a word names what a subgraph can keep its records in. */
export function isDatabaseKind(word: string): word is DatabaseKind {
  return Object.hasOwn(paragraphs, word);
}

const paragraphs: Readonly<Record<DatabaseKind, string>> = {
  sqlite:
    'Records are in a SQLite file, `.data/records.sqlite`, or where `DATABASE_URL=file:PATH` says; Node brings SQLite with it.\n' +
    'The policy is a condition of every statement that the kit makes, and it makes all of them. For many records, counts under\n' +
    'agreements or several processes, take PostgreSQL: `subgraph init` with `--database postgresql`.',
  postgresql:
    'Records are in PostgreSQL: the server that `DATABASE_URL` names, or one that npm installed and that keeps its data in\n' +
    '`.data`. Row-level security stands behind the policy, so that a forgotten condition shows nothing.',
};

const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Whether a name may be a subgraph's: lower-case words and hyphens, short enough to be a prefix of types. */
export function isSubgraphName(name: string): boolean {
  return form.test(name) && name.length <= 40;
}

/** What the types of a subgraph begin with: JusticeWatch for justice-watch. */
export function typePrefix(name: string): string {
  const words = name.split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

/** Puts the names into a file of the template. */
export function fillTemplate(text: string, { name, organisation, database, hub }: TemplateNames): string {
  const pascal = typePrefix(name);
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  return text
    .replaceAll('DATABASE_PARAGRAPH', paragraphs[database])
    .replaceAll('TemplateName', pascal)
    .replaceAll('templateName', camel)
    .replaceAll('template_name', name.replaceAll('-', '_'))
    .replaceAll('template-name', name)
    .replaceAll('hub-issuer', hub)
    .replaceAll('organisation-id', organisation);
}

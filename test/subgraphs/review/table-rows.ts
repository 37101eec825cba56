import type { AssertionClaims } from '../../support/subgraph.ts';
import { operations, type ReviewUnderTest } from './support.ts';

/** Selects a recommendation of one's own body, and grades it. */
export async function followUp(review: ReviewUnderTest, by: AssertionClaims, id: string): Promise<void> {
  await review.run(by, operations.select, { input: { recommendations: [id] } });
  const grade = { recommendation: id, code: 'B', gradedOn: '2024-05-01', rationale: 'Half of it.' };
  await review.run(by, operations.grade, { input: grade });
}

/** Asks for records with what a table tells of them. */
export const asRecords = `{ recommendations(first: 100) { nodes {
  id text themes adoptedOn status classification tlp updatedAt body { code } owner { id }
  response { status verbatim } grade { code gradedOn rationale } selection { dueOn } } } }`;

const asColumns = `query ($after: String) { recommendationTable(first: 7, after: $after) {
  id text themes adoptedOn status classification tlp updatedAt body owner
  response responseText grade gradedOn gradeRationale dueOn next } }`;

type Table = Readonly<Record<string, readonly unknown[]>>;

/** Every page of the table, its rows as records have them. */
export async function readTable(review: ReviewUnderTest, by: AssertionClaims): Promise<readonly object[]> {
  const rows: object[] = [];
  let after: string | null = null;
  do {
    const { next, ...table } = (await review.run(by, asColumns, { after })) as Table & {
      next: string | null;
    };
    rows.push(...(table.id ?? []).map((_id, at) => rowOf(table, at)));
    after = next;
  } while (after !== null);
  return rows;
}

function rowOf(table: Table, at: number): object {
  const names = ['id', 'text', 'themes', 'adoptedOn', 'status', 'classification', 'tlp', 'updatedAt'];
  const told = (name: string): unknown => table[name]?.[at] ?? null;
  const whole = (parts: Record<string, unknown>): object | null =>
    Object.values(parts).some((part) => part !== null) ? parts : null;
  return {
    ...Object.fromEntries(names.map((name) => [name, told(name)])),
    body: { code: told('body') },
    owner: { id: told('owner') },
    response: whole({ status: told('response'), verbatim: told('responseText') }),
    grade: whole({ code: told('grade'), gradedOn: told('gradedOn'), rationale: told('gradeRationale') }),
    selection: whole({ dueOn: told('dueOn') }),
  };
}

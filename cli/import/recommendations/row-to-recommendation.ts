import { GraphQLError } from 'graphql';
import { checkText } from '../../../subgraphs/kit/check-input.ts';
import { checkRecommendation } from '../../../subgraphs/review/rules/check-recommendation.ts';
import type { Fields, MappedRow, StagedColumn } from '../import-kind.ts';

/** What every file names. */
export const neededFields = ['externalKey', 'body', 'country', 'text'] as const;

/** What is one text or number, and no list. */
export const plainFields: readonly string[] = [
  ...neededFields,
  'recommendingState',
  'documentSymbol',
  'paragraph',
  'cycle',
  'session',
  'adoptedOn',
  'actionCategory',
];

/** All that a file may name. */
export const allFields: readonly string[] = [...plainFields, 'themes', 'affectedGroups', 'sdgTargets'];

/** The columns of a staged recommendation, in the order of its values. */
export const recommendationColumns: readonly StagedColumn[] = [
  { name: 'body_code', type: 'text' },
  { name: 'country_code', type: 'text' },
  { name: 'recommending_state', type: 'text' },
  { name: 'text', type: 'text' },
  { name: 'document_symbol', type: 'text' },
  { name: 'paragraph', type: 'text' },
  { name: 'cycle', type: 'int' },
  { name: 'session', type: 'int' },
  { name: 'adopted_on', type: 'date' },
  { name: 'themes', type: 'text[]' },
  { name: 'affected_groups', type: 'text[]' },
  { name: 'sdg_targets', type: 'text[]' },
  { name: 'action_category', type: 'int' },
];

/** A row as a recommendation by the rules of the hub, or which of its values is wrong. */
export function toRecommendation(fields: Fields): MappedRow {
  try {
    const key = needed(fields, 'externalKey');
    checkText('externalKey', key, 200);
    const content = contentOf(fields);
    checkRecommendation(content);
    const { country, recommendingState, documentSymbol, paragraph, cycle, session } = content;
    const { themes, affectedGroups, sdgTargets, actionCategory } = content;
    return {
      ok: true,
      key,
      values: [
        needed(fields, 'body'),
        ...[country, recommendingState, content.text, documentSymbol, paragraph, cycle, session],
        dayOf(fields, 'adoptedOn'),
        ...[themes, affectedGroups, sdgTargets, actionCategory],
      ],
    };
  } catch (error) {
    if (error instanceof RangeError || error instanceof GraphQLError)
      return { ok: false, reason: error.message };
    throw error;
  }
}

function contentOf(fields: Fields) {
  return {
    country: needed(fields, 'country'),
    recommendingState: given(fields, 'recommendingState'),
    text: needed(fields, 'text'),
    documentSymbol: given(fields, 'documentSymbol'),
    paragraph: given(fields, 'paragraph'),
    cycle: numberOf(fields, 'cycle'),
    session: numberOf(fields, 'session'),
    themes: listOf(fields, 'themes'),
    affectedGroups: listOf(fields, 'affectedGroups'),
    sdgTargets: listOf(fields, 'sdgTargets'),
    actionCategory: numberOf(fields, 'actionCategory'),
  };
}

function given(fields: Fields, name: string): string | null {
  const text = (fields[name] ?? '').trim();
  // What a file in another encoding turns into where it is read as UTF-8 cannot be made good later.
  if (text.includes('\uFFFD') || !text.isWellFormed())
    throw new RangeError(`"${name}" holds what is no character; save the file as UTF-8`);
  return text === '' ? null : text;
}

function needed(fields: Fields, name: (typeof neededFields)[number]): string {
  const text = given(fields, name);
  if (text === null) throw new RangeError(`"${name}" is empty`);
  return text;
}

function numberOf(fields: Fields, name: string): number | null {
  const text = given(fields, name);
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new RangeError(`"${name}" is not a whole number: "${text}"`);
}

function dayOf(fields: Fields, name: string): string | null {
  const text = given(fields, name);
  if (text === null) return null;
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (moment && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)) return text;
  throw new RangeError(`"${name}" is not a day as YYYY-MM-DD: "${text}"`);
}

/** Values joined by semicolons, or a JSON list of texts. */
function listOf(fields: Fields, name: string): readonly string[] {
  const text = given(fields, name);
  if (text === null) return [];
  const values = text.startsWith('[') ? jsonList(text, name) : text.split(';');
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

function jsonList(text: string, name: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  } catch {
    // Told like any other list that is none.
  }
  throw new RangeError(`"${name}" is no list of texts: "${text}"`);
}

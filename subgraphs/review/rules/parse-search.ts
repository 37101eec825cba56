import sql, { join, type Sql } from 'sql-template-tag';
import { badInput } from '../../kit/errors.ts';

const longest = 500;
const mostWords = 40;
const token = /\s*(?:(\()|(\))|"([^"]*)"|([^\s()"]+))/y;

type Token =
  | { readonly kind: 'OPEN' | 'CLOSE' | 'AND' | 'OR' | 'NOT' }
  | { readonly kind: 'PHRASE' | 'WORD' | 'BEGINNING'; readonly text: string };

/**
 * Reads a search as a PostgreSQL text query over stems: words side by side are joined by AND, which binds tighter than
 * OR; NOT and brackets as usual; a phrase stands in quotation marks; `protect*` is a beginning. What the user wrote
 * only ever goes into parameters. Throws BAD_USER_INPUT that says where a search is broken.
 */
export function parseSearch(text: string): Sql {
  if (text.length > longest)
    throw badInput(`"search" has ${text.length} characters; it takes at most ${longest}.`);
  const tokens = readTokens(text);
  if (tokens.length === 0) throw badInput('"search" is empty; leave it out to find all.');
  if (tokens.length > mostWords) throw badInput(`"search" takes at most ${mostWords} words and signs.`);
  const { query, next } = anyOf(tokens, 0);
  if (next < tokens.length) throw badInput('"search" closes a bracket that it did not open.');
  return query;
}

interface Parsed {
  readonly query: Sql;
  readonly next: number;
}

function anyOf(tokens: readonly Token[], at: number): Parsed {
  const first = allOf(tokens, at);
  const parts = [first.query];
  let { next } = first;
  while (tokens[next]?.kind === 'OR') {
    const more = allOf(tokens, next + 1);
    parts.push(more.query);
    next = more.next;
  }
  return { query: sql`(${join(parts, ' || ')})`, next };
}

function allOf(tokens: readonly Token[], at: number): Parsed {
  const parts: Sql[] = [];
  let next = at;
  for (;;) {
    const kind = tokens[next]?.kind;
    if (kind === undefined || kind === 'CLOSE' || kind === 'OR') break;
    const isJoined = kind === 'AND';
    if (isJoined && parts.length === 0) throw missing('AND');
    const part = one(tokens, isJoined ? next + 1 : next);
    parts.push(part.query);
    next = part.next;
  }
  if (parts.length === 0) throw missing('OR');
  return { query: sql`(${join(parts, ' && ')})`, next };
}

function one(tokens: readonly Token[], at: number): Parsed {
  const found = tokens[at];
  if (found === undefined) throw missing('AND, OR and NOT');
  switch (found.kind) {
    case 'NOT': {
      const part = one(tokens, at + 1);
      return { query: sql`(!! ${part.query})`, next: part.next };
    }
    case 'OPEN': {
      if (tokens[at + 1]?.kind === 'CLOSE') throw badInput('"search" has brackets around no words.');
      const inner = anyOf(tokens, at + 1);
      if (tokens[inner.next]?.kind !== 'CLOSE')
        throw badInput('"search" opens a bracket that it does not close.');
      return { query: inner.query, next: inner.next + 1 };
    }
    case 'PHRASE':
      return { query: sql`phraseto_tsquery('english', ${found.text})`, next: at + 1 };
    case 'WORD':
      return { query: sql`plainto_tsquery('english', ${found.text})`, next: at + 1 };
    case 'BEGINNING':
      return { query: sql`to_tsquery('english', ${`${found.text}:*`})`, next: at + 1 };
    default:
      throw missing(found.kind === 'CLOSE' ? 'A bracket' : found.kind);
  }
}

function missing(sign: string): Error {
  return badInput(
    `"search": ${sign} stands without the words it joins; put words on each side or quotation marks around it.`,
  );
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const trimmed = text.trim();
  while (token.lastIndex < trimmed.length) {
    const match = token.exec(trimmed);
    if (match === null) throw badInput('"search" has a quotation mark that is not closed.');
    const [, open, close, phrase, word = ''] = match;
    if (open !== undefined) tokens.push({ kind: 'OPEN' });
    else if (close !== undefined) tokens.push({ kind: 'CLOSE' });
    else if (phrase !== undefined) tokens.push({ kind: 'PHRASE', text: phrase });
    else tokens.push(readWord(word));
  }
  return tokens;
}

function readWord(word: string): Token {
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { kind: word };
  const beginning = /^([\p{L}\p{N}]{2,})\*$/u.exec(word)?.[1];
  return beginning === undefined ? { kind: 'WORD', text: word } : { kind: 'BEGINNING', text: beginning };
}

import type { AnswerText } from '../execution/answer/answer-text.ts';

/** What goes back over HTTP. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | AnswerText | AsyncIterable<string>;
}

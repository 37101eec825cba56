/**
 * Text of an answer on its way to the client. A promise made when the request came has grown old when it is resolved,
 * and keeps what it was resolved with, though nobody waits for it any more, until the old generation is collected. So
 * it keeps this, and who writes the text takes it out.
 */
export class AnswerText {
  #text: string | null;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text, to look at. */
  get text(): string {
    if (this.#text === null) throw new TypeError('The text of the answer was taken already.');
    return this.#text;
  }

  /** The text, once. */
  take(): string {
    const { text } = this;
    this.#text = null;
    return text;
  }
}

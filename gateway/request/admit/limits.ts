/** What one document may ask; each refusal names its limit and the value found. */
export interface DocumentLimits {
  /** Words and signs of the text: bounds every later step, and stops the parser itself. */
  readonly tokens: number;
  /** Fields below one another, fragments followed. */
  readonly depth: number;
  /** Aliased fields, fragments followed: the cheap way to ask one thing a thousand times. */
  readonly aliases: number;
  /** Fields of the operation's root type, each at least one fetch. */
  readonly rootFields: number;
  /** Directives anywhere in the operation, fragments followed. */
  readonly directives: number;
  /** Fields after every fragment is followed: what a fragment blow-up multiplies. */
  readonly fields: number;
  /** Items of one list given as an argument or variable. */
  readonly listItems: number;
  /** The estimate by `@cost` and `@listSize`. */
  readonly cost: number;
  /** Items assumed of a list that states no size. */
  readonly assumedListSize: number;
}

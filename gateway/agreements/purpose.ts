const purpose = /^[A-Za-z][A-Za-z0-9_-]{0,62}$/u;

/** What a purpose looks like, for those who stated something else. */
export const purposeForm = 'a letter, then letters, digits, hyphens and underscores, up to 63 in all';

/** Whether a text can be a purpose, as callers state and agreements allow it. */
export function isPurpose(text: string): boolean {
  return purpose.test(text);
}

/** What a foreign key promises to be there. */
export async function found<T>(record: Promise<T | null>): Promise<T> {
  const present = await record;
  if (present === null) throw new Error('a record refers to reference data that is not there');
  return present;
}

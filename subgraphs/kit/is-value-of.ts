const day = /^\d{4}-\d\d-\d\d$/;
const moment = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d{1,6})?([+-]\d\d)(?::?(\d\d))?$/;

/** Whether a text from outside, such as a part of a cursor, is a value of a type of PostgreSQL that lists are ordered by. */
export function isValueOf(type: string, text: string): boolean {
  switch (type) {
    case 'date':
      return isDay(text);
    case 'timestamptz':
    case 'timestamp with time zone':
      return isMoment(text);
    case 'int':
    case 'integer':
      return /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) < 2 ** 31;
    case 'bigint':
      return /^-?\d{1,18}$/.test(text);
    case 'double precision':
      return text !== '' && text.trim() === text && Number.isFinite(Number(text));
    case 'boolean':
      return text === 'true' || text === 'false';
    default:
      return !text.includes('\0');
  }
}

function isDay(text: string): boolean {
  if (!day.test(text) || text.startsWith('0000')) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  const [, date = '', time = '', hours = '', minutes = '00'] = moment.exec(text) ?? [];
  return (
    isDay(date) && !Number.isNaN(Date.parse(`${date}T${time}${hours}:${minutes}`)) && !time.startsWith('24')
  );
}

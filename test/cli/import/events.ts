/** A row of the UCDP GED columns that matter; the events, sides and reports are invented. */
export const event = {
  id: '1',
  type_of_violence: '1',
  conflict_name: 'Northland: Government',
  side_a: 'Government of Northland',
  side_b: 'Northern Front',
  source_article: 'Northland Courier,2019-02-03,"Clash at the ford"',
  source_original: 'a spokesperson of the army',
  where_prec: '1',
  where_coordinates: 'Ford village',
  where_description: 'At the ford',
  adm_1: 'North province',
  adm_2: '',
  latitude: '5.5',
  longitude: '20.25',
  country: 'Central African Republic',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2019-02-02 00:00:00.000',
  date_end: '2019-02-02 00:00:00.000',
  deaths_a: '1',
  deaths_b: '2',
  deaths_civilians: '0',
  deaths_unknown: '0',
  best: '3',
  low: '2',
  high: '4',
};

export type Event = typeof event;

const columns = Object.keys(event) as (keyof Event)[];

/** Events as the CSV form of the data set. */
export function csvOf(events: readonly Partial<Event>[], lineEnd = '\n'): string {
  const quoted = (value: string): string =>
    /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const rows = events.map((each) => columns.map((column) => quoted({ ...event, ...each }[column])).join(','));
  return [columns.join(','), ...rows, ''].join(lineEnd);
}

/** Events as its GeoJSON form. */
export function geojsonOf(events: readonly Partial<Event>[]): string {
  return JSON.stringify({ type: 'FeatureCollection', features: events.map(featureOf) });
}

function featureOf(given: Partial<Event>): object {
  const { latitude, longitude, ...properties } = { ...event, ...given };
  return {
    type: 'Feature',
    properties: { ...properties, id: Number(properties.id), best: Number(properties.best) },
    geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] },
  };
}

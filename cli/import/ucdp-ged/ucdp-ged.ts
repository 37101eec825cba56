import { recogniseDelimited } from '../delimited-source.ts';
import { recogniseGeojson } from '../geojson-source.ts';
import type { ImportKind } from '../import-kind.ts';
import { incidentColumns, toIncident } from './event-to-incident.ts';
import { mergeIncidents } from './merge-incidents.ts';

/** The columns an event needs; the data set has some forty more. */
const neededColumns = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'date_prec',
  'date_start',
  'date_end',
  'event_clarity',
  'country',
  'deaths_civilians',
  'best',
  'low',
  'high',
];

/**
 * Events of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013, ucdp.uu.se), one incident each, from its
 * CSV or a GeoJSON of the same columns. The data set is published under CC BY 4.0, so its incidents are unclassified
 * and clear unless flags say otherwise.
 */
export const ucdpGed: ImportKind = {
  name: 'ucdp-ged',
  database: 'mission',
  labels: { classification: 'UNCLASSIFIED', tlp: 'CLEAR' },
  async recognise(file) {
    const geojson = await recogniseGeojson(file, { properties: neededColumns });
    if (geojson.ok) return geojson;
    const csv = await recogniseDelimited(file, { columns: [...neededColumns, 'latitude', 'longitude'] });
    return csv.ok ? csv : { ok: false, reason: `as GeoJSON, ${geojson.reason}; as CSV, ${csv.reason}` };
  },
  toRow: toIncident,
  columns: incidentColumns,
  target: { table: 'incident', id: 'id', digest: 'import_digest' },
  merge: mergeIncidents,
};

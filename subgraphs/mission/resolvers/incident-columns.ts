import { badInput } from '../../kit/errors.ts';
import type { IncidentRecord } from '../entities/incident.ts';
import type { CreateIncidentInput, PlaceInput, UpdateIncidentInput } from '../schema.generated.ts';

type Columns = Partial<IncidentRecord>;

const plainFields = ['missionId', 'summary', 'occurredUntil'] as const;
const neededFields = ['title', 'occurredOn', 'datePrecision'] as const;

/** The precision of a place of which only the country is known. */
const countryOnly = 6;

/** The columns that an input says; what it leaves out is left out. */
export function incidentColumns(input: CreateIncidentInput | UpdateIncidentInput): Columns {
  const columns: Columns = {};
  for (const field of plainFields) if (input[field] !== undefined) columns[field] = input[field];
  for (const field of neededFields) Object.assign(columns, needed(field, field, input[field]));
  Object.assign(columns, needed('countryCode', 'country', input.country));
  if (input.place !== undefined) Object.assign(columns, placeColumns(input.place));
  if (input.deaths !== undefined) {
    const { low = null, best = null, high = null } = input.deaths ?? {};
    Object.assign(columns, { deathsLow: low, deathsBest: best, deathsHigh: high });
  }
  return columns;
}

/** The columns of a place; without one only the country is known. */
export function placeColumns(place: PlaceInput | null): Columns {
  return {
    adm1: place?.adm1 ?? null,
    adm2: place?.adm2 ?? null,
    placeName: place?.name ?? null,
    latitude: place?.latitude ?? null,
    longitude: place?.longitude ?? null,
    placePrecision: place?.precision ?? countryOnly,
  };
}

function needed(column: keyof IncidentRecord, argument: string, value: unknown): Columns {
  if (value === undefined) return {};
  if (value !== null) return { [column]: value };
  throw badInput(`"${argument}" cannot be null; leave it out to keep it.`);
}

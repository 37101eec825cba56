import { pipeline } from 'node:stream';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import type { Fields, Recognised, SourceRecord, SourceRecords } from './import-kind.ts';
import type { SourceFile } from './source-file.ts';

/** What tells a GeoJSON collection of one kind from others. */
export interface GeojsonShape {
  /** The properties its first feature must have. */
  readonly properties: readonly string[];
}

/** Long enough for what stands before the first feature, and that feature. */
const headLength = 256 * 1024;

/** How many features are handed on together. */
const atOnce = 100;

/**
 * Recognises a GeoJSON FeatureCollection (RFC 7946) by its first feature. A point's coordinates become the fields
 * `latitude` and `longitude`, as tables of the same data name them.
 */
export async function recogniseGeojson(file: SourceFile, shape: GeojsonShape): Promise<Recognised> {
  const head = (await file.readHead(headLength)).toString('utf8');
  if (!/^\uFEFF?\s*\{/.test(head) || !head.includes('"FeatureCollection"'))
    return { ok: false, reason: 'it is not a GeoJSON FeatureCollection' };
  const missing = shape.properties.filter((name) => !head.includes(JSON.stringify(name)));
  if (missing.length === 0) return { ok: true, unit: 'feature', records: () => readFeatures(file) };
  return { ok: false, reason: `its features lack the properties ${missing.join(', ')}` };
}

async function* readFeatures(file: SourceFile): SourceRecords {
  const features = pipeline(
    file.open(),
    parser.asStream(),
    pick.asStream({ filter: 'features' }),
    streamArray.asStream(),
    () => undefined,
  );
  let records: SourceRecord[] = [];
  for await (const { key, value } of features as AsyncIterable<{ key: number; value: unknown }>) {
    records.push(readFeature(value, key + 1));
    if (records.length < atOnce) continue;
    yield records;
    records = [];
  }
  yield records;
}

function readFeature(feature: unknown, position: number): SourceRecord {
  if (!isObject(feature) || !isObject(feature.properties))
    return { ok: false, position, reason: 'it is not a feature with properties' };
  return {
    ok: true,
    position,
    fields: { ...textFields(feature.properties), ...coordinates(feature.geometry) },
  };
}

function textFields(properties: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function coordinates(geometry: unknown): Fields {
  if (!isObject(geometry) || geometry.type !== 'Point' || !Array.isArray(geometry.coordinates)) return {};
  const [longitude, latitude] = geometry.coordinates as unknown[];
  return { latitude: textOf(latitude), longitude: textOf(longitude) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

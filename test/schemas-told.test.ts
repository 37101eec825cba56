import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';

/** How what a field reads reaches the ledger. */
const ways = {
  RECORD: 'a record by its key: the loader notes it with its owner',
  LIST: 'a connection notes the records of the page, and its total with those whose agreements apply or who sent some',
  TABLE: 'notes its records as a connection does',
  TOTALS: 'notes those whose agreements let records be seen or counted',
  CHANGES: 'notes each record that it names',
  PART: 'belongs to a record that is noted where it is read',
  REFERENCE: 'public reference data, which is nobody’s record',
  OWN: 'row-level security leaves what is the caller’s own or concerns it',
  HUB: 'the hub’s directory, registry and heads of the ledger, which hold nobody’s records',
} as const;

type Way = keyof typeof ways;
const all = (way: Way, ...fields: readonly string[]): Record<string, Way> =>
  Object.fromEntries(fields.map((field) => [field, way]));

/** Each field of Query, and each field anywhere that is a list in pages or counts. */
const told: Readonly<Record<string, Readonly<Record<string, Way>>>> = {
  mission: {
    ...all('RECORD', 'Query.mission', 'Query.incident'),
    ...all('LIST', 'Query.missions', 'Query.incidents', 'Query.visits', 'Query.accessConstraints'),
    ...all('LIST', 'Country.missions', 'Country.incidents', 'Country.visits', 'Country.accessConstraints'),
    ...all('LIST', 'Organisation.missions', 'Organisation.incidents', 'Mission.incidents'),
    ...all('TOTALS', 'Query.incidentStatistics'),
    ...all('CHANGES', 'Query.incidentChanges'),
  },
  partners: {
    ...all(
      'RECORD',
      'Query.partnership',
      'Query.collaborationActivity',
      'Query.trainingCourse',
      'Query.meeting',
    ),
    ...all(
      'LIST',
      'Query.partnerships',
      'Query.collaborationActivities',
      'Query.trainingCourses',
      'Query.meetings',
    ),
    ...all('LIST', 'Partnership.activities', 'Country.partnerships', 'Country.collaborationActivities'),
    ...all('LIST', 'Organisation.partnerships'),
  },
  review: {
    ...all('RECORD', 'Query.recommendation', 'Query.action'),
    ...all('LIST', 'Query.recommendations', 'Country.recommendations', 'ReviewBody.recommendations'),
    ...all('LIST', 'Recommendation.actions', 'Recommendation.indicators', 'Recommendation.evidence'),
    ...all('LIST', 'Recommendation.progressReports', 'Recommendation.alternativeReports'),
    ...all('TABLE', 'Query.recommendationTable'),
    ...all(
      'TOTALS',
      'Query.recommendationStatistics',
      'Query.followUpStatistics',
      'Query.recommendationFacets',
    ),
    ...all('CHANGES', 'Query.followUpChanges'),
    ...all('PART', 'Recommendation.responses', 'Recommendation.grades', 'Recommendation.reminders'),
    ...all('REFERENCE', 'Query.reviewBody', 'Query.reviewBodies', 'Query.instrument', 'Query.instruments'),
    ...all('REFERENCE', 'Query.followUpProcedure', 'Instrument.ratifications'),
  },
  hub: {
    ...all('REFERENCE', 'Query.country', 'Query.countries'),
    ...all('HUB', 'Query.organisation', 'Query.organisations', 'Query.organisationGroup'),
    ...all('HUB', 'Query.organisationGroups', 'Query.subgraph', 'Query.subgraphs', 'Query.checkSubgraph'),
    ...all('HUB', 'Query.supergraphDiff', 'Query.supergraphReplicas', 'Query.supergraphVersions'),
    ...all('HUB', 'Query.visibleSchema', 'Query.ledgerCheckpoint', 'Query.ledgerConsistencyProof'),
    ...all('OWN', 'Query.accessRecords', 'Query.governanceRecords', 'Query.ledgerInclusionProof'),
    ...all('OWN', 'Query.agreement', 'Query.agreements', 'Query.client', 'Query.clients', 'Query.viewer'),
    ...all('OWN', 'Query.trustedIssuers', 'Query.webhooks', 'Query.schemaApprovals', 'Query.subgraphNotices'),
  },
};

const paged = /(Connection|Statistics|Facet|ChangePage|Changes)$/;

function fieldsOf(name: string): string[] {
  const text = readFileSync(new URL(`../schemas/${name}.graphql`, import.meta.url), 'utf8');
  const schema = buildASTSchema(parse(text), { assumeValidSDL: true });
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(isObjectType(type) ? type.getFields() : {})
        .filter((field) => type.name === 'Query' || paged.test(getNamedType(field.type).name))
        .filter(() => !['Mutation', 'Subscription'].includes(type.name))
        .map((field) => `${type.name}.${field.name}`),
    )
    .toSorted();
}

describe('the ledger', () => {
  it.each(Object.keys(told))('is told of every field of %s that reads or counts records', (name) => {
    expect(fieldsOf(name)).toEqual(Object.keys(told[name] ?? {}).toSorted());
  });

  it('is told in no way that is not described', () => {
    const used = new Set(Object.values(told).flatMap((fields) => Object.values(fields)));
    expect([...used].toSorted()).toEqual(Object.keys(ways).toSorted());
  });
});

import type { CodegenConfig } from '@graphql-codegen/cli';

/** Resolver types of one subgraph; its entities are the mapped parents (see `mappers` in each entry). */
function subgraph(
  schema: string,
  mappers: Record<string, string>,
  contextType: string,
): CodegenConfig['generates'][string] {
  return {
    schema,
    plugins: ['typescript', 'typescript-resolvers'],
    config: {
      federation: true,
      useTypeImports: true,
      immutableTypes: true,
      enumsAsTypes: true,
      defaultScalarType: 'unknown',
      scalars: { Date: 'string', DateTime: 'Date', PartialDate: 'string' },
      maybeValue: 'T | null',
      inputMaybeValue: 'T | null | undefined',
      avoidOptionals: { field: true, inputValue: false, object: true, defaultValue: false },
      contextType,
      mappers,
    },
  };
}

/** Generated files: `npm run generate` writes them, `npm run check:generated` fails where they are stale. */
const config: CodegenConfig = {
  generates: {
    'subgraphs/mission/schema.generated.ts': subgraph(
      'schemas/mission.graphql',
      {
        Country: '../kit/references.ts#CountryReference',
        Organisation: '../kit/references.ts#OrganisationReference',
        Mission: './entities/mission.ts#MissionRecord',
        Mandate: './entities/mandate.ts#MandateRecord',
        Area: './entities/mandate.ts#AreaRecord',
        Incident: './entities/incident.ts#IncidentRecord',
        IncidentCount: './incident-statistics.ts#CountOfIncidents',
        Place: './entities/incident.ts#IncidentRecord',
        DeathEstimate: './entities/incident.ts#IncidentRecord',
        ExternalKey: './entities/incident.ts#IncidentRecord',
        Act: './entities/incident-parts.ts#ActRecord',
        VictimGroup: './entities/incident-parts.ts#VictimGroupRecord',
        AllegedInvolvement: './entities/incident-parts.ts#AllegedInvolvementRecord',
        FoundInvolvement: './entities/incident-parts.ts#FoundInvolvementRecord',
        Source: './entities/incident-parts.ts#SourceRecord',
        Assessment: './entities/assessment.ts#AssessmentRecord',
        Visit: './entities/visit.ts#VisitRecord',
        AccessConstraint: './entities/access-constraint.ts#AccessConstraintRecord',
      },
      '../kit/context.ts#SubgraphContext',
    ),
    'gateway/organisations/schema.generated.ts': subgraph(
      'schemas/hub.graphql',
      {
        Country: './entities/country.ts#CountryRecord',
        Organisation: './entities/organisation.ts#OrganisationRecord',
        Client: './entities/client.ts#ClientRecord',
        TrustedIssuer: './entities/trusted-issuer.ts#TrustedIssuerRecord',
        SharingAgreement: '../agreements/entities/agreement.ts#AgreementRecord',
        AgreementVersion: '../agreements/entities/agreement-version.ts#AgreementVersionRecord',
        AgreementSignature: '../agreements/entities/agreement-signature.ts#AgreementSignatureRecord',
        AgreementAct: '../agreements/entities/agreement-act.ts#AgreementActRecord',
        AgreementAdmission: '../agreements/resolvers/list-admissions.ts#AdmissionView',
        OrganisationGroup: '../agreements/entities/organisation-group.ts#OrganisationGroupRecord',
        GroupMember: '../agreements/entities/group-member.ts#GroupMemberRecord',
        AccessRecord: '../ledger/entities/ledger-entry.ts#LedgerEntryRecord',
        GovernanceRecord: '../ledger/entities/ledger-entry.ts#LedgerEntryRecord',
        LedgerCosignature: '../ledger/stored-checkpoints.ts#StoredCosignature',
      },
      '../../subgraphs/kit/context.ts#SubgraphContext',
    ),
    'subgraphs/partners/schema.generated.ts': subgraph(
      'schemas/partners.graphql',
      {
        Country: '../kit/references.ts#CountryReference',
        Organisation: '../kit/references.ts#OrganisationReference',
        Partnership: './entities/partnership.ts#PartnershipRecord',
        PartnershipParty: './entities/partnership-party.ts#PartnershipPartyRecord',
        CollaborationActivity: './entities/collaboration-activity.ts#CollaborationActivityRecord',
        TrainingCourse: './entities/training-course.ts#TrainingCourseRecord',
        TrainingSession: './entities/training-session.ts#TrainingSessionRecord',
        Meeting: './entities/meeting.ts#MeetingRecord',
      },
      '../kit/context.ts#SubgraphContext',
    ),
    'subgraphs/review/schema.generated.ts': subgraph(
      'schemas/review.graphql',
      {
        Country: '../kit/references.ts#CountryReference',
        Organisation: '../kit/references.ts#OrganisationReference',
        ReviewBody: './entities/review-body.ts#ReviewBodyRecord',
        Instrument: './entities/instrument.ts#InstrumentRecord',
        Ratification: './entities/ratification.ts#RatificationRecord',
        Recommendation: './entities/recommendation.ts#RecommendationRecord',
        Response: './entities/response.ts#ResponseRecord',
        RecommendationCount: './recommendation-statistics.ts#CountOfRecommendations',
        FollowUpProcedure: './entities/follow-up-procedure.ts#FollowUpProcedureRecord',
        ScaleStep: './entities/scale-step.ts#ScaleStepRecord',
        Grade: './entities/grade.ts#GradeRecord',
        EvidenceLink: './entities/evidence-link.ts#EvidenceLinkRecord',
        FollowUpSelection: './entities/follow-up-selection.ts#FollowUpSelectionRecord',
        Reminder: './entities/reminder.ts#ReminderRecord',
        Action: './entities/action.ts#ActionRecord',
        Benchmark: './entities/benchmark.ts#BenchmarkRecord',
        Indicator: './entities/indicator.ts#IndicatorRecord',
        Observation: './entities/indicator-observation.ts#IndicatorObservationRecord',
        ProgressReport: './entities/progress-report.ts#ProgressReportRecord',
        Validation: './entities/progress-report-validation.ts#ProgressReportValidationRecord',
        AlternativeReport: './entities/alternative-report.ts#AlternativeReportRecord',
        FollowUpCount: './follow-up-statistics.ts#CountOfFollowUp',
      },
      '../kit/context.ts#SubgraphContext',
    ),
  },
};

export default config;

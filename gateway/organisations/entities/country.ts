import { EntitySchema } from 'typeorm';

/** A country or territory of ISO 3166-1, with what M49 says of it. */
export interface CountryRecord {
  readonly code: string;
  readonly alpha2: string;
  readonly numericCode: string;
  readonly name: string;
  readonly officialName: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly subregionCode: string | null;
  readonly subregionName: string | null;
  readonly intermediateRegionCode: string | null;
  readonly intermediateRegionName: string | null;
  readonly isLeastDeveloped: boolean | null;
  readonly isLandlockedDeveloping: boolean | null;
  readonly isSmallIslandDeveloping: boolean | null;
}

const optionalText = { type: 'text', nullable: true } as const;
const optionalBoolean = { type: 'boolean', nullable: true } as const;

/** Where countries are kept. */
export const countryEntity = new EntitySchema<CountryRecord>({
  name: 'country',
  columns: {
    code: { type: 'text', primary: true },
    alpha2: { type: 'text' },
    numericCode: { type: 'text' },
    name: { type: 'text' },
    officialName: optionalText,
    regionCode: optionalText,
    regionName: optionalText,
    subregionCode: optionalText,
    subregionName: optionalText,
    intermediateRegionCode: optionalText,
    intermediateRegionName: optionalText,
    isLeastDeveloped: optionalBoolean,
    isLandlockedDeveloping: optionalBoolean,
    isSmallIslandDeveloping: optionalBoolean,
  },
});

import { describe, it, expect } from '@jest/globals';
import { codedError } from '../../../gateway/errors.ts';
import { reportUnauthorised } from '../../../gateway/authorisation/report-unauthorised.ts';

const errors = [codedError('UNAUTHORIZED_FIELD_OR_TYPE', 'No.', { path: ['me', 'email'] })];

describe('what was removed', () => {
  it('is told nowhere where the hub is set so', () => {
    expect(reportUnauthorised('off', errors)).toEqual({ errors: [], extensions: {} });
  });

  it('is told among the errors', () => {
    expect(reportUnauthorised('errors', errors)).toEqual({ errors, extensions: {} });
  });

  it('is told in the extensions, and leaves none where nothing was removed', () => {
    expect(reportUnauthorised('extensions', errors)).toEqual({
      errors: [],
      extensions: {
        authorizationErrors: [
          { message: 'No.', path: ['me', 'email'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
        ],
      },
    });
    expect(reportUnauthorised('extensions', [])).toEqual({ errors: [], extensions: {} });
  });
});

import { checkCountry, checkNumber, checkText } from '../../kit/check-input.ts';
import { checkNames, checkSdgTargets } from './check-input.ts';

/** What a recommendation says, as far as it is given. */
interface RecommendationContent {
  readonly text?: string | null | undefined;
  readonly country?: string | null | undefined;
  readonly recommendingState?: string | null | undefined;
  readonly documentSymbol?: string | null | undefined;
  readonly paragraph?: string | null | undefined;
  readonly cycle?: number | null | undefined;
  readonly session?: number | null | undefined;
  readonly themes?: readonly string[] | null | undefined;
  readonly affectedGroups?: readonly string[] | null | undefined;
  readonly sdgTargets?: readonly string[] | null | undefined;
  readonly actionCategory?: number | null | undefined;
}

/** Throws BAD_USER_INPUT for the first part that a recommendation cannot have. */
export function checkRecommendation(content: RecommendationContent): void {
  checkCountry('country', content.country);
  checkCountry('recommendingState', content.recommendingState);
  checkText('text', content.text, 20_000);
  checkText('documentSymbol', content.documentSymbol, 100);
  checkText('paragraph', content.paragraph, 50);
  checkNumber('cycle', content.cycle, [1, 100]);
  checkNumber('session', content.session, [1, 1000]);
  checkNames('themes', content.themes);
  checkNames('affectedGroups', content.affectedGroups);
  checkSdgTargets('sdgTargets', content.sdgTargets);
  checkNumber('actionCategory', content.actionCategory, [1, 5]);
}

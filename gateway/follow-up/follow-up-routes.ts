import type { Route } from '../http/route.ts';
import { changesRoute } from './changes-route.ts';
import { exportsRoute } from './exports-route.ts';
import { createVisit, type VisitParts } from './visit.ts';

/** The addresses of follow-up beside GraphQL's. */
export function followUpRoutes(parts: VisitParts): readonly Route[] {
  const visit = createVisit(parts);
  return [changesRoute(visit), exportsRoute(visit)];
}

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const journalRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/journal',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listPlace(search),
    ...textParameters(search, [
      'subjectType',
      'subjectId',
      'type',
      'actorId',
      'unitId',
      'from',
      'to',
      'row',
    ]),
  }),
  component: lazyRouteComponent(
    () => import('../features/auditing/journal-screen'),
    'JournalScreen',
  ),
});

const verificationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/journal/verification',
  validateSearch: listPlace,
  component: lazyRouteComponent(
    () => import('../features/auditing/verification-screen'),
    'VerificationScreen',
  ),
});

export const journalRoutes = [journalRoute, verificationRoute] as const;

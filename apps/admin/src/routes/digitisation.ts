import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const digitisationSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['dossier', 'batch']),
});

const digitisationRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/digitisation',
  validateSearch: digitisationSearch,
  component: lazyRouteComponent(
    () => import('../features/digitisation/digitisation-screen'),
    'DigitisationScreen',
  ),
});

export const digitisationRoutes = [digitisationRoute] as const;

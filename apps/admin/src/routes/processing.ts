import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const processingSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['view', 'tab', 'side', 'id', 'do']),
});

const processingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/processing',
  validateSearch: processingSearch,
  component: lazyRouteComponent(
    () => import('../features/processing/processing-screen'),
    'ProcessingScreen',
  ),
});

export const processingRoutes = [processingRoute] as const;

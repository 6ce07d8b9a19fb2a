import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const filters = ['from', 'to', 'unitId', 'procedureCode', 'channel', 'employer'] as const;

const reportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports',
  validateSearch: (search: Record<string, unknown>) =>
    textParameters(search, [...filters, 'groupBy']),
  component: lazyRouteComponent(
    () => import('../features/reporting/summary-screen'),
    'SummaryScreen',
  ),
});

const reportDossiersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/reports/dossiers',
  validateSearch: (search: Record<string, unknown>) => ({
    ...listPlace(search),
    ...textParameters(search, [...filters, 'measure', 'asOf']),
  }),
  component: lazyRouteComponent(
    () => import('../features/reporting/figure-dossiers-screen'),
    'FigureDossiersScreen',
  ),
});

export const reportRoutes = [reportsRoute, reportDossiersRoute] as const;

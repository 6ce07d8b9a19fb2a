import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const cashSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['tab', 'code', 'receipt', 'held']),
});

const cashRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/cash',
  validateSearch: cashSearch,
  component: lazyRouteComponent(() => import('../features/fees/cash-screen'), 'CashScreen'),
});

const shiftRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/cash/shifts/$id',
  validateSearch: (search: Record<string, unknown>) => textParameters(search, ['receipt']),
  component: lazyRouteComponent(() => import('../features/fees/shift-screen'), 'ShiftScreen'),
});

const remittancesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/cash/remittances',
  validateSearch: (search: Record<string, unknown>) => listPlace(search),
  component: lazyRouteComponent(
    () => import('../features/fees/remittances-screen'),
    'RemittancesScreen',
  ),
});

export const cashRoutes = [cashRoute, shiftRoute, remittancesRoute] as const;

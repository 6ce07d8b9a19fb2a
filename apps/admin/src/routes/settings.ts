import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listPlace, textParameters } from '../ui/use-list-state';
import { signedInRoute } from './access';

const screen = lazyRouteComponent(
  () => import('../features/settings/settings-screen'),
  'SettingsScreen',
);

const validateSearch = (search: Record<string, unknown>) => ({
  ...listPlace(search),
  ...textParameters(search, ['id', 'do', 'all', 'unit', 'on']),
});

const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  validateSearch,
  component: screen,
});

const settingsSectionRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/$section',
  validateSearch,
  component: screen,
});

export const settingsRoutes = [settingsRoute, settingsSectionRoute] as const;

import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource/source-sans-3/400.css';
import '@fontsource/source-sans-3/600.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './styles/base.css';
import './styles/kit.css';
import { Providers } from './app/providers';
import { createQueryClient } from './app/query-client';
import { createAppRouter } from './app/router';
import { startTranslation } from './i18n';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');

const queryClient = createQueryClient();
const translation = startTranslation();
document.documentElement.lang = translation.language;

createRoot(root).render(
  <StrictMode>
    <Providers queryClient={queryClient} translation={translation}>
      <RouterProvider router={createAppRouter(queryClient)} />
    </Providers>
  </StrictMode>,
);

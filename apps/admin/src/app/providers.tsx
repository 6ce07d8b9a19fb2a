import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import 'dayjs/locale/vi';
import { AnnouncerProvider } from '../ui/announcer';
import { KeysProvider } from '../ui/keys';
import { ScanProvider } from '../ui/scan-listener';
import { cssVariablesResolver, theme } from './theme';

interface ProvidersProps {
  queryClient: QueryClient;
  translation: i18n;
  children: ReactNode;
}

export function Providers({ queryClient, translation, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={translation}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver}>
        <DatesProvider settings={{ locale: translation.language, firstDayOfWeek: 1 }}>
          <QueryClientProvider client={queryClient}>
            <AnnouncerProvider>
              <KeysProvider>
                <ScanProvider>{children}</ScanProvider>
              </KeysProvider>
            </AnnouncerProvider>
          </QueryClientProvider>
          <Notifications position="bottom-right" />
        </DatesProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}

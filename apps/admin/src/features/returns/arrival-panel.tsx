import { Stack, Text, TextInput } from '@mantine/core';
import { normaliseOwnCode } from '@motcua/shared-identifiers';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import type { Dossier } from './get-results';
import { useReturnAct } from './return-acts';

/** «Done» is not «here»: the paper is handed out only once it lies on a numbered shelf. */
export function ArrivalPanel({ dossier, etag }: { dossier: Dossier; etag: string }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [shelf, setShelf] = useState('');
  const arrival = useReturnAct(() => say(t('returns.arrival.done', { shelf: shelf || '–' })));
  const register = () =>
    arrival.run(
      { id: dossier.id, action: 'registerResultArrival', shelf: shelf.trim() || undefined },
      etag,
    );
  return (
    <Section title={t('dossier.action.registerResultArrival')}>
      <Stack gap="sm" align="flex-start">
        <Text>{t('returns.arrival.sentence')}</Text>
        <ProblemAlert error={arrival.error} onRetry={arrival.retry} takesFocus />
        <TextInput
          label={`${t('returns.column.shelf')} ${t('common.optional')}`}
          description={t('returns.arrival.hint')}
          w={240}
          maxLength={20}
          autoFocus
          autoComplete="off"
          data-takes-scans="true"
          value={shelf}
          onChange={(event) => setShelf(event.currentTarget.value)}
          onBlur={() => setShelf(normaliseOwnCode(shelf))}
        />
        <MainAct
          label={t('dossier.action.registerResultArrival')}
          isPending={arrival.isPending}
          onRun={register}
        />
      </Stack>
    </Section>
  );
}

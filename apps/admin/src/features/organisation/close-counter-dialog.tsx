import { Alert, Stack } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useCommand } from '../../app/use-command';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import type { UnitDetail } from './get-unit';

interface CloseCounterDialogProps {
  counter: UnitDetail['counters'][number];
  onClose: () => void;
}

/** The last day on which somebody can sign in at the counter. */
export function CloseCounterDialog({ counter, onClose }: CloseCounterDialogProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { say } = useAnnouncer();
  const { id, name, version } = counter;
  const today = officeDay(officeClock.now());
  const first = counter.validFrom as LocalDate;
  const [validTo, setValidTo] = useState<LocalDate | undefined>(today);
  const command = useCommand({
    send: (body: { validTo: LocalDate }, header) =>
      read(api.PATCH('/api/v1/counters/{id}', { params: { path: { id }, header }, body })),
    changes: [['units']],
    onDone: () => {
      say(t('organisation.closeCounter.done'));
      onClose();
    },
  });
  return (
    <Dialog title={t('organisation.closeCounter.of', { name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <LocalDateInput
          id="validTo"
          data-autofocus
          w={220}
          label={t('organisation.closeCounter.lastDay')}
          min={first > today ? first : today}
          value={validTo}
          onChange={setValidTo}
          error={fieldMessages(command.error).validTo}
        />
        {validTo && (
          <Alert color="danger" variant="outline">
            {t('organisation.closeCounter.consequence', { name, day: date(validTo) })}
          </Alert>
        )}
        <DialogActs
          label={t('organisation.closeCounter.act')}
          isDangerous
          isPending={command.isPending}
          blockedBecause={validTo ? undefined : t('organisation.closeCounter.lacks')}
          onRun={() => validTo && command.run({ validTo }, `"${version}"`)}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

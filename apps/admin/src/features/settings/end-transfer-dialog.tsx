import { Alert, Stack } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUnitName } from '../../app/units';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { useFormats } from '../../ui/use-formats';
import { useEndTransfer, type TransferScope } from './get-transfer-scopes';

interface EndTransferDialogProps {
  scope: TransferScope;
  onClose: () => void;
}

/** The last day on which the Post does it; what it has received by then goes on as it is. */
export function EndTransferDialog({ scope, onClose }: EndTransferDialogProps) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { say } = useAnnouncer();
  const unitName = useUnitName();
  const { unitId, procedureCode, procedureName, validFrom } = scope;
  const today = officeDay(officeClock.now());
  const first = validFrom > today ? (validFrom as LocalDate) : today;
  const [validTo, setValidTo] = useState<LocalDate | undefined>(first);
  const command = useEndTransfer(() => {
    say(t('settings.transfer.endDone'));
    onClose();
  });
  const name = procedureName ?? procedureCode;
  return (
    <Dialog title={t('settings.transfer.endOf', { name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />
        <LocalDateInput
          id="validTo"
          data-autofocus
          w={220}
          label={t('settings.transfer.lastDay')}
          min={first}
          max={scope.validTo === null ? undefined : (scope.validTo as LocalDate)}
          value={validTo}
          onChange={setValidTo}
          error={fieldMessages(command.error).validTo}
        />
        {validTo && (
          <Alert color="danger" variant="outline">
            {t('settings.transfer.endMeans', {
              day: date(validTo),
              unit: unitName(unitId) ?? '',
            })}
          </Alert>
        )}
        <DialogActs
          label={t('settings.transfer.end')}
          isDangerous
          isPending={command.isPending}
          blockedBecause={validTo ? undefined : t('settings.transfer.noLastDay')}
          onRun={() => validTo && command.run({ unitId, procedureCode, validFrom, validTo })}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

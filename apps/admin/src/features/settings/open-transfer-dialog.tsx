import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { transferTasks } from '@motcua/dossier-domain';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { unitsQuery } from '../../app/units';
import { useAnnouncer } from '../../ui/announcer';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { LocalDateInput } from '../../ui/local-date-input';
import { officeClock } from '../../ui/office-clock';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import { procedureNameQuery } from './get-settings';
import { useOpenTransfer, type TransferTask } from './get-transfer-scopes';

const isPostal = (kind: string) => kind === 'postRoot' || kind === 'postOffice';

/** Hands tasks of one procedure over to the Post at one unit, by the number of the decision. */
export function OpenTransferDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const today = officeDay(officeClock.now());
  const ownUnit = useMe().unit.id;
  const units = (useQuery(unitsQuery()).data ?? []).filter(({ kind }) => !isPostal(kind));
  const [unitId, setUnitId] = useState<string | null>(ownUnit);
  const [texts, setTexts] = useState({ procedureCode: '', decisionNo: '' });
  const [tasks, setTasks] = useState<TransferTask[]>([...transferTasks]);
  const [validFrom, setValidFrom] = useState<LocalDate | undefined>(today);
  const [validTo, setValidTo] = useState<LocalDate | undefined>();
  const command = useOpenTransfer(() => {
    say(t('settings.transfer.done'));
    onClose();
  });
  const procedureCode = texts.procedureCode.trim();
  const decisionNo = texts.decisionNo.normalize('NFC').trim();
  const procedure = useQuery(procedureNameQuery(procedureCode));
  const faults = fieldMessages(command.error);
  const isTaken = isProblemOf(command.error, 'conflict');
  const isReady = unitId && procedureCode && decisionNo && tasks.length > 0 && validFrom;
  const text = (field: keyof typeof texts, maxLength: number) => ({
    id: field,
    maxLength,
    autoComplete: 'off',
    value: texts[field],
    error: faults[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTexts((before) => ({ ...before, [field]: value })),
  });
  const codeHint = procedure.error ? 'settings.deadline.unknown' : 'settings.transfer.codeHint';
  return (
    <Dialog title={t('settings.transfer.add')} onClose={onClose}>
      <Stack gap="md">
        {!isTaken && <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />}
        <Select
          id="unitId"
          label={t('settings.transfer.unit')}
          searchable
          allowDeselect={false}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={setUnitId}
          error={faults.unitId}
        />
        <TextInput
          data-autofocus
          label={t('settings.deadline.code')}
          description={procedure.data?.shortName ?? procedure.data?.name ?? t(codeHint)}
          {...text('procedureCode', 40)}
          error={isTaken ? t('settings.transfer.taken') : faults.procedureCode}
        />
        <Checkbox.Group
          id="tasks"
          label={t('settings.transfer.tasks')}
          description={t('settings.transfer.tasksHint')}
          value={tasks}
          onChange={(next) => setTasks(next as TransferTask[])}
          error={faults.tasks}
        >
          <Group gap="md" mt="xs">
            {transferTasks.map((task) => (
              <Checkbox key={task} value={task} label={t(`settings.transfer.task.${task}`)} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput label={t('settings.transfer.decision')} {...text('decisionNo', 60)} />
        <Group align="flex-start" gap="md" grow>
          <LocalDateInput
            id="validFrom"
            label={t('settings.from')}
            min={today}
            value={validFrom}
            onChange={setValidFrom}
            error={faults.validFrom}
          />
          <LocalDateInput
            id="validTo"
            label={`${t('settings.transfer.lastDay')} ${t('common.optional')}`}
            min={validFrom ?? today}
            value={validTo}
            onChange={setValidTo}
            error={faults.validTo}
          />
        </Group>
        <DialogActs
          label={t('settings.transfer.add')}
          isPending={command.isPending}
          blockedBecause={isReady ? undefined : t('settings.transfer.lacks')}
          onRun={() =>
            unitId && command.run({ unitId, procedureCode, tasks, decisionNo, validFrom, validTo })
          }
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

import { Group, NumberInput, Stack, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
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
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import type { UnitDetail } from './get-unit';

type Wanted = components['schemas']['OpenCounterRequest'];

/** One more counter of a unit; the next free number is offered. */
export function OpenCounterDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const today = officeDay(officeClock.now());
  const next = Math.max(0, ...unit.counters.map(({ number }) => number)) + 1;
  const [number, setNumber] = useState<number | undefined>(next);
  const [name, setName] = useState(t('organisation.openCounter.usualName', { number: next }));
  const [validFrom, setValidFrom] = useState<LocalDate | undefined>(today);
  const command = useCommand({
    send: (body: Wanted, header) =>
      read(api.POST('/api/v1/counters', { params: { header }, body })),
    changes: [['units']],
    onDone: () => {
      say(t('organisation.openCounter.done'));
      onClose();
    },
  });
  const faults = fieldMessages(command.error);
  const isTaken = isProblemOf(command.error, 'conflict');
  const sign = name.normalize('NFC').trim();
  const open = () => {
    if (number !== undefined) command.run({ unitId: unit.id, number, name: sign, validFrom });
  };
  return (
    <Dialog title={t('organisation.openCounter.of', { name: unit.name })} onClose={onClose}>
      <Stack gap="md">
        {!isTaken && <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />}
        <Group align="flex-start" gap="md" wrap="nowrap">
          <NumberInput
            id="number"
            w={120}
            label={t('organisation.counterNo')}
            min={1}
            max={999}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={number ?? ''}
            error={isTaken ? t('organisation.openCounter.taken') : faults.number}
            onChange={(value) => setNumber(typeof value === 'number' ? value : undefined)}
          />
          <TextInput
            id="name"
            data-autofocus
            flex={1}
            label={t('organisation.counterName')}
            maxLength={100}
            autoComplete="off"
            value={name}
            error={faults.name}
            onChange={({ currentTarget: { value } }) => setName(value)}
          />
        </Group>
        <LocalDateInput
          id="validFrom"
          w={220}
          label={t('organisation.openCounter.from')}
          min={today}
          value={validFrom}
          onChange={setValidFrom}
          error={faults.validFrom}
        />
        <DialogActs
          label={t('organisation.openCounter.act')}
          isPending={command.isPending}
          blockedBecause={
            number && sign && validFrom ? undefined : t('organisation.openCounter.lacks')
          }
          onRun={open}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

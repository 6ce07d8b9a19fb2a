import { Group, Select, Stack, TextInput } from '@mantine/core';
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

type Wanted = components['schemas']['CreateUnitRequest'];
type Kind = Wanted['kind'];

/** The Post's tree and the State's stay apart. */
const kindsBelow = (kind: UnitDetail['kind']): readonly Kind[] =>
  kind === 'postRoot' || kind === 'postOffice'
    ? ['postOffice']
    : ['commune', 'department', 'district', 'oneStopDesk'];

const usualBelow = (kind: UnitDetail['kind']): Kind =>
  kind === 'commune' || kind === 'department' ? 'oneStopDesk' : (kindsBelow(kind)[0] ?? 'commune');

interface CreateUnitDialogProps {
  parent: UnitDetail;
  onClose: () => void;
  onCreated: (id: string, from: LocalDate) => void;
}

/** An office below the one that is open, from a day on. */
export function CreateUnitDialog({ parent, onClose, onCreated }: CreateUnitDialogProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const today = officeDay(officeClock.now());
  const [kind, setKind] = useState<Kind>(usualBelow(parent.kind));
  const [texts, setTexts] = useState({ name: '', shortName: '', agencyCode: '', address: '' });
  const [validFrom, setValidFrom] = useState<LocalDate | undefined>(today);
  const command = useCommand({
    send: (body: Wanted, header) => read(api.POST('/api/v1/units', { params: { header }, body })),
    changes: [['units']],
    onDone: ({ id }) => {
      say(t('organisation.create.done'));
      onCreated(id, validFrom ?? today);
    },
  });
  const faults = fieldMessages(command.error);
  const isTaken = isProblemOf(command.error, 'conflict');
  const typed = (field: keyof typeof texts) => texts[field].normalize('NFC').trim();
  const text = (field: keyof typeof texts, maxLength: number) => ({
    id: field,
    maxLength,
    autoComplete: 'off',
    value: texts[field],
    error: faults[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setTexts((before) => ({ ...before, [field]: value })),
  });
  const isReady = typed('name') && typed('shortName') && validFrom;
  const create = () =>
    command.run({
      kind,
      name: typed('name'),
      shortName: typed('shortName'),
      parentId: parent.id,
      agencyCode: typed('agencyCode') || null,
      address: typed('address') || null,
      validFrom,
    });
  return (
    <Dialog title={t('organisation.create.below', { name: parent.name })} onClose={onClose}>
      <Stack gap="md">
        {!isTaken && <ProblemAlert error={command.error} onRetry={command.retry} takesFocus />}
        <Select
          id="kind"
          label={t('organisation.kindLabel')}
          allowDeselect={false}
          data={kindsBelow(parent.kind).map((each) => ({
            value: each,
            label: t(`organisation.kind.${each}`),
          }))}
          value={kind}
          error={faults.kind}
          onChange={(value) => setKind(value as Kind)}
        />
        <TextInput data-autofocus label={t('organisation.name')} {...text('name', 200)} />
        <Group align="flex-start" gap="md" grow>
          <TextInput label={t('organisation.shortName')} {...text('shortName', 60)} />
          <TextInput
            label={`${t('organisation.agencyCode')} ${t('common.optional')}`}
            {...text('agencyCode', 35)}
            error={isTaken ? t('organisation.create.codeTaken') : faults.agencyCode}
          />
        </Group>
        <TextInput
          label={`${t('organisation.address')} ${t('common.optional')}`}
          {...text('address', 300)}
        />
        <LocalDateInput
          id="validFrom"
          w={220}
          label={t('organisation.create.from')}
          min={today}
          value={validFrom}
          onChange={setValidFrom}
          error={faults.validFrom}
        />
        <DialogActs
          label={t('organisation.create.act')}
          isPending={command.isPending}
          blockedBecause={isReady ? undefined : t('organisation.create.lacks')}
          onRun={create}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

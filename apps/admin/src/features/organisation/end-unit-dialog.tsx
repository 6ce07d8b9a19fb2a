import { Alert, MultiSelect, Stack } from '@mantine/core';
import { officeDay, type LocalDate } from '@motcua/shared-time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useNamedUnits } from '../../app/units';
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

interface EndOfUnit {
  validTo: LocalDate;
  successorIds: string[];
}

function useEndUnit(unitId: string, onDone: () => void) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  return useCommand({
    send: (body: EndOfUnit, header) =>
      read(api.POST('/api/v1/units/{id}/end', { params: { path: { id: unitId }, header }, body })),
    changes: [['units']],
    onDone: () => {
      say(t('organisation.end.done'));
      onDone();
    },
  });
}

/** The last day and who follows are confirmed in words, because nothing brings the unit back. */
export function EndUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { date } = useFormats();
  const today = officeDay(officeClock.now());
  const units = useNamedUnits().filter(({ id }) => id !== unit.id);
  const [validTo, setValidTo] = useState<LocalDate | undefined>(today);
  const [successorIds, setSuccessorIds] = useState<string[]>([]);
  const command = useEndUnit(unit.id, onClose);
  const faults = fieldMessages(command.error);
  const successors = units
    .filter(({ id }) => successorIds.includes(id))
    .map(({ name }) => name)
    .join(', ');
  const consequence = successors ? 'leadsToSuccessors' : 'leadsToNobody';
  return (
    <Dialog title={t('organisation.end.of', { name: unit.name })} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={command.error} takesFocus />
        <LocalDateInput
          id="validTo"
          data-autofocus
          label={t('organisation.end.lastDay')}
          value={validTo}
          onChange={setValidTo}
          min={unit.validFrom > today ? (unit.validFrom as LocalDate) : today}
          error={faults.validTo}
        />
        <MultiSelect
          id="successorIds"
          label={t('organisation.end.successors')}
          description={t('organisation.end.successorsHint')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          maxValues={20}
          value={successorIds}
          onChange={setSuccessorIds}
          error={faultOf(faults, 'successorIds')}
        />
        {validTo && (
          <Alert color="danger" variant="outline">
            {t(`organisation.end.${consequence}`, {
              name: unit.name,
              day: date(validTo),
              successors,
            })}
          </Alert>
        )}
        <DialogActs
          label={t('organisation.end.act')}
          isDangerous
          isPending={command.isPending}
          blockedBecause={validTo ? undefined : t('organisation.end.lastDayMissing')}
          onRun={() => validTo && command.run({ validTo, successorIds }, `"${unit.version}"`)}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

/** A fault of the list, or of the first line at fault. */
const faultOf = (faults: Record<string, string>, field: string): string | undefined =>
  Object.entries(faults).find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];

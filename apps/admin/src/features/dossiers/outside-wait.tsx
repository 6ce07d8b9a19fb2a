import { Button, Group, Text, TextInput } from '@mantine/core';
import { isFinal, type DossierStatus } from '@motcua/dossier-domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { useMay } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { ClockReport } from './get-clock';
import type { Dossier } from './get-dossier';

interface OutsideWaitProps {
  dossier: Dossier;
  clock: ClockReport;
}

/** A system that does not answer is not the desk's fault: whoever waits for it says so at once. */
export function OutsideWait({ dossier, clock }: OutsideWaitProps) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const may = useMay();
  const open = clock.outsideWaits.find(({ to }) => to === null);
  const isOver = isFinal(dossier.status as DossierStatus) || !may('dossier.transfer');
  if (isOver && clock.outsideWaits.length === 0) return null;
  return (
    <Section title={t('dossiers.outside')}>
      {clock.outsideWaits.map(({ no, system, from, to }) => (
        <Text key={no}>
          {t('dossiers.outsideSince', { system, time: dateTime(from) })}
          {to && ` – ${dateTime(to)}`}
        </Text>
      ))}
      {!isOver && (open ? <EndWait id={dossier.id} /> : <BeginWait id={dossier.id} />)}
    </Section>
  );
}

function BeginWait({ id }: { id: string }) {
  const { t } = useTranslation();
  const [system, setSystem] = useState('');
  const command = useCommand({
    send: (body: { system: string }, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/outside-waits', { params: { path: { id }, header }, body }),
      ),
    changes: [['dossiers', id]],
  });
  const name = system.normalize('NFC').trim();
  return (
    <>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      <Group align="flex-end" mt="xs">
        <TextInput
          id="system"
          label={t('dossiers.outsideSystem')}
          description={t('dossiers.outsideHint')}
          w={380}
          maxLength={200}
          value={system}
          onChange={(event) => setSystem(event.currentTarget.value)}
        />
        <Button
          disabled={name === ''}
          loading={command.isPending}
          onClick={() => command.run({ system: name })}
        >
          {t('dossiers.outsideBegin')}
        </Button>
      </Group>
    </>
  );
}

function EndWait({ id }: { id: string }) {
  const { t } = useTranslation();
  const command = useCommand({
    send: (_: null, header) =>
      read(
        api.POST('/api/v1/dossiers/{id}/outside-waits/end', { params: { path: { id }, header } }),
      ),
    changes: [['dossiers', id]],
  });
  return (
    <>
      <ProblemAlert error={command.error} onRetry={command.retry} />
      <Button mt="xs" loading={command.isPending} onClick={() => command.run(null)}>
        {t('dossiers.outsideEnd')}
      </Button>
    </>
  );
}

import { Select, Stack, Text, TextInput } from '@mantine/core';
import type { components } from '@motcua/shared-api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { unitsQuery } from '../../app/units';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';
import { ScanInput } from '../../ui/scan-input';
import { SummaryList } from '../../ui/summary-list';

type Registration = components['schemas']['RegisterConsignmentRequest'];

interface TransferDialogProps {
  /** Code of the dossier, where the screen before knows it. */
  dossierCode: string | undefined;
  onClose: () => void;
}

const dossierToCarryQuery = (code: string) =>
  queryOptions({
    queryKey: ['dossiers', 'toCarry', code],
    queryFn: () => read(api.GET('/api/v1/dossiers/{id}', { params: { path: { id: code } } })),
  });

/** The papers of a dossier received at one place go to the agency at another. */
export function TransferDialog({ dossierCode, onClose }: TransferDialogProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState(dossierCode);
  return (
    <Dialog title={t('courier.transfer.title')} onClose={onClose}>
      <Stack gap="md">
        <ScanInput
          accepts={['dossier', 'receipt']}
          label={t('courier.transfer.scan')}
          autoFocus={!code}
          keepsFocus={false}
          onScan={({ value }) => setCode(value)}
        />
        {code && <TransferForm key={code} code={code} />}
      </Stack>
    </Dialog>
  );
}

function TransferForm({ code }: { code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: dossier, error } = useQuery(dossierToCarryQuery(code));
  const { data: units = [] } = useQuery(unitsQuery());
  const offices = units
    .filter(({ kind }) => kind === 'postOffice')
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
  const agencies = units
    .filter(({ kind }) => kind !== 'postOffice' && kind !== 'postRoot')
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [toUnitId, setTo] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const postUnitId = chosen ?? (offices.length === 1 ? (offices[0]?.value ?? null) : null);
  const register = useCommand({
    send: (body: Registration, header) =>
      read(api.POST('/api/v1/consignments', { params: { header }, body })),
    changes: [['consignments'], ['dossiers']],
    onDone: ({ number }) => void navigate({ to: '/deliveries/$no', params: { no: number } }),
  });
  const errors = fieldMessages(register.error);
  const asksForHeir = toUnitId !== null || errors.toUnitId !== undefined;
  if (error) return <ProblemAlert error={error} />;
  if (!dossier) return <Text role="status">{t('common.loading')}</Text>;
  const send = () =>
    register.run({
      kind: 'transfer',
      dossierId: dossier.id,
      postUnitId: postUnitId ?? undefined,
      toUnitId: toUnitId ?? undefined,
      note: note.normalize('NFC').trim() || undefined,
    });
  return (
    <>
      <SummaryList
        items={[
          { label: t('courier.field.dossier'), value: dossier.code },
          { label: t('courier.transfer.owner'), value: dossier.applicant.fullName },
          { label: t('courier.field.from'), value: dossier.receivedUnit.name },
          { label: t('courier.field.to'), value: dossier.competentUnit.name },
        ]}
      />
      <ProblemAlert error={register.error} onRetry={register.retry} takesFocus />
      <Select
        id="postUnitId"
        label={t('courier.collection.postUnitId')}
        data={offices}
        value={postUnitId}
        onChange={setChosen}
        error={errors.postUnitId}
      />
      {asksForHeir && (
        <Select
          id="toUnitId"
          label={t('courier.transfer.heir')}
          data={agencies.filter(({ value }) => value !== dossier.receivedUnit.id)}
          searchable
          value={toUnitId}
          onChange={setTo}
          error={errors.toUnitId}
        />
      )}
      <TextInput
        id="note"
        label={`${t('courier.collection.note')} ${t('common.optional')}`}
        maxLength={500}
        autoComplete="off"
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={errors.note}
      />
      <MainAct label={t('courier.transfer.register')} isPending={register.isPending} onRun={send} />
    </>
  );
}

import { Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { normalisePhone } from '@motcua/shared-identifiers';
import { noDong, type Dong } from '@motcua/shared-money';
import type { components } from '@motcua/shared-api-client';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, read } from '../../app/api';
import { unitsQuery } from '../../app/units';
import { useCommand } from '../../app/use-command';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages } from '../../ui/problem-error';

type Registration = components['schemas']['RegisterConsignmentRequest'];

const texts = ['contactName', 'contactPhone', 'contactAddress', 'slot', 'note'] as const;
type TextName = (typeof texts)[number];
const optional: readonly TextName[] = ['slot', 'note'];
const isPostUnit = (kind: string): boolean => kind === 'postOffice' || kind === 'postRoot';

/** The citizen calls: somebody fetches the dossier at home. */
export function CollectionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const form = useCollectionForm();
  const register = useCommand({
    send: (body: Registration, header) =>
      read(api.POST('/api/v1/consignments', { params: { header }, body })),
    changes: [['consignments']],
    onDone: ({ number }) => void navigate({ to: '/deliveries/$no', params: { no: number } }),
  });
  const errors = fieldMessages(register.error);
  return (
    <Dialog title={t('courier.collection.title')} onClose={onClose} size={820}>
      <Stack gap="md">
        <ProblemAlert error={register.error} onRetry={register.retry} takesFocus />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          {texts.map((name) => (
            <TextInput
              key={name}
              id={name}
              data-autofocus={name === 'contactName' || undefined}
              label={[
                t(`courier.collection.${name}`),
                optional.includes(name) && t('common.optional'),
              ]
                .filter(Boolean)
                .join(' ')}
              autoComplete="off"
              spellCheck={false}
              inputMode={name === 'contactPhone' ? 'tel' : undefined}
              value={form.values[name]}
              error={errors[name]}
              onChange={(event) => form.change(name, event.currentTarget.value)}
            />
          ))}
          <Select
            id="toUnitId"
            label={t('courier.collection.toUnitId')}
            data={form.agencies}
            searchable
            value={form.toUnitId}
            onChange={form.setToUnit}
            error={errors.toUnitId}
          />
          <Select
            id="postUnitId"
            label={t('courier.collection.postUnitId')}
            data={form.offices}
            value={form.postUnitId}
            onChange={form.setPostUnit}
            error={errors.postUnitId}
          />
          <MoneyInput
            id="stateFee"
            label={t('courier.collection.stateFee')}
            value={form.stateFee}
            onChange={form.setStateFee}
            error={errors.stateFee}
          />
          <MoneyInput
            id="postage"
            label={t('courier.money.postageLabel')}
            value={form.postage}
            onChange={form.setPostage}
            error={errors.postage}
          />
        </SimpleGrid>
        <MainAct
          label={t('courier.collection.register')}
          isPending={register.isPending}
          onRun={() => register.run(form.body)}
        />
      </Stack>
    </Dialog>
  );
}

function useCollectionForm() {
  const { data: units = [] } = useQuery(unitsQuery());
  const [values, setValues] = useState<Record<TextName, string>>({
    contactName: '',
    contactPhone: '',
    contactAddress: '',
    slot: '',
    note: '',
  });
  const [toUnitId, setToUnit] = useState<string | null>(null);
  const [chosenOffice, setPostUnit] = useState<string | null>(null);
  const [stateFee, setStateFee] = useState<Dong | undefined>(noDong);
  const [postage, setPostage] = useState<Dong | undefined>(noDong);
  const choices = (isWanted: (kind: string) => boolean) =>
    units
      .filter(({ kind }) => isWanted(kind))
      .map(({ id, shortName }) => ({ value: id, label: shortName }));
  const offices = choices((kind) => kind === 'postOffice');
  const postUnitId = chosenOffice ?? (offices.length === 1 ? (offices[0]?.value ?? null) : null);
  const text = (name: TextName) => values[name].normalize('NFC').trim() || undefined;
  const body: Registration = {
    kind: 'collection',
    contactName: text('contactName'),
    contactPhone: text('contactPhone') && normalisePhone(values.contactPhone),
    contactAddress: text('contactAddress'),
    slot: text('slot'),
    note: text('note'),
    toUnitId: toUnitId ?? undefined,
    postUnitId: postUnitId ?? undefined,
    stateFee: stateFee ?? 0,
    postage: postage ?? 0,
  };
  return {
    values,
    change: (name: TextName, value: string) => setValues({ ...values, [name]: value }),
    agencies: choices((kind) => !isPostUnit(kind)),
    offices,
    toUnitId,
    setToUnit,
    postUnitId,
    setPostUnit,
    stateFee,
    setStateFee,
    postage,
    setPostage,
    body,
  };
}

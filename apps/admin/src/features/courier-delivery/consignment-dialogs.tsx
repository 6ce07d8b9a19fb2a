import { Select, Stack, Text, TextInput } from '@mantine/core';
import { isSealNumber, normaliseOwnCode } from '@motcua/shared-identifiers';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { fieldMessages, isProblemOf } from '../../ui/problem-error';
import { CosignerFields, cosignerFieldId, credentialsOf, isNamed, nobody } from './cosigner-fields';
import type { Consignment } from './get-consignments';
import { couriersQuery } from './get-couriers';
import type { ConsignmentCommand } from './use-consignment-act';

interface DialogProps {
  consignment: Consignment;
  etag: string;
  act: ConsignmentCommand;
  onClose: () => void;
}

/** Who carries it, and the time agreed with the citizen. */
export function AssignDialog({ consignment, etag, act, onClose }: DialogProps) {
  const { t } = useTranslation();
  const { data: couriers = [] } = useQuery(couriersQuery);
  const [courierId, setCourier] = useState(consignment.courierId);
  const [slot, setSlot] = useState(consignment.slot ?? '');
  const errors = fieldMessages(act.error);
  const assign = () => {
    if (!courierId) return;
    const agreed = slot.normalize('NFC').trim() || undefined;
    act.run({ action: 'assign', courierId, slot: agreed }, etag);
  };
  return (
    <Dialog title={t('courier.act.assign')} onClose={onClose}>
      <Stack gap="md">
        <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
        <Select
          id="courierId"
          data-autofocus
          label={t('courier.field.courier')}
          data={couriers.map(({ id, name }) => ({ value: id, label: name }))}
          searchable
          value={courierId}
          onChange={setCourier}
          error={errors.courierId}
        />
        <TextInput
          id="slot"
          label={`${t('courier.field.slot')} ${t('common.optional')}`}
          maxLength={60}
          value={slot}
          onChange={(event) => setSlot(event.currentTarget.value)}
          error={errors.slot}
        />
        <MainAct
          label={t('courier.act.assign')}
          isPending={act.isPending}
          blockedBecause={courierId ? undefined : t('courier.deliveries.courierMissing')}
          onRun={assign}
        />
      </Stack>
    </Dialog>
  );
}

/** The counter closes the envelope and seals it before the Post takes it. */
export function AcceptDialog({ consignment, etag, act, onClose }: DialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [giver, setGiver] = useState(nobody);
  const sealNo = normaliseOwnCode(typed);
  const errors = fieldMessages(act.error);
  const isHalfNamed = (giver.username.trim() || giver.password) && !isNamed(giver);
  const lack = () => {
    if (!isSealNumber(sealNo)) return t('courier.bag.sealMissing');
    return isHalfNamed ? t('courier.handOver.lack.other') : undefined;
  };
  const accept = () => {
    const signed = isNamed(giver) ? credentialsOf(giver) : {};
    act.run({ action: 'acceptAtCounter', sealNo, ...signed }, etag);
    setGiver((given) => ({ ...given, password: '' }));
  };
  return (
    <Dialog title={t('courier.act.acceptAtCounter')} onClose={onClose}>
      <Stack gap="md">
        <Text>{t('courier.consignment.accept', { count: consignment.paperCount })}</Text>
        <ProblemAlert
          error={act.error}
          onRetry={isProblemOf(act.error, 'signInRefused') ? undefined : act.retry}
          fieldId={cosignerFieldId}
          takesFocus
        />
        <TextInput
          id="sealNo"
          data-autofocus
          data-takes-scans="true"
          label={t('courier.field.sealNo')}
          maxLength={20}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={errors.sealNo}
        />
        <Text>{t('courier.consignment.acceptOther')}</Text>
        <CosignerFields cosigner={giver} onChange={setGiver} errors={errors} />
        <MainAct
          label={t('courier.act.acceptAtCounter')}
          isPending={act.isPending}
          blockedBecause={lack()}
          onRun={accept}
        />
      </Stack>
    </Dialog>
  );
}

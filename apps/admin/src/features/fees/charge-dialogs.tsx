import { NumberInput, Radio, Group, Select, Stack, TextInput } from '@mantine/core';
import type { Dong } from '@motcua/shared-money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { MoneyInput } from '../../ui/money-input';
import { fieldMessages } from '../../ui/problem-error';
import type { Charge, DossierMoney } from './get-money';
import { useAddCharge, useSettleCharge } from './money-acts';

const mostCopies = 10_000;

interface SettleChargeDialogProps {
  dossierId: string;
  charge: Charge;
  onClose: () => void;
}

/** A charge before it is paid: the amount the catalogue leaves open, copies, moment, exemption. */
export function SettleChargeDialog({ dossierId, charge, onClose }: SettleChargeDialogProps) {
  const { t } = useTranslation();
  const settle = useSettleCharge(dossierId, onClose);
  const [unitAmount, setUnitAmount] = useState(
    (charge.unitAmount ?? undefined) as Dong | undefined,
  );
  const [quantity, setQuantity] = useState<number | string>(charge.quantity);
  const [moment, setMoment] = useState(charge.moment);
  const [ground, setGround] = useState(charge.exemptGround ?? '');
  const faults = fieldMessages(settle.error);
  const confirm = () =>
    settle.run({
      no: charge.no,
      quantity: Number(quantity),
      exemptGround: ground.trim() || null,
      ...(charge.isSetAtDesk && unitAmount !== undefined ? { unitAmount } : {}),
      ...(moment === 'notice' ? {} : { moment }),
    });
  return (
    <ConfirmDialog
      act={t('cash.settle')}
      isPending={settle.isPending}
      error={settle.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack gap="sm">
        <strong>{charge.name}</strong>
        {charge.isSetAtDesk && (
          <MoneyInput
            label={t('cash.unitAmount')}
            value={unitAmount}
            error={faults['unitAmount']}
            onChange={setUnitAmount}
          />
        )}
        <NumberInput
          label={t('cash.quantity')}
          min={1}
          max={mostCopies}
          allowDecimal={false}
          value={quantity}
          error={faults['quantity']}
          onChange={setQuantity}
        />
        {moment !== 'notice' && (
          <Radio.Group
            label={t('cash.moment')}
            value={moment}
            onChange={(value) => setMoment(value as Charge['moment'])}
          >
            <Group mt={4}>
              <Radio value="intake" label={t('cash.moments.intake')} />
              <Radio value="return" label={t('cash.moments.return')} />
            </Group>
          </Radio.Group>
        )}
        <TextInput
          label={t('cash.exemptGround')}
          description={t('cash.exemptHint')}
          value={ground}
          error={faults['exemptGround']}
          onChange={({ currentTarget: { value } }) => setGround(value)}
        />
      </Stack>
    </ConfirmDialog>
  );
}

/** Copies and carriage; where a notice asks for payment, also what it asks for. */
export function AddChargeDialog({
  money: { dossierId, status },
  onClose,
}: {
  money: DossierMoney;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const add = useAddCharge(dossierId, onClose);
  const kinds: Charge['kind'][] =
    status === 'awaitingPayment' ? ['fee', 'charge', 'copies'] : ['copies', 'postage'];
  const [kind, setKind] = useState(kinds[0] ?? 'copies');
  const [name, setName] = useState(t('cash.copiesName'));
  const [unitAmount, setUnitAmount] = useState<Dong>();
  const [quantity, setQuantity] = useState<number | string>(1);
  const faults = fieldMessages(add.error);
  return (
    <ConfirmDialog
      act={t('cash.addCharge')}
      isPending={add.isPending}
      error={add.error}
      blockedBecause={unitAmount ? undefined : t('cash.lack.unitAmount')}
      onConfirm={() =>
        add.run({ kind, name, unitAmount: unitAmount ?? 0, quantity: Number(quantity) })
      }
      onClose={onClose}
    >
      <Stack gap="sm">
        <Select
          label={t('cash.kind')}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`cash.kinds.${value}`) }))}
          value={kind}
          onChange={(value) => value && setKind(value as Charge['kind'])}
        />
        <TextInput
          label={t('cash.forWhat')}
          value={name}
          error={faults['name']}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <MoneyInput
          label={t('cash.unitAmount')}
          value={unitAmount}
          error={faults['unitAmount']}
          onChange={setUnitAmount}
        />
        <NumberInput
          label={t('cash.quantity')}
          min={1}
          max={mostCopies}
          allowDecimal={false}
          value={quantity}
          error={faults['quantity']}
          onChange={setQuantity}
        />
      </Stack>
    </ConfirmDialog>
  );
}

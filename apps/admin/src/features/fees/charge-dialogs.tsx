import { Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import { type Dong, wholeShare } from '@motcua/shared-money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { fieldMessages } from '../../ui/problem-error';
import {
  type ChosenExemption,
  ExemptionFields,
  exemptionToSend,
} from '../dossiers/exemption-fields';
import { useExemptionGrounds } from '../dossiers/get-act-reasons';
import { ChargeConflict } from './charge-conflict';
import { ChargeFields, type ChargeSize, useSizeLack } from './charge-fields';
import type { Charge, DossierMoney } from './get-money';
import { useAddCharge, useSettleCharge } from './money-acts';

interface SettleChargeDialogProps {
  money: DossierMoney;
  charge: Charge;
  onClose: () => void;
}

/** A charge before it is paid: the amount the catalogue leaves open, copies, moment, exemption. */
export function SettleChargeDialog({ money, charge, onClose }: SettleChargeDialogProps) {
  const { dossierId } = money;
  const { t } = useTranslation();
  // What is typed and the version it was typed from stay together, however often the money is read.
  const [version, setVersion] = useState(money.version);
  const settle = useSettleCharge(dossierId, onClose);
  const lackOf = useSizeLack();
  const [size, setSize] = useState<ChargeSize>({
    unitAmount: (charge.unitAmount ?? undefined) as Dong | undefined,
    quantity: charge.quantity,
    ...(charge.pageRule ? { pages: charge.pages } : {}),
  });
  const [moment, setMoment] = useState(charge.moment);
  // A ground that was written before there was a list stays as long as nobody chooses anew.
  const [chosen, setChosen] = useState<ChosenExemption>();
  const exemption = chosen ?? {
    exemptCode: charge.exemptCode ?? undefined,
    exemptEvidence: charge.exemptEvidence ?? undefined,
  };
  const faults = fieldMessages(settle.error);
  const { grounds } = useExemptionGrounds();
  const ground = grounds?.find(({ value }) => value === chosen?.exemptCode);
  const isExempt = chosen ? ground?.perMille === wholeShare : charge.exemptGround !== null;
  const confirm = () => {
    const settled = {
      no: charge.no,
      quantity: Number(size.quantity),
      ...(chosen && (exemptionToSend(chosen) ?? { exemptCode: null })),
      ...(size.pages === undefined ? {} : { pages: Number(size.pages) }),
      ...(charge.isSetAtDesk && size.unitAmount !== undefined
        ? { unitAmount: size.unitAmount }
        : {}),
      ...(moment === 'notice' ? {} : { moment }),
    };
    settle.run(settled, `"${version}"`);
  };
  return (
    <ConfirmDialog
      act={t('cash.settle')}
      isPending={settle.isPending}
      error={settle.error}
      refusal={
        <ChargeConflict
          dossierId={dossierId}
          charge={charge}
          mine={{ ...size, moment }}
          command={settle}
          onKeepMine={setVersion}
          onTakeTheirs={onClose}
        />
      }
      blockedBecause={lackOf(size, charge.isSetAtDesk && !isExempt)}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack gap="sm">
        <strong>{charge.name}</strong>
        <ChargeFields
          size={size}
          isAmountOpen={charge.isSetAtDesk}
          faults={faults}
          onChange={setSize}
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
        <ExemptionFields
          value={exemption}
          error={(member) => faults[member]}
          onChange={setChosen}
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
  const lackOf = useSizeLack();
  const may = useMay();
  const kinds: Charge['kind'][] =
    status === 'awaitingPayment' && may('dossier.process')
      ? ['fee', 'charge', 'copies']
      : ['copies', 'postage'];
  const [kind, setKind] = useState(kinds[0] ?? 'copies');
  const [typedName, setName] = useState<string>();
  const [size, setSize] = useState<ChargeSize>({ unitAmount: undefined, quantity: 1 });
  const faults = fieldMessages(add.error);
  const name = typedName ?? t(`cash.usualNames.${kind}`);
  return (
    <ConfirmDialog
      act={t('cash.addCharge')}
      isPending={add.isPending}
      error={add.error}
      blockedBecause={lackOf(size, true)}
      onConfirm={() =>
        add.run({
          kind,
          name: name.normalize('NFC').trim(),
          unitAmount: size.unitAmount ?? 0,
          quantity: Number(size.quantity),
        })
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
        <ChargeFields size={size} isAmountOpen faults={faults} onChange={setSize} />
      </Stack>
    </ConfirmDialog>
  );
}

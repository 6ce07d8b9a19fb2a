import { Radio, Stack, Text, Textarea } from '@mantine/core';
import { compensationLimits, liableParties, type LiableParty } from '@motcua/delivery-domain';
import type { Dong } from '@motcua/shared-money';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { DialogActs } from '../../ui/dialog-acts';
import { useKeptChoice, useKeptText } from '../../ui/kept-text';
import { MoneyInput } from '../../ui/money-input';
import { ProblemAlert } from '../../ui/problem-alert';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';
import type { IncidentDetail } from './get-incidents';

export interface Liability {
  liableParty: LiableParty;
  compensation: number;
  ground: string;
}

interface LiabilityDialogProps {
  incident: IncidentDetail;
  /** Where what is written stays when the dialog is closed. */
  keptAs: string;
  isPending: boolean;
  error: Error | null;
  onConfirm: (liability: Liability) => void;
  onClose: () => void;
}

/** Who is at fault, and what that party owes; the floor of the law is said beside the amount. */
export function LiabilityDialog(props: LiabilityDialogProps) {
  const { incident, keptAs, isPending, error, onConfirm, onClose } = props;
  const { t } = useTranslation();
  const { money } = useFormats();
  const ids = { compensation: useId(), ground: useId(), liableParty: useId() };
  const [party, setParty] = useKeptChoice(`${keptAs}.party`, incident.liableParty);
  const [compensation, setAmount] = useKeptChoice(
    `${keptAs}.compensation`,
    incident.compensation as Dong | null,
  );
  const amount = compensation ?? undefined;
  const [ground, setGround] = useKeptText(`${keptAs}.ground`, incident.liability?.ground);
  const limits = party && compensationLimits({ ...incident, party });
  const lack = lackOf(party, amount, ground, limits);
  return (
    <Dialog
      title={`${t('courier.incidents.act.recordLiability')} · ${incident.number}`}
      onClose={onClose}
    >
      <Stack gap="md">
        <ProblemAlert
          error={error}
          fieldId={(path) => (path in ids ? ids[path as keyof typeof ids] : path)}
          fieldLabels={{
            liableParty: t('courier.incidents.liableParty'),
            compensation: t('courier.incidents.compensation'),
            ground: t('courier.incidents.ground'),
          }}
          takesFocus
        />
        <Radio.Group
          id={ids.liableParty}
          label={t('courier.incidents.liableParty')}
          value={party}
          onChange={(next) => {
            setParty(next as LiableParty);
            if (next === 'nobody') setAmount(0 as Dong);
          }}
        >
          <Stack gap="xs" mt="xs">
            {liableParties.map((each) => (
              <Radio key={each} value={each} label={t(`courier.incidents.party.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {party && party !== 'nobody' && (
          <Text size="sm">{t('courier.incidents.secondCarriage')}</Text>
        )}
        <MoneyInput
          id={ids.compensation}
          label={t('courier.incidents.compensation')}
          description={
            limits && limits.min > 0
              ? t('courier.incidents.floor', { amount: money(limits.min) })
              : t('courier.incidents.noCompensation')
          }
          disabled={party === 'nobody'}
          value={amount}
          onChange={(next) => setAmount(next ?? null)}
        />
        <Textarea
          id={ids.ground}
          label={t('courier.incidents.ground')}
          description={t('courier.incidents.groundHint')}
          maxLength={2_000}
          autosize
          minRows={3}
          value={ground}
          onChange={(event) => setGround(event.currentTarget.value)}
        />
        <DialogActs
          label={t('courier.incidents.act.recordLiability')}
          isPending={isPending}
          blockedBecause={lack && t(`courier.incidents.lack.${lack}`)}
          onRun={() => {
            if (party && amount !== undefined)
              onConfirm({
                liableParty: party,
                compensation: amount,
                ground: ground.normalize('NFC').trim(),
              });
          }}
          onClose={onClose}
        />
      </Stack>
    </Dialog>
  );
}

function lackOf(
  party: LiableParty | null,
  amount: Dong | undefined,
  ground: string,
  limits: { min: number; max: number } | null,
) {
  if (!party || !limits) return 'liableParty';
  if (amount === undefined) return 'compensation';
  if (amount < limits.min) return 'belowFloor';
  if (amount > limits.max) return 'aboveLimit';
  return ground.trim().length < shortestReason ? 'ground' : undefined;
}

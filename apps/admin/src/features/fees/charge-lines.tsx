import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { wholeShare } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import { useChargeName } from './charge-name';
import classes from './fees.module.css';
import type { Charge } from './get-money';

const groupOf = (kind: Charge['kind']) =>
  kind === 'fee' || kind === 'charge' ? 'state' : kind === 'copies' ? 'copies' : 'postage';

const groups = ['state', 'copies', 'postage'] as const;

interface ChargeLinesProps {
  charges: readonly Charge[];
  /** Charges to be paid now; without it the lines are only read. */
  chosen?: readonly number[];
  onChoose?: (nos: number[]) => void;
  /** Offered where the desk may still set the line. */
  onSettle?: (charge: Charge) => void;
}

/** Three owners of money, three lists, never one sum of all. */
export function ChargeLines(props: ChargeLinesProps) {
  const { t } = useTranslation();
  const { charges } = props;
  const shown = groups
    .map((group) => ({ group, lines: charges.filter(({ kind }) => groupOf(kind) === group) }))
    .filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return <Text>{t('cash.noCharge')}</Text>;
  return (
    <Stack gap="sm">
      {shown.map(({ group, lines }) => (
        <div key={group}>
          <Text fw={600}>{t(`cash.group.${group}`)}</Text>
          {lines.map((charge) => (
            <Line key={charge.no} {...props} charge={charge} />
          ))}
        </div>
      ))}
    </Stack>
  );
}

function Line({
  charge,
  chosen,
  onChoose,
  onSettle,
}: Omit<ChargeLinesProps, 'charges'> & { charge: Charge }) {
  const { t } = useTranslation();
  const { money, percent } = useFormats();
  const { no, name, unitAmount, quantity, amount, state, exemptGround, reduction } = charge;
  const isPayable = state === 'due' && chosen !== undefined;
  const label = useChargeName()(charge);
  const isOpen = state !== 'paid' && state !== 'free';
  return (
    <div className={classes.line}>
      <div>
        {isPayable ? (
          <Checkbox
            label={label}
            checked={chosen.includes(no)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose?.(checked ? [...chosen, no] : chosen.filter((each) => each !== no))
            }
          />
        ) : (
          <Text>{label}</Text>
        )}
        {(exemptGround ?? charge.note) && (
          <Text size="xs" c="dimmed">
            {exemptGround ? t('cash.exemptFor', { ground: exemptGround }) : charge.note}
          </Text>
        )}
        {reduction && (
          <Text size="xs" c="dimmed">
            {t('cash.reducedFor', {
              share: percent(reduction.perMille / wholeShare),
              amount: reduction.amount === null ? t('cash.notSet') : money(reduction.amount),
              ground: reduction.ground,
            })}
          </Text>
        )}
        {quantity > 1 && unitAmount !== null && (
          <Text size="xs" c="dimmed">
            {t('cash.each', { amount: money(unitAmount) })}
          </Text>
        )}
      </div>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {state !== 'due' && amount !== null && (
          <Badge variant="outline" color={state === 'paid' ? 'ok' : 'neutral'}>
            {t(`cash.chargeState.${state}`)}
          </Badge>
        )}
        {isOpen && onSettle && (
          <Button
            size="compact-sm"
            aria-label={t('cash.settleOf', { name })}
            onClick={() => onSettle(charge)}
          >
            {t('cash.settle')}
          </Button>
        )}
        <Text className={classes.amount}>{amount === null ? t('cash.notSet') : money(amount)}</Text>
      </Group>
    </div>
  );
}

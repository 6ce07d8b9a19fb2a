import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { shortfall } from '@motcua/delivery-domain';
import type { components } from '@motcua/shared-api-client';
import { dong, type Dong } from '@motcua/shared-money';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../ui/money-input';
import { shortestReason } from '../../ui/shortest-reason';
import { useFormats } from '../../ui/use-formats';

export type CourierCash = components['schemas']['CourierToRemit'];
type Sent = components['schemas']['CourierCountRequest'];

/** What was counted of one courier's cash; fee and carriage have two owners and are counted apart. */
interface Count {
  stateFee: Dong | undefined;
  postage: Dong | undefined;
  reason: string;
}

/** By courier, where less was counted than the book has. */
export type Counts = Readonly<Record<string, Count>>;

const dueOf = ({ amount, postage }: CourierCash) => ({ stateFee: amount - postage, postage });

const wordsOf = ({ reason }: Count) => reason.normalize('NFC').trim();

/** Whole đồng that the courier will answer for. */
export function missingOf(courier: CourierCash, counts: Counts): number {
  const count = counts[courier.id];
  if (!count) return 0;
  const due = dueOf(courier);
  const { stateFee = 0, postage = 0 } = count;
  const missing = shortfall(due, { stateFee, postage });
  return missing.stateFee + missing.postage;
}

/** Why a count cannot be sent. */
export function unfitCount(
  couriers: readonly CourierCash[],
  counts: Counts,
): 'count' | 'countTooLarge' | 'reason' | undefined {
  for (const courier of couriers) {
    const count = counts[courier.id];
    if (!count) continue;
    const { stateFee, postage } = count;
    if (stateFee === undefined || postage === undefined) return 'count';
    const due = dueOf(courier);
    if (stateFee > due.stateFee || postage > due.postage) return 'countTooLarge';
    if (missingOf(courier, counts) > 0 && wordsOf(count).length < shortestReason) return 'reason';
  }
  return undefined;
}

/** A count that fits the book needs no sending. */
export const sentCounts = (couriers: readonly CourierCash[], counts: Counts): Sent[] =>
  couriers.flatMap((courier) => {
    const count = counts[courier.id];
    if (!count || missingOf(courier, counts) === 0) return [];
    const { stateFee = dong(0), postage = dong(0) } = count;
    return [{ courierId: courier.id, stateFee, postage, reason: wordsOf(count) }];
  });

interface CourierCountsProps {
  couriers: readonly CourierCash[];
  counts: Counts;
  onChange: (counts: Counts) => void;
}

/** Where the cash of a courier was counted and is less than the book has. */
export function CourierCounts({ couriers, counts, onChange }: CourierCountsProps) {
  const { t } = useTranslation();
  const change = (id: string, count: Count | undefined) => {
    const { [id]: _, ...others } = counts;
    onChange(count ? { ...others, [id]: count } : others);
  };
  return (
    <Stack gap="sm">
      {couriers.map((courier) => {
        const { id, collector } = courier;
        const { stateFee, postage } = dueOf(courier);
        const whole = { stateFee: dong(stateFee), postage: dong(postage), reason: '' };
        const count = counts[id];
        return (
          <div key={id}>
            <Checkbox
              label={t('cash.countedLess', { name: collector })}
              checked={count !== undefined}
              onChange={({ currentTarget: { checked } }) => change(id, checked ? whole : undefined)}
            />
            {count && (
              <CountFields
                courier={courier}
                count={count}
                missing={missingOf(courier, counts)}
                onChange={(next) => change(id, next)}
              />
            )}
          </div>
        );
      })}
    </Stack>
  );
}

interface CountFieldsProps {
  courier: CourierCash;
  count: Count;
  missing: number;
  onChange: (count: Count) => void;
}

function CountFields({ courier, count, missing, onChange }: CountFieldsProps) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const due = dueOf(courier);
  return (
    <>
      <Group align="flex-start" gap="md" mt="xs">
        {(['stateFee', 'postage'] as const).map((line) => (
          <MoneyInput
            key={line}
            w={200}
            label={t(`cash.countedLine.${line}`)}
            description={t('cash.byTheBook', { amount: money(due[line]) })}
            value={count[line]}
            onChange={(amount) => onChange({ ...count, [line]: amount })}
          />
        ))}
        <TextInput
          w={360}
          label={t('cash.shortReason')}
          description={t('cash.shortReasonHint')}
          maxLength={500}
          autoComplete="off"
          value={count.reason}
          onChange={({ currentTarget: { value } }) => onChange({ ...count, reason: value })}
        />
      </Group>
      {missing > 0 && (
        <Text c="var(--danger)" mt="xs" role="status">
          {t('cash.shortOf', { amount: money(missing), name: courier.collector })}
        </Text>
      )}
    </>
  );
}

import { Skeleton, Text } from '@mantine/core';
import { isCashDue } from '@motcua/delivery-domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyLine } from '../../ui/empty-line';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { roundQuery, type Round, type RoundStop } from './get-round';
import { MoneyLines } from './money-lines';
import { PhonePage } from './phone-page';
import classes from './phone-page.module.css';
import { StopList } from './stop-list';
import { isCarried } from './stop-looks';

/** The courier's day: the stops in order, the money to take, the money to hand in. */
export function RoundScreen() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const { data: round, error, refetch } = useQuery(roundQuery);
  return (
    <PhonePage
      title={t('courier.round.title')}
      subtitle={round && t('courier.round.day', { day: date(round.day) })}
      hasError={Boolean(error)}
    >
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {!round && !error && <Skeleton height={320} />}
      {round && <Stops round={round} />}
    </PhonePage>
  );
}

function Stops({ round }: { round: Round }) {
  const { t } = useTranslation();
  const { items, done, toCollect, toHandIn } = round;
  const stops = items.filter((item) => !isCarried(item));
  const carried = items.filter(isCarried);
  const isAllDone = stops.length === 0 && done.length > 0;
  return (
    <>
      <Text fw={600} mb="xs" role="status">
        {isAllDone
          ? t('courier.round.allDone', { count: done.length })
          : t('courier.round.left', { count: stops.length })}
      </Text>
      {items.length === 0 && done.length === 0 && <EmptyLine sentence={t('courier.round.empty')} />}
      {stops.length > 0 && <StopList stops={stops} orderVersion={round.orderVersion} />}
      {carried.length > 0 && <Carried items={carried} />}
      {isCashDue(toCollect) && (
        <Section title={t('courier.round.toCollect')}>
          <MoneyLines {...toCollect} />
        </Section>
      )}
      {isCashDue(toHandIn) && (
        <Section title={t('courier.round.toHandIn')}>
          <MoneyLines {...toHandIn} />
        </Section>
      )}
    </>
  );
}

/** Papers in the courier's own hands, until they are bagged or handed over. */
function Carried({ items }: { items: readonly RoundStop[] }) {
  const { t } = useTranslation();
  return (
    <>
      <Text fw={600} my="xs">
        {t('courier.round.carried', { count: items.length })}
      </Text>
      <ul className={classes.stops}>
        {items.map(({ id, number, contactName, fromUnit, status }) => (
          <li key={id} className={classes.stop}>
            <Link to="/my-round/$stop" params={{ stop: number }} className={classes.carried}>
              <strong>{contactName ?? fromUnit?.name}</strong>
              <StatusBadge kind="consignment" status={status} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { FigureLink } from '../../ui/figure-link';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { deskQuery, openIncidentsQuery, type Desk } from './get-desk';
import classes from './desk-today.module.css';

/** What presses at each unit, and who sits where: for whoever leads the desk. */
export function DeskToday() {
  const { t } = useTranslation();
  const { time } = useFormats();
  const query = useQuery(deskQuery);
  const desk = query.data;
  if (query.error && !desk)
    return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!desk) return <Skeleton height={160} />;
  const note = <Text c="dimmed">{t('home.desk.asOf', { time: time(desk.asOf) })}</Text>;
  return (
    <div className={classes.desk}>
      <div>
        <Section title={t('home.desk.pressing')} note={note} acts={<OpenIncidents />}>
          <Pressing units={desk.units} />
        </Section>
      </div>
      <div>
        <Section title={t('home.desk.counters')} acts={<WhoIsAway />}>
          <Counters counters={desk.counters} />
        </Section>
      </div>
    </div>
  );
}

const pressures = ['overdue', 'dueSoon'] as const;

function Pressing({ units }: Pick<Desk, 'units'>) {
  const { t } = useTranslation();
  if (units.length === 0) return <Text c="dimmed">{t('home.desk.nothingPresses')}</Text>;
  return (
    <ul className={classes.lines}>
      {units.map(({ id, name, ...counts }) => (
        <li key={id}>
          <span>{name}</span>
          {pressures.map((each) => {
            const label = t(`home.desk.${each}`);
            const search = { competentUnitId: id, timeliness: each };
            return (
              <span key={each} className={classes.count}>
                {label}{' '}
                {counts[each] === 0 ? (
                  0
                ) : (
                  <FigureLink
                    label={`${label}, ${name}`}
                    to={linkOptions({ to: '/dossiers', search })}
                    numerator={counts[each]}
                  />
                )}
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}

function Counters({ counters }: Pick<Desk, 'counters'>) {
  const { t } = useTranslation();
  const { time } = useFormats();
  if (counters.length === 0) return <Text c="dimmed">{t('home.desk.noCounters')}</Text>;
  const isOneUnit = new Set(counters.map(({ unitId }) => unitId)).size === 1;
  return (
    <ul className={classes.lines}>
      {counters.map(({ id, name, unitName, people, received }) => (
        <li key={id}>
          <span>
            {[name, !isOneUnit && unitName].filter(Boolean).join(' · ')}
            <Text size="xs" c="dimmed">
              {people.length === 0
                ? t('home.desk.nobody')
                : people
                    .map(({ fullName, since }) =>
                      t('home.desk.seated', { name: fullName, time: time(since) }),
                    )
                    .join('; ')}
            </Text>
          </span>
          <span className={classes.count}>{t('home.received', { count: received })}</span>
        </li>
      ))}
    </ul>
  );
}

function WhoIsAway() {
  const { t } = useTranslation();
  const address = linkOptions({ to: '/processing', search: { tab: 'colleagues' } });
  return <ScreenLink address={address}>{t('home.desk.away')}</ScreenLink>;
}

function OpenIncidents() {
  const { t } = useTranslation();
  const mayRead = useMay()('incident.read');
  const { data, error } = useQuery({ ...openIncidentsQuery, enabled: mayRead });
  if (error && !data) return <Text>{t('home.desk.incidentsUnknown')}</Text>;
  if (!data || data.items.length === 0) return null;
  const count = data.items.length;
  const words = data.next ? t('common.countOrMore', { count }) : String(count);
  const address = linkOptions({ to: '/incidents', search: { status: 'open' } });
  return <ScreenLink address={address}>{t('home.desk.incidents', { count: words })}</ScreenLink>;
}

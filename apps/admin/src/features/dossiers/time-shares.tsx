import { Button, Kbd, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import { useLetterKey } from '../../ui/use-letter-key';
import classes from './clock.module.css';
import type { ClockReport, TimeSpan } from './get-clock';

/** Every working minute since filing belongs to one owner; the sum is shown equal to the total. */
export function TimeShares({ clock }: { clock: ClockReport }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const [isTable, setTable] = useState(false);
  const label = t(isTable ? 'dossiers.asBar' : 'dossiers.asTable');
  useLetterKey('B', label, () => setTable(!isTable));
  const sum = clock.parts.reduce((total, { workingMinutes }) => total + workingMinutes, 0);
  return (
    <Section
      title={t('dossiers.whoseTime')}
      acts={
        <Button
          leftSection={<Kbd aria-hidden>B</Kbd>}
          aria-keyshortcuts="B"
          onClick={() => setTable(!isTable)}
        >
          {label}
        </Button>
      }
    >
      {isTable ? <SpanTable spans={clock.spans} /> : <Bar clock={clock} />}
      <Text mt="xs">
        {t('dossiers.sum', { sum: number(sum), total: number(clock.totalMinutes) })}
      </Text>
    </Section>
  );
}

const keyOf = ({ owner, from }: TimeSpan) => `${owner} ${from}`;

function Bar({ clock }: { clock: ClockReport }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const spans = clock.spans.filter(({ workingMinutes }) => workingMinutes > 0);
  const parts = clock.parts.filter(({ workingMinutes }) => workingMinutes > 0);
  return (
    <>
      <div className={classes.bar} aria-hidden>
        {spans.map((span) => (
          <div
            key={keyOf(span)}
            className={classes.span}
            data-owner={span.owner}
            data-paused={span.term === 'paused' || undefined}
            style={{ flexGrow: span.workingMinutes }}
          >
            <span className={classes.spanWords}>
              {t(`dossiers.timeOwner.${span.owner}`)} {number(span.workingMinutes)}
            </span>
          </div>
        ))}
      </div>
      <ul className={classes.legend}>
        {parts.map(({ owner, workingMinutes }) => (
          <li key={owner}>
            <span className={classes.swatch} data-owner={owner} aria-hidden />
            {t(`dossiers.timeOwner.${owner}`)}:{' '}
            {t('dossiers.minutes', { minutes: number(workingMinutes) })}
          </li>
        ))}
        {spans.some(({ term }) => term === 'paused') && (
          <li>
            <span className={classes.swatch} data-paused aria-hidden />
            {t('dossiers.pausedSpan')}
          </li>
        )}
      </ul>
    </>
  );
}

function SpanTable({ spans }: { spans: ClockReport['spans'] }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  return (
    <Table>
      <Table.Caption className="visually-hidden">{t('dossiers.whoseTime')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('dossiers.waitedFor')}</Table.Th>
          <Table.Th>{t('dossiers.status')}</Table.Th>
          <Table.Th>{t('dossiers.spanFrom')}</Table.Th>
          <Table.Th>{t('dossiers.spanTo')}</Table.Th>
          <Table.Th ta="right">{t('dossiers.workingMinutes')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {spans.map((span) => (
          <Table.Tr key={keyOf(span)}>
            <Table.Th scope="row">{t(`dossiers.timeOwner.${span.owner}`)}</Table.Th>
            <Table.Td>
              {span.status && t(`dossier.status.${span.status}`)}
              {span.term === 'paused' && `, ${t('dossiers.pausedSpan')}`}
            </Table.Td>
            <Table.Td>{dateTime(span.from)}</Table.Td>
            <Table.Td>{dateTime(span.to)}</Table.Td>
            <Table.Td ta="right">{number(span.workingMinutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

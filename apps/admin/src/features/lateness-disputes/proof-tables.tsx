import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProofFile } from '../../app/work/disputes';
import { useFormats } from '../../ui/use-formats';

interface SheetProps {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  /** Columns of figures stand right. */
  figures?: readonly number[];
}

function Sheet({ title, heads, rows, figures = [] }: SheetProps) {
  const align = (index: number) => (figures.includes(index) ? 'right' : undefined);
  return (
    <>
      <Text fw={600} mt="md">
        {title}
      </Text>
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            {heads.map((head, index) => (
              <Table.Th key={head} scope="col" ta={align(index)}>
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((text, index) => (
                <Table.Td key={heads[index]} ta={align(index)}>
                  {text}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

export function ProofParts({ proof }: { proof: ProofFile }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { parts, totalMinutes } = proof.clock;
  return (
    <Sheet
      title={t('disputes.parts')}
      heads={[t('disputes.span.owner'), t('disputes.minutes')]}
      figures={[1]}
      rows={[
        ...parts.map(({ owner, workingMinutes }) => [
          t(`dossiers.timeOwner.${owner}`),
          number(workingMinutes),
        ]),
        [t('disputes.sum'), number(totalMinutes)],
      ]}
    />
  );
}

export function ProofSpans({ proof }: { proof: ProofFile }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  return (
    <Sheet
      title={t('disputes.spans')}
      heads={[
        t('disputes.span.from'),
        t('disputes.span.to'),
        t('disputes.span.owner'),
        t('disputes.span.term'),
        t('disputes.minutes'),
      ]}
      figures={[4]}
      rows={proof.clock.spans.map(({ from, to, owner, term, workingMinutes }) => [
        dateTime(from),
        dateTime(to),
        t(`dossiers.timeOwner.${owner}`),
        t(`disputes.term.${term}`),
        number(workingMinutes),
      ])}
    />
  );
}

export function ProofChanges({ proof }: { proof: ProofFile }) {
  const { t } = useTranslation();
  const { date, dateTime } = useFormats();
  const { changes } = proof.clock;
  if (changes.length === 0)
    return (
      <Text mt="md" c="dimmed">
        {t('disputes.noChanges')}
      </Text>
    );
  return (
    <Sheet
      title={t('disputes.changes')}
      heads={[
        t('disputes.change.at'),
        t('disputes.change.cause'),
        t('disputes.change.old'),
        t('disputes.change.new'),
      ]}
      rows={changes.map(({ at, cause, oldDueOn, newDueOn }) => [
        dateTime(at),
        t(`dossiers.changeCause.${cause}`),
        date(oldDueOn),
        date(newDueOn),
      ])}
    />
  );
}

export function ProofJournal({ proof }: { proof: ProofFile }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return (
    <Sheet
      title={t('disputes.journal')}
      heads={[
        t('disputes.row.no'),
        t('disputes.row.at'),
        t('disputes.row.deviceAt'),
        t('disputes.row.what'),
        t('disputes.row.unit'),
        t('disputes.row.position'),
      ]}
      rows={proof.journal.map(({ no, at, deviceAt, type, unit, position }) => [
        String(no),
        dateTime(at),
        deviceAt ? dateTime(deviceAt) : '',
        t([`dossiers.event.${type.replace('.', '_')}`, `journal.type.${type}`]),
        unit ?? '',
        position ?? t('disputes.unsealed'),
      ])}
    />
  );
}

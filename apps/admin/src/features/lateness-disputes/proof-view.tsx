import { Anchor, Group, Skeleton, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  proofAddress,
  proofQuery,
  proofSheetAddress,
  type Dispute,
  type ProofFile,
} from '../../app/work/disputes';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';

/** Everything the verdict rests on, as it was kept when it was disputed. */
export function ProofView({ dispute }: { dispute: Dispute }) {
  const { t, i18n } = useTranslation();
  const { dateTime } = useFormats();
  const { id, code, proofSha256 } = dispute;
  const query = useQuery(proofQuery(id));
  const proof = query.data;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <Section
      title={t('disputes.proof')}
      acts={
        <Group gap="md">
          <Anchor href={proofAddress(id)} download={`chung-minh-${code}.json`}>
            {t('disputes.saveJson')}
          </Anchor>
          <Anchor href={proofSheetAddress(id)} target="_blank">
            {t('disputes.print')}
          </Anchor>
        </Group>
      }
    >
      <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Skeleton height={240} />}
      {proof && (
        <>
          <SummaryList
            items={[
              { label: t('disputes.madeAt'), value: dateTime(proof.madeAt) },
              {
                label: t('disputes.calendar'),
                value: t('disputes.calendarNo', { no: proof.clock.calendarVersion }),
              },
              { label: t('dossiers.why'), value: proof.clock.sentence?.[language] },
              {
                label: t('disputes.hash'),
                value: (
                  <Text className="code" style={{ wordBreak: 'break-all' }}>
                    {proofSha256}
                  </Text>
                ),
              },
            ]}
          />
          <Parts proof={proof} />
          <Spans proof={proof} />
          <Changes proof={proof} />
          <JournalRows proof={proof} />
        </>
      )}
    </Section>
  );
}

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

function Parts({ proof }: { proof: ProofFile }) {
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

function Spans({ proof }: { proof: ProofFile }) {
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

function Changes({ proof }: { proof: ProofFile }) {
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

function JournalRows({ proof }: { proof: ProofFile }) {
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
        t(`dossiers.event.${type.replace('.', '_')}`, { defaultValue: type }),
        unit ?? '',
        position ?? t('disputes.unsealed'),
      ])}
    />
  );
}

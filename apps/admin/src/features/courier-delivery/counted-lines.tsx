import { Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { LookBadge } from '../../ui/status-badge';
import type { Look } from '../../ui/status-looks';
import { useFormats } from '../../ui/use-formats';
import type { Manifest } from './get-manifests';
import { linesOf, type Counted, type CountedLine } from './hand-over';
import classes from './hand-over-screen.module.css';

const looks: Record<CountedLine['state'], Look> = {
  right: { tint: 'ok', icon: IconCircleCheck },
  extra: { tint: 'danger', icon: IconAlertTriangle },
  missing: { tint: 'warn', icon: IconQuestionMark },
};

/** The list of the bag beside what came out of it. */
export function CountedLines({ manifest, count }: { manifest: Manifest; count: Counted }) {
  const { t } = useTranslation();
  const done = count.right;
  return (
    <Section
      title={t('courier.handOver.list.title', { done, count: manifest.items.length })}
      note={
        <Text className={classes.counts}>{t('courier.handOver.list.counts', { ...count })}</Text>
      }
    >
      <div
        className={classes.list}
        tabIndex={0}
        role="group"
        aria-label={t('courier.handOver.list.label')}
      >
        <Table verticalSpacing={4}>
          <caption className="visually-hidden">{t('courier.handOver.list.label')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('courier.handOver.list.state')}</Table.Th>
              <Table.Th scope="col">{t('courier.handOver.list.number')}</Table.Th>
              <Table.Th scope="col">{t('courier.handOver.list.name')}</Table.Th>
              <Table.Th scope="col">{t('courier.handOver.list.papers')}</Table.Th>
              <Table.Th scope="col">{t('courier.handOver.list.time')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {linesOf(manifest).map((line) => (
              <Line key={line.number} line={line} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Section>
  );
}

function Line({ line }: { line: CountedLine }) {
  const { t } = useTranslation();
  const { time } = useFormats();
  const { paperCount, counted, dossierCode, scannedAt } = line;
  return (
    <Table.Tr>
      <Table.Td>
        <LookBadge look={looks[line.state]} label={t(`courier.handOver.state.${line.state}`)} />
      </Table.Td>
      <Table.Td>
        <span className="code">{line.number}</span>
        {dossierCode && (
          <Text size="xs" c="dimmed">
            {dossierCode}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{line.name}</Table.Td>
      <Table.Td>
        {paperCount !== null && t('courier.handOver.list.paperCount', { count: paperCount })}
        {counted !== null && counted !== paperCount && (
          <Text size="xs" c="var(--danger)">
            {t('courier.handOver.list.countedOther', { count: counted })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{scannedAt ? time(scannedAt) : t('courier.handOver.list.notScanned')}</Table.Td>
    </Table.Tr>
  );
}

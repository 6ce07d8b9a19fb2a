import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import classes from './clock.module.css';
import type { ClockReport, Stage } from './get-clock';

/** Each stage against its own deadline; the duty to ask soon stands last. */
export function StageTable({ clock }: { clock: ClockReport }) {
  const { t } = useTranslation();
  const { stages, supplementDuty } = clock;
  if (stages.length === 0) return null;
  return (
    <Section title={t('dossiers.stages')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('dossiers.stageName')}</Table.Th>
            <Table.Th>{t('dossiers.stageUnit')}</Table.Th>
            <Table.Th>{t('dossiers.stageDue')}</Table.Th>
            <Table.Th>{t('dossiers.spanFrom')}</Table.Th>
            <Table.Th>{t('dossiers.spanTo')}</Table.Th>
            <Table.Th ta="right">{t('dossiers.workingMinutes')}</Table.Th>
            <Table.Th>{t('dossiers.conclusion')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stages.map((stage) => (
            <StageRow key={`${stage.stage} ${stage.from}`} stage={stage} />
          ))}
          {supplementDuty && <StageRow stage={supplementDuty} />}
        </Table.Tbody>
      </Table>
    </Section>
  );
}

function StageRow({ stage: { stage, unit, dueAt, from, to, ...judged } }: { stage: Stage }) {
  const { t } = useTranslation();
  const { dateTime, number } = useFormats();
  const { timeliness, workingMinutes } = judged;
  const isLate = timeliness === 'late' || timeliness === 'overdue';
  return (
    <Table.Tr>
      <Table.Th scope="row">{t(`dossiers.stage.${stage}`)}</Table.Th>
      <Table.Td>{unit}</Table.Td>
      <Table.Td>{dueAt && dateTime(dueAt)}</Table.Td>
      <Table.Td>{dateTime(from)}</Table.Td>
      <Table.Td>{to ? dateTime(to) : t('dossiers.stageRunning')}</Table.Td>
      <Table.Td ta="right">{number(workingMinutes)}</Table.Td>
      <Table.Td className={isLate ? classes.late : undefined}>
        {timeliness && t(`dossiers.verdict.${timeliness}`)}
      </Table.Td>
    </Table.Tr>
  );
}

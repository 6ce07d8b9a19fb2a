import { Button, Group, Table, Text } from '@mantine/core';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { KeyButton } from '../../ui/key-button';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { useFormats } from '../../ui/use-formats';
import type { BatchRow } from './batch-rows';
import { batchReceipts, type ReceivedBatch } from './receive-batch';

interface BatchAnswerProps {
  batch: ReceivedBatch;
  /** The rows in the order in which they were sent. */
  rows: readonly BatchRow[];
  isPrintBlocked: boolean;
  onNext: () => void;
  /** Back to the list with what was not received. */
  onMend: () => void;
}

/** What became of each row, and the ways on. */
export function BatchAnswer({ batch, rows, isPrintBlocked, onNext, onMend }: BatchAnswerProps) {
  const { t } = useTranslation();
  const { dateTime, money } = useFormats();
  const mayCollect = useMay()('dossier.collectFee');
  const { id, received, refused, charged } = batch;
  const isCharged = mayCollect && (charged.total > 0 || charged.notSet > 0);
  const toCollect = [
    charged.total > 0 && t('work.batch.charged', { amount: money(charged.total) }),
    charged.notSet > 0 && t('dossiers.charged.notSet', { count: charged.notSet }),
  ];
  return (
    <>
      <PageHeader
        title={t('work.batch.done', { received, count: rows.length })}
        hasError={refused > 0}
        takesFocus
        acts={
          <>
            {received > 0 && (
              <PrintButton href={batchReceipts(id)} form={t('work.batch.receipts')} />
            )}
            <KeyButton code="F2" label={t('intake.next')} run={onNext} />
          </>
        }
      />
      {isPrintBlocked && (
        <Text c="var(--danger)" role="alert" mb="sm">
          {t('kit.print.blocked')}
        </Text>
      )}
      {refused > 0 && (
        <Group mb="sm">
          <Text c="var(--danger)" role="alert">
            {t('work.batch.refused', { count: refused })}
          </Text>
          <Button onClick={onMend}>{t('work.batch.mend')}</Button>
        </Group>
      )}
      <Section
        title={t('work.batch.rows')}
        note={isCharged && toCollect.filter(Boolean).join(' · ')}
      >
        <Table verticalSpacing={4} aria-label={t('work.batch.rows')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={40}>{t('work.batch.no')}</Table.Th>
              <Table.Th w={220}>{t('dossiers.code')}</Table.Th>
              <Table.Th w={180}>{t('dossiers.dueShort')}</Table.Th>
              {isCharged && <Table.Th w={130}>{t('cash.title')}</Table.Th>}
              <Table.Th>{t('work.batch.about')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {batch.rows.map(({ no, dossier, problem }) => (
              <Table.Tr key={no}>
                <Table.Td>{no}</Table.Td>
                <Table.Td className="code">
                  {dossier && (
                    <ScreenLink
                      address={linkOptions({ to: '/dossiers/$id', params: { id: dossier.id } })}
                    >
                      {dossier.code}
                    </ScreenLink>
                  )}
                </Table.Td>
                <Table.Td>{dossier?.dueAt && dateTime(dossier.dueAt)}</Table.Td>
                {isCharged && (
                  <Table.Td>
                    {dossier && (
                      <ScreenLink
                        address={linkOptions({ to: '/cash', search: { code: dossier.code } })}
                        aria-label={t('work.batch.collect', { code: dossier.code })}
                      >
                        {t('work.batch.toCash')}
                      </ScreenLink>
                    )}
                  </Table.Td>
                )}
                <Table.Td>
                  {problem ? (
                    <Text c="var(--danger)">
                      {problem.title} {problem.detail}
                    </Text>
                  ) : (
                    aboutRow(rows[no - 1])
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Section>
    </>
  );
}

function aboutRow(row: BatchRow | undefined): string {
  return [row?.applicantName, row?.note].filter(Boolean).join(' · ');
}

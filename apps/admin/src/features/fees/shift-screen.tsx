import { Alert, Badge, Group, SimpleGrid, Skeleton, Space, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../app/session';
import { KeyButton } from '../../ui/key-button';
import { MainAct } from '../../ui/main-act';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { SummaryList } from '../../ui/summary-list';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { AmountList } from './amount-list';
import { CountForm } from './count-form';
import { type OpenShift, shiftQuery } from './get-money';
import { useDecideVariance } from './money-acts';
import { ReceiptDialog } from './receipt-dialog';
import { ReceiptTable } from './receipt-table';
import { useShiftAmounts } from './shift-amounts';
import { shiftColours } from './shifts-tab';

/** One shift: what was taken, counting the drawer, and the head's word on a variance. */
export function ShiftScreen() {
  const { t } = useTranslation();
  const { id = '' } = useParams({ strict: false });
  const { receipt } = useSearch({ strict: false });
  const list = useListState();
  const query = useQuery(shiftQuery(id));
  if (!query.data)
    return (
      <>
        <PageHeader title={t('cash.shift')} hasError={Boolean(query.error)} />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
        {!query.error && <Skeleton height={320} />}
      </>
    );
  const { body: shift, etag } = query.data;
  return (
    <>
      <ShiftHeader shift={shift} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="sm">
          <ShiftFacts shift={shift} />
          <ReceiptTable
            caption={t('cash.receiptsOfShift')}
            isOneDay
            rows={shift.receipts}
            onOpen={(row) => list.keep({ receipt: row.id })}
          />
        </Stack>
        <ShiftWork shift={shift} etag={etag} />
      </SimpleGrid>
      {receipt && <ReceiptDialog id={receipt} onClose={() => list.keep({ receipt: undefined })} />}
    </>
  );
}

function ShiftHeader({ shift }: { shift: OpenShift }) {
  const { t } = useTranslation();
  const { id, status, staff } = shift;
  return (
    <PageHeader
      title={t('cash.shiftOf', { name: staff.fullName })}
      status={
        <Badge variant="outline" color={shiftColours[status]}>
          {t(`cash.shiftStatus.${status}`)}
        </Badge>
      }
      acts={
        status !== 'open' && (
          <PrintButton
            href={`/api/v1/cash-shifts/${id}/statement`}
            form={t('cash.printed.statement')}
          />
        )
      }
    />
  );
}

function ShiftFacts({ shift }: { shift: OpenShift }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { variance, status, expected, counted } = shift;
  const amounts = useShiftAmounts(shift);
  const isOpen = status === 'open';
  return (
    <Section title={t('cash.book')}>
      <AmountList
        amounts={[
          ...amounts,
          { label: t('cash.inDrawer'), amount: isOpen ? shift.inDrawer : null, isTotal: true },
          { label: t('cash.expected'), amount: expected, isTotal: true },
          { label: t('cash.counted'), amount: counted },
          { label: t('cash.variance'), amount: variance },
          {
            label: t('cash.toRemit'),
            amount: status === 'closed' ? shift.inDrawer : null,
            isTotal: true,
          },
        ]}
      />
      <Space h="sm" />
      <SummaryList
        items={[
          { label: t('cash.openedAt'), value: dateTime(shift.openedAt) },
          { label: t('cash.countedAt'), value: shift.countedAt && dateTime(shift.countedAt) },
          { label: t('cash.varianceReason'), value: shift.varianceReason },
          { label: t('cash.approvedBy'), value: shift.approvedBy },
          { label: t('cash.remittance'), value: shift.remittanceNumber },
        ]}
      />
    </Section>
  );
}

function ShiftWork({ shift, etag }: { shift: OpenShift; etag: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const { staff } = useMe();
  const isOwn = shift.staff.id === staff.id;
  if (shift.status === 'open')
    return isOwn ? (
      <CountForm shift={shift} etag={etag} />
    ) : (
      <Text c="dimmed">{t('cash.notYourShift')}</Text>
    );
  if (shift.status === 'closed') return <Closed shift={shift} />;
  if (isOwn || !may('cash.approve'))
    return (
      <div>
        <Alert color="warn" variant="outline">
          {t('cash.waitsForHead')}
        </Alert>
      </div>
    );
  return <Decide shift={shift} etag={etag} />;
}

/** What is left to do with a closed drawer: its money is handed in. */
function Closed({ shift: { remittanceNumber, inDrawer } }: { shift: OpenShift }) {
  const { t } = useTranslation();
  if (remittanceNumber || inDrawer === 0) return null;
  return (
    <div>
      <ScreenLink address={linkOptions({ to: '/cash/remittances' })}>
        {t('cash.remitNext')}
      </ScreenLink>
    </div>
  );
}

function Decide({ shift, etag }: { shift: OpenShift; etag: string }) {
  const { t } = useTranslation();
  const { money } = useFormats();
  const decide = useDecideVariance(shift.id);
  const variance = shift.variance ?? 0;
  return (
    <div>
      <Section title={t('cash.variance')}>
        <Stack gap="sm">
          <Text fw={600} c="var(--danger)">
            {t(variance < 0 ? 'cash.isShort' : 'cash.isOver', {
              amount: money(Math.abs(variance)),
            })}
          </Text>
          <Text>{t('cash.reasonGiven', { reason: shift.varianceReason })}</Text>
          <ProblemAlert error={decide.error} onRetry={decide.retry} takesFocus />
          <Group align="flex-start">
            <MainAct
              label={t('cash.approveVariance')}
              isPending={decide.isPending}
              onRun={() => decide.run({ decision: 'approve' }, etag)}
            />
            <KeyButton
              code="KeyG"
              alt
              label={t('cash.sendBack')}
              run={() => decide.run({ decision: 'sendBack' }, etag)}
            />
          </Group>
        </Stack>
      </Section>
    </div>
  );
}

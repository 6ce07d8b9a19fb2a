import { Skeleton, Table, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section } from '../../ui/section';
import { StatusBadge } from '../../ui/status-badge';
import { useFormats } from '../../ui/use-formats';
import { AttemptPlace } from './attempt-place';
import { ConsignmentActs } from './consignment-acts';
import { ConsignmentFacts } from './consignment-facts';
import { CustodySection } from './custody-section';
import { consignmentQuery, slipAddress, type Consignment } from './get-consignments';
import { ProofLinks } from './proof-links';

/** One consignment: where it goes, what is to be collected, every attempt and every hand. */
export function ConsignmentScreen() {
  const { no } = useParams({ from: '/signed-in/deliveries/$no' });
  const { t } = useTranslation();
  const query = useQuery(consignmentQuery(no));
  if (query.error && !query.data)
    return (
      <>
        <PageHeader title={no} isCode hasError />
        <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  if (!query.data) return <Skeleton height={420} />;
  const { body: consignment, etag } = query.data;
  const { number, status, kind } = consignment;
  return (
    <>
      <PageHeader
        title={number}
        isCode
        status={<StatusBadge kind="consignment" status={status} />}
        subtitle={t(`consignment.kind.${kind}`)}
        acts={<PrintButton href={slipAddress(number)} form={t('courier.consignment.slip')} />}
      />
      <ConsignmentActs consignment={consignment} etag={etag} />
      <ConsignmentFacts consignment={consignment} />
      <PapersSection consignment={consignment} />
      <AttemptsSection number={consignment.number} attempts={consignment.attemptLog} />
      <CustodySection custody={consignment.custody} />
    </>
  );
}

/** Whoever carries a closed envelope reads only how many papers it holds. */
function PapersSection({ consignment: { papers, paperCount } }: { consignment: Consignment }) {
  const { t } = useTranslation();
  return (
    <Section title={t('courier.consignment.papers', { count: paperCount })}>
      {!papers && <Text>{t('courier.consignment.closed')}</Text>}
      {papers?.length === 0 && <Text>{t('courier.consignment.notCounted')}</Text>}
      {papers && papers.length > 0 && (
        <Table>
          <caption className="visually-hidden">
            {t('courier.consignment.papers', { count: paperCount })}
          </caption>
          <Table.Tbody>
            {papers.map(({ name, kind, count }) => (
              <Table.Tr key={`${name} ${kind}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{t(`dossier.paperKind.${kind}`)}</Table.Td>
                <Table.Td>{t('kit.checklist.copiesShort', { count })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

type Attempt = Consignment['attemptLog'][number];

interface AttemptsSectionProps {
  number: string;
  attempts: readonly Attempt[];
}

function AttemptsSection({ number, attempts }: AttemptsSectionProps) {
  const { t } = useTranslation();
  if (attempts.length === 0) return null;
  return (
    <Section title={t('courier.consignment.attempts')}>
      <Timeline bulletSize={12} lineWidth={1} color="neutral">
        {attempts.map((attempt) => (
          <Timeline.Item key={attempt.no}>
            <AttemptLine number={number} attempt={attempt} />
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}

function AttemptLine({ number, attempt }: { number: string; attempt: Attempt }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { no, at, outcome, reason, relation, recipientName, note, staffName } = attempt;
  const what =
    outcome === 'delivered'
      ? [recipientName, relation && t(`courier.relation.${relation}`)]
      : [reason && t(`courier.reason.${reason}`)];
  const proofs = [
    attempt.hasSignature && t('courier.proof.hasSignature'),
    attempt.hasPhoto && t('courier.proof.hasPhoto'),
    note,
    staffName,
  ];
  return (
    <>
      <Text>
        {[t('courier.attempt', { no }), t(`courier.outcome.${outcome}`), ...what, dateTime(at)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {proofs.filter(Boolean).join(' · ')}
      </Text>
      <AttemptPlace attempt={attempt} />
      <ProofLinks number={number} attempt={attempt} />
    </>
  );
}

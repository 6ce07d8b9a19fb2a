import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { DataTable, type Column } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ReasonDialog } from '../../ui/reason-dialog';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import {
  paperAddress,
  papersToSignQuery,
  useSendPaperBack,
  useSignPaper,
  type PaperToSign,
} from './papers-to-sign';

/** «Chờ ký số»: digitised papers before those who sign for the authority, the oldest first. */
export function SigningScreen() {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/signing' });
  const list = useListState();
  const { say } = useAnnouncer();
  const papers = useQuery(papersToSignQuery(search.after));
  const [sentBack, setSentBack] = useState<PaperToSign>();
  const signing = useSignPaper(({ code }) => say(t('keeping.signing.signed', { code })));
  const columns = useColumns({
    onSign: ({ id }) => signing.run({ id, reason: t('keeping.signing.reason') }),
    onSendBack: setSentBack,
    isPending: signing.isPending,
  });
  return (
    <>
      <PageHeader
        title={t('keeping.signing.title')}
        subtitle={t('keeping.signing.subtitle')}
        hasError={papers.isError}
      />
      <ProblemAlert error={signing.error} onRetry={signing.retry} takesFocus />
      <DataTable
        caption={t('keeping.signing.title')}
        columns={columns}
        rows={papers.data?.items}
        rowKey={({ id }) => id}
        rowLink={({ dossierId }) =>
          linkOptions({
            to: '/dossiers/$id',
            params: { id: dossierId },
            search: { tab: 'papers' },
          })
        }
        empty={{ sentence: t('keeping.signing.empty') }}
        error={papers.error}
        onRetry={() => void papers.refetch()}
        onNext={list.nextPage(papers.data?.next)}
        onPrevious={list.previousPage}
      />
      {sentBack && <SendBack paper={sentBack} onClose={() => setSentBack(undefined)} />}
    </>
  );
}

interface PaperActs {
  onSign: (paper: PaperToSign) => void;
  onSendBack: (paper: PaperToSign) => void;
  isPending: boolean;
}

function useColumns({ onSign, onSendBack, isPending }: PaperActs): Column<PaperToSign>[] {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  return [
    {
      key: 'code',
      label: t('keeping.signing.dossier'),
      kind: 'code',
      render: ({ code }) => code,
    },
    {
      key: 'applicant',
      label: t('keeping.signing.applicant'),
      kind: 'name',
      render: ({ applicantName, procedureName }) => (
        <>
          {applicantName}
          <Text size="xs" c="dimmed">
            {procedureName}
          </Text>
        </>
      ),
    },
    {
      key: 'paper',
      label: t('keeping.signing.paper'),
      kind: 'text',
      render: (paper) => (
        <Anchor href={paperAddress(paper)} target="_blank">
          {paper.paperName ?? paper.fileName}
        </Anchor>
      ),
    },
    {
      key: 'requested',
      label: t('keeping.signing.requested'),
      kind: 'text',
      render: ({ requestedBy, requestedAt, note }) => (
        <>
          {requestedBy.fullName}
          <Text size="xs" c="dimmed">
            {[dateTime(requestedAt), note].filter(Boolean).join(' · ')}
          </Text>
        </>
      ),
    },
    {
      key: 'acts',
      label: t('keeping.signing.acts'),
      kind: 'short',
      render: (paper) => (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="compact-sm"
            loading={isPending}
            aria-label={t('keeping.signing.signOf', { name: paper.paperName ?? paper.fileName })}
            onClick={() => onSign(paper)}
          >
            {t('keeping.signature.sign')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('keeping.signing.backOf', { name: paper.paperName ?? paper.fileName })}
            onClick={() => onSendBack(paper)}
          >
            {t('keeping.signing.back')}
          </Button>
        </Group>
      ),
    },
  ];
}

function SendBack({ paper, onClose }: { paper: PaperToSign; onClose: () => void }) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const act = useSendPaperBack(() => {
    say(t('keeping.signing.sentBack'));
    onClose();
  });
  return (
    <ReasonDialog
      act={t('keeping.signing.backOf', { name: paper.paperName ?? paper.fileName })}
      consequence={t('keeping.signing.backMeans')}
      reason="required"
      keptAs={`sendPaperBack:${paper.id}`}
      isPending={act.isPending}
      error={act.error}
      onConfirm={({ reason }) => act.run({ id: paper.id, reason })}
      onClose={onClose}
    />
  );
}

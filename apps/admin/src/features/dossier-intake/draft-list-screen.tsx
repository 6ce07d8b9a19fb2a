import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newDraft, newIntakeAddress } from '../../app/new-draft';
import { useMay, useMe } from '../../app/session';
import { useCommand } from '../../app/use-command';
import { useQueueCounts } from '../../app/work/queue-counts';
import { DataTable } from '../../ui/data-table';
import { KeyButton } from '../../ui/key-button';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Section } from '../../ui/section';
import { ScreenLink } from '../../ui/screen-link';
import { useFormats } from '../../ui/use-formats';
import { useListState } from '../../ui/use-list-state';
import { DraftMirror } from './draft-mirror';
import { deskDraftsQuery, discardDraft, draftsQuery, type DraftSummary } from './drafts';
import { ScansToFile } from './scans-to-file';
import { forgetDraftScans } from './kept-scans';
import { sentReception } from './sent-reception';

/** What was begun and not finished; F2 begins another. */
export function DraftListScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { dateTime } = useFormats();
  const { staff } = useMe();
  const list = useListState();
  const drafts = useQuery(draftsQuery(list.after));
  const [toDiscard, setToDiscard] = useState<DraftSummary>();
  const discard = useCommand({
    send: ({ id, version }: DraftSummary) => discardDraft(id, `"${version}"`),
    changes: [['drafts']],
    onDone: (_answer, { id }) => {
      setToDiscard(undefined);
      sentReception(staff.id, id).forget();
      void forgetDraftScans(staff.id, id);
    },
  });
  const begin = () => void navigate(newIntakeAddress());
  const beginBatch = () => void navigate({ to: '/intake/$draftId/batch', params: newDraft() });
  const begun = <KeyButton code="F2" label={t('intake.begin')} run={begin} />;
  const nameOf = (draft: DraftSummary) => draft.procedureName ?? t('intake.noProcedureYet');
  const wholeNameOf = (draft: DraftSummary) =>
    [nameOf(draft), draft.applicantName].filter(Boolean).join(' · ');
  return (
    <>
      <PageHeader
        title={t('intake.drafts')}
        isUpdating={drafts.isFetching && drafts.data !== undefined}
        acts={
          <>
            <WaitingLink />
            <Button onClick={beginBatch}>{t('work.batch.title')}</Button>
            {begun}
          </>
        }
      />
      <UnsentDrafts />
      <ScansToFile />
      <ProblemAlert error={discard.error} />
      <DataTable
        caption={t('intake.drafts')}
        rows={drafts.data?.items}
        rowKey={({ id }) => id}
        rowName={wholeNameOf}
        rowLink={({ id }) => linkOptions({ to: '/intake/$draftId', params: { draftId: id } })}
        autoFocus
        error={drafts.error}
        onRetry={() => void drafts.refetch()}
        onNext={list.nextPage(drafts.data?.next)}
        onPrevious={list.previousPage}
        empty={{ sentence: t('intake.noDrafts') }}
        columns={[
          { key: 'procedure', label: t('intake.procedure'), kind: 'name', render: nameOf },
          {
            key: 'applicant',
            label: t('dossiers.person'),
            kind: 'name',
            render: ({ applicantName }) => applicantName ?? '',
          },
          {
            key: 'code',
            label: t('intake.procedureCode'),
            kind: 'code',
            render: ({ procedureCode }) => procedureCode ?? '',
          },
          {
            key: 'updatedAt',
            label: t('intake.lastTyped'),
            kind: 'date',
            render: ({ updatedAt }) => dateTime(updatedAt),
          },
          {
            key: 'discard',
            label: t('intake.discard'),
            render: (draft) => (
              <Button
                size="compact-sm"
                color="danger"
                tabIndex={-1}
                onClick={() => setToDiscard(draft)}
              >
                {t('intake.discard')}
              </Button>
            ),
          },
        ]}
      />
      <DeskDrafts nameOf={nameOf} />
      {toDiscard && (
        <ConfirmDialog
          act={t('intake.discardOne', { name: wholeNameOf(toDiscard) })}
          consequence={t('intake.discardConsequence')}
          isDangerous
          isPending={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.run(toDiscard)}
          onClose={() => setToDiscard(undefined)}
        />
      )}
    </>
  );
}

/** What citizens sent in without coming, which nobody would see among the drafts. */
function WaitingLink() {
  const { t } = useTranslation();
  const may = useMay();
  const { words } = useQueueCounts();
  if (!may('dossier.receive')) return null;
  const waiting = words('toReceive');
  return (
    <ScreenLink address={linkOptions({ to: '/intake/online' })}>
      {[t('intake.waiting.title'), waiting && `(${waiting})`].filter(Boolean).join(' ')}
    </ScreenLink>
  );
}

/** Passed to the civil servants of the desk, or left there by a colleague. */
function DeskDrafts({ nameOf }: { nameOf: (draft: DraftSummary) => string }) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const { permissions, staff } = useMe();
  const mayGoOn = staff.employer === 'state' && permissions.includes('dossier.receive');
  const drafts = useQuery({ ...deskDraftsQuery, enabled: mayGoOn });
  if (!mayGoOn) return null;
  return (
    <Section title={t('intake.deskDrafts')}>
      <DataTable
        caption={t('intake.deskDrafts')}
        rows={drafts.data?.items}
        rowKey={({ id }) => id}
        rowName={nameOf}
        rowLink={({ id }) => linkOptions({ to: '/intake/$draftId', params: { draftId: id } })}
        error={drafts.error}
        onRetry={() => void drafts.refetch()}
        empty={{ sentence: t('intake.noDeskDrafts') }}
        columns={[
          { key: 'procedure', label: t('intake.procedure'), kind: 'name', render: nameOf },
          {
            key: 'applicant',
            label: t('dossiers.person'),
            kind: 'name',
            render: ({ applicantName }) => applicantName ?? '',
          },
          {
            key: 'author',
            label: t('intake.draftAuthor'),
            kind: 'name',
            render: ({ author }) => author?.fullName ?? '',
          },
          {
            key: 'updatedAt',
            label: t('intake.lastTyped'),
            kind: 'date',
            render: ({ updatedAt }) => dateTime(updatedAt),
          },
        ]}
      />
    </Section>
  );
}

/** Typed while the network was away and the window closed: only this PC has it. */
function UnsentDrafts() {
  const { t } = useTranslation();
  const { staff } = useMe();
  const draftIds = useMemo(() => new DraftMirror(staff.id).draftIds(), [staff.id]);
  if (draftIds.length === 0) return null;
  return (
    <Section title={t('intake.unsent')}>
      {draftIds.map((draftId, index) => (
        <div key={draftId}>
          <ScreenLink address={linkOptions({ to: '/intake/$draftId', params: { draftId } })}>
            {t('intake.unsentOne', { number: index + 1 })}
          </ScreenLink>
        </div>
      ))}
    </Section>
  );
}

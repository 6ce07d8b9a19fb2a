import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { linkOptions, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { BatchPage } from './batch-page';
import { DraftMirror } from './draft-mirror';
import { draftQuery } from './drafts';
import { blankIntake, intakeOf } from './intake-form';
import { IntakePage } from './intake-page';
import { sentReception } from './sent-reception';
import type { OpenedDraft } from './use-intake';

export function IntakeScreen() {
  const { draftId } = useParams({ from: '/signed-in/intake/$draftId' });
  return <Intake key={draftId} draftId={draftId} />;
}

export function BatchScreen() {
  const { draftId } = useParams({ from: '/signed-in/intake/$draftId/batch' });
  return <Intake key={draftId} draftId={draftId} page={BatchPage} />;
}

interface IntakeProps {
  draftId: string;
  /** What is done with the draft: one dossier, or many alike. */
  page?: ComponentType<{ opened: OpenedDraft; mirror: DraftMirror }>;
}

/** Opens a draft wherever its newest text is: on the server, or on this PC if it was cut off. */
export function Intake({ draftId, page: Page = IntakePage }: IntakeProps) {
  const { t } = useTranslation();
  const { staff } = useMe();
  const mirror = useMemo(() => new DraftMirror(staff.id), [staff.id]);
  const draft = useQuery(draftQuery(draftId));
  const [local] = useState(() => mirror.read(draftId));
  const title = t('intake.title');
  const [isCutOff, setCutOff] = useState(false);
  // Typing that lies on this PC is gone on with before the server is back, and stays when it is.
  if (!isCutOff && local && draft.error instanceof TypeError) setCutOff(true);
  if (draft.error && !isCutOff)
    return (
      <>
        <PageHeader title={title} hasError />
        <ProblemAlert error={draft.error} onRetry={() => void draft.refetch()} />
      </>
    );
  if (draft.data === undefined && !isCutOff)
    return (
      <>
        <PageHeader title={title} />
        <Skeleton height={120} mb="sm" />
        <Skeleton height={240} />
      </>
    );
  const { body, etag } = draft.data ?? {};
  if (body?.endedAt) return <EndedDraft draftId={draftId} dossierId={body.dossierId} />;
  const savedForm = body ? intakeOf(body.content) : blankIntake;
  const opened: OpenedDraft = {
    draftId,
    savedForm,
    form: local ? intakeOf(local.form) : savedForm,
    // Typing that began from an older version meets the newer one as a conflict.
    etag: isCutOff ? local?.etag : body && (local?.etag ?? etag),
  };
  return <Page opened={opened} mirror={mirror} />;
}

function EndedDraft({ draftId, dossierId }: { draftId: string; dossierId: string | null }) {
  const { t } = useTranslation();
  const { staff } = useMe();
  // What was sent has its answer here.
  useEffect(() => sentReception(staff.id, draftId).forget(), [staff.id, draftId]);
  return (
    <>
      <PageHeader title={t('intake.title')} takesFocus />
      <Text>{t(dossierId ? 'intake.becameDossier' : 'intake.discarded')}</Text>
      {dossierId && (
        <ScreenLink address={linkOptions({ to: '/dossiers/$id', params: { id: dossierId } })}>
          {t('intake.openDossier')}
        </ScreenLink>
      )}
    </>
  );
}

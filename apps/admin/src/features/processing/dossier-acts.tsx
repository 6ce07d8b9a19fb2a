import { Button, Group, TextInput } from '@mantine/core';
import { linkOptions, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type NoticeDraft,
  noticeOf,
  PaymentNoticeFields,
} from '../../app/work/payment-notice-fields';
import { useWorkActs, WorkActDialog, type WorkDialog } from '../../app/work/work-acts';
import { forgetKept, useKeptChoice } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { ProblemAlert } from '../../ui/problem-alert';
import { isProblemOf } from '../../ui/problem-error';
import { ReasonDialog } from '../../ui/reason-dialog';
import { ScreenLink } from '../../ui/screen-link';
import type { Dossier } from './get-dossiers';
import { MoreActs } from './more-acts';
import { PaperReceipt } from './paper-receipt';
import { ProcessingConflict } from './processing-conflict';
import { useListState } from '../../ui/use-list-state';
import { useDossierAct, type DossierActCommand } from './use-dossier-act';

type Action = Dossier['availableActions'][number];

/** In the order of the work; the first one that fits is the main act. */
const mainActions = ['take', 'confirmPayment', 'submitForSignature', 'approve'] as const;
const reasonedActions = ['sendBack', 'requestPayment', 'decline'] as const;
type ReasonedAction = (typeof reasonedActions)[number];
const dangerous: readonly Action[] = ['decline'];
/** Their papers and letter need the whole screen of the dossier. */
const supplementActs = [
  'requestSupplement',
  'proposeSupplement',
  'rejectSupplementProposal',
] as const;
/** Done often enough to stand beside the main act. */
const usualActs: readonly (ReasonedAction | WorkDialog)[] = ['sendBack', 'takeOver', 'askOpinion'];

interface DossierActsProps {
  dossier: Dossier;
  etag: string;
}

/** What may be done with the dossier from the inbox; everything else is on its own screen. */
export function DossierActs({ dossier, etag }: DossierActsProps) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/signed-in/processing' });
  const list = useListState();
  const { id, code, availableActions: possible } = dossier;
  const openDialog = (act: ReasonedAction | WorkDialog | undefined) => list.keep({ id, do: act });
  const [draft, setDraft] = useKeptChoice<NoticeDraft>(`requestPayment.${id}.notice`, {});
  const [sent, setSent] = useState<{ action: Action; seen: Dossier }>();
  const command = useDossierAct((done) => {
    if (done.action === 'requestPayment') setDraft({});
    forgetKept(`${done.action}.${done.id}`);
    openDialog(undefined);
  });
  const act: DossierActCommand = {
    ...command,
    run: (input, version) => {
      setSent({ action: input.action, seen: dossier });
      command.run(input, version);
    },
  };
  const reasoned = reasonedActions.filter((action) => possible.includes(action));
  const inDialog = reasoned.find((action) => action === search.do);
  const workActs = useWorkActs(dossier);
  const others = [
    ...reasoned.map((key) => ({
      key,
      label: t(`dossier.action.${key}`),
      isDangerous: dangerous.includes(key),
      run: () => openDialog(key),
    })),
    ...workActs.map((key) => ({
      key,
      label: t(`work.act.${key}`),
      isDangerous: false,
      run: () => openDialog(key),
    })),
  ];
  const usual = others.filter(({ key }) => usualActs.includes(key));
  const isConflict = isProblemOf(act.error, 'staleVersion');
  const isAsking = inDialog === 'requestPayment';
  const stillDue = dossier.charged.noticeDue;
  const notice = isAsking && stillDue === 0 ? noticeOf(draft) : undefined;
  return (
    <div>
      {!inDialog && !isConflict && (
        <ProblemAlert error={act.error} onRetry={act.retry} takesFocus />
      )}
      <Group gap="sm" align={possible.includes('approve') ? 'flex-end' : 'flex-start'}>
        <MainDossierAct dossier={dossier} etag={etag} act={act} />
        {usual.map(({ key, label, run }) => (
          <Button key={key} onClick={run}>
            {label}
          </Button>
        ))}
        {supplementActs
          .filter((each) => possible.includes(each))
          .map((each) => (
            <Group key={each} h={36}>
              <ScreenLink
                address={linkOptions({ to: '/dossiers/$id', params: { id }, search: { do: each } })}
              >
                {t(`dossier.action.${each}`)}
              </ScreenLink>
            </Group>
          ))}
        <MoreActs dossierId={id} acts={others.filter((act) => !usual.includes(act))} />
      </Group>
      <WorkActDialog
        dossier={dossier}
        etag={etag}
        act={search.do}
        onClose={() => openDialog(undefined)}
      />
      {inDialog && (
        <ReasonDialog
          act={t('processing.actOn', { act: t(`dossier.action.${inDialog}`), code })}
          consequence={t(`processing.consequence.${inDialog}`)}
          isDangerous={dangerous.includes(inDialog)}
          reason="required"
          keptAs={`${inDialog}.${id}`}
          isPending={act.isPending}
          error={isConflict ? null : act.error}
          blockedBecause={
            isAsking && stillDue === 0 && !notice ? t('work.notice.missing') : undefined
          }
          onConfirm={({ reason }) => act.run({ id, code, action: inDialog, reason, notice }, etag)}
          onClose={() => {
            act.reset();
            openDialog(undefined);
          }}
        >
          {isAsking && (
            <PaymentNoticeFields
              stillDue={stillDue}
              notice={draft}
              error={act.error}
              onChange={setDraft}
            />
          )}
        </ReasonDialog>
      )}
      {sent && (
        <ProcessingConflict
          error={act.error}
          act={t('processing.actOn', { act: t(`dossier.action.${sent.action}`), code })}
          seen={sent.seen}
          onReset={act.reset}
          onTakeTheirs={() => openDialog(undefined)}
        />
      )}
    </div>
  );
}

function MainDossierAct({ dossier, etag, act }: DossierActsProps & { act: DossierActCommand }) {
  const { t } = useTranslation();
  const [decisionNo, setDecisionNo] = useState('');
  const { id, code, availableActions, blockedActions } = dossier;
  const action = mainActions.find((each) => availableActions.includes(each));
  const block = blockedActions.find((blocked) =>
    mainActions.some((each) => each === blocked.action),
  );
  const shown = action ?? block?.action;
  if (!shown) return null;
  if (!action && block?.reason === 'paperNotAcknowledged')
    return <PaperReceipt dossier={dossier} />;
  const number = decisionNo.normalize('NFC').trim() || undefined;
  const isApproving = shown === 'approve';
  return (
    <Group gap="sm" align="flex-end">
      {isApproving && (
        <TextInput
          label={`${t('processing.decisionNo')} ${t('common.optional')}`}
          w={260}
          maxLength={60}
          autoComplete="off"
          value={decisionNo}
          onChange={(event) => setDecisionNo(event.currentTarget.value)}
        />
      )}
      <MainAct
        label={t(`dossier.action.${shown}`)}
        isPending={act.isPending}
        blockedBecause={action || !block ? undefined : t(`dossier.blocked.${block.reason}`)}
        onRun={() =>
          act.run({ id, code, action: shown, decisionNo: isApproving ? number : undefined }, etag)
        }
      />
    </Group>
  );
}

import { checkCompleteness, type ComponentTick } from '@motcua/dossier-domain';
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/session';
import { tickOf } from '../../ui/checklist-ticks';
import { ComponentChecklist } from '../../ui/component-checklist';
import type { ChecklistPaper } from '../../ui/checklist-paper';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { useKeptChoice } from '../../ui/kept-text';
import { useFormats } from '../../ui/use-formats';
import { ticksOf as ticksToSend } from '../dossier-intake/intake-request';
import { ReusablePaperLine } from '../dossier-intake/reusable-paper';
import { useReuse, type Ticked } from '../dossier-intake/use-reuse';
import type { ActForm } from './act-form';
import { DocumentList } from './document-list';
import { DocumentUpload } from './document-upload';
import { papersOf, ticksOf } from './dossier-papers';
import { clockQuery } from './get-clock';
import type { Dossier } from './get-dossier';
import { OriginalsField } from './originals-field';
import { askerOf } from './reuse-asker';

/** The papers that were asked for, ticked anew or taken from what is kept; what is missing blocks. */
export function SupplementReceiptDialog({ form }: { form: ActForm }) {
  const { t } = useTranslation();
  const mayScan = useMay()('dossier.digitise');
  const { dossier, label, send, keptAs, ...common } = form;
  const request = dossier.supplementRequests.findLast(({ receivedAt }) => receivedAt === null);
  const remedies = new Map(request?.lines.map(({ no, howToFix }) => [no, howToFix]));
  const isAsked = askedOf(papersOf(dossier), remedies);
  const [ticked, setTicked] = useKeptChoice<Ticked>(`${keptAs}.papers`, {
    ticks: ticksOf(dossier).filter(isAsked).map(unmarked),
    reused: [],
  });
  const change = (patch: Partial<Ticked>) => setTicked({ ...ticked, ...patch });
  const reuse = useReuse({ ...askerOf(dossier), ...ticked }, change);
  const papers = papersOf(dossier).filter(isAsked);
  const { missing, missingGroups } = checkCompleteness(papers, ticked.ticks);
  const lacking = [
    ...missing.map(({ shortName }) => shortName),
    ...missingGroups.map((group) =>
      t('kit.checklist.oneOfPapers', {
        papers: group.papers.map(({ shortName }) => shortName).join(', '),
      }),
    ),
  ].join('; ');
  const marked = ticked.ticks.filter(({ state }) => state !== 'unmarked');
  const changeTick = (tick: ComponentTick) =>
    change({ ticks: ticked.ticks.map((each) => (each.no === tick.no ? tick : each)) });
  return (
    <ConfirmDialog
      {...common}
      act={label}
      size={1180}
      consequence={useTermSentence(dossier)}
      blockedBecause={lacking ? t('problem.missingPapers', { papers: lacking }) : undefined}
      onConfirm={() => send({ components: ticksToSend(marked, ticked.reused) })}
    >
      {request && <Text>{request.reason}</Text>}
      <ComponentChecklist
        papers={papers}
        ticks={ticked.ticks}
        onChange={reuse.tickAll}
        moreKeys={{ KeyR: ({ no }) => reuse.take(no) }}
        paperNote={({ no, shortName }) => {
          const offer = reuse.offerFor(no);
          return (
            <>
              {remedies.get(no) && (
                <Text size="sm" c="dimmed">
                  {remedies.get(no)}
                </Text>
              )}
              {offer && (
                <ReusablePaperLine
                  name={shortName}
                  offer={offer}
                  isTaken={reuse.isTaken(no)}
                  onTake={() => reuse.take(no)}
                  onDrop={() => reuse.drop(no)}
                />
              )}
            </>
          );
        }}
        paperActs={({ no, shortName }) => (
          <Stack gap="xs">
            <OriginalsField
              name={shortName}
              tick={tickOf(ticked.ticks, no)}
              onChange={changeTick}
            />
            <DocumentList
              dossier={dossier}
              documents={dossier.components.find((each) => each.no === no)?.documents ?? []}
            />
            {mayScan && (
              <DocumentUpload
                dossierId={dossier.id}
                purpose="component"
                componentNo={no}
                name={shortName}
              />
            )}
          </Stack>
        )}
      />
    </ConfirmDialog>
  );
}

/** Whichever paper of a group was asked for, another of the group does as well. */
function askedOf(papers: readonly ChecklistPaper[], remedies: ReadonlyMap<number, string>) {
  const groups = papers.flatMap(({ no, oneOf }) => (oneOf && remedies.has(no) ? [oneOf] : []));
  const asked = papers.filter(
    ({ no, oneOf }) => remedies.size === 0 || remedies.has(no) || (oneOf && groups.includes(oneOf)),
  );
  return ({ no }: { no: number }): boolean => asked.some((paper) => paper.no === no);
}

const unmarked = (tick: ComponentTick): ComponentTick => ({
  ...tick,
  state: 'unmarked',
  kind: null,
  copies: 0,
  certifiedCopies: 0,
  sheets: 0,
});

/** What full papers do to the term: «tính tiếp: còn 2 ngày». */
function useTermSentence({ id, clock }: Dossier): string {
  const { t } = useTranslation();
  const { date, duration } = useFormats();
  const after = useQuery(clockQuery(id)).data?.afterSupplement;
  if (!after) return t(`dossiers.clockPolicy.${clock.policy}`);
  return t(`dossiers.supplementTerm.${after.term}`, {
    left: duration(after.workingMinutesLeft),
    date: date(after.dueOn),
  });
}

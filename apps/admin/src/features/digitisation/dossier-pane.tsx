import { Group, Skeleton, Text, Title } from '@mantine/core';
import { isFinal } from '@motcua/dossier-domain';
import { useQuery } from '@tanstack/react-query';
import { linkOptions } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { useKeptChoice } from '../../ui/kept-text';
import { MainAct } from '../../ui/main-act';
import { PrintButton } from '../../ui/print-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { ScreenLink } from '../../ui/screen-link';
import { useReusablePapers } from '../dossier-intake/get-reusable-papers';
import { HandToSigning } from '../dossiers/hand-to-signing';
import { paperRecordsQuery } from '../dossiers/paper-records';
import { askerOf } from '../dossiers/reuse-asker';
import { pagesOf } from './desk-state';
import { useFilePapers, type FiledPaper } from './digitisation-acts';
import classes from './digitisation.module.css';
import {
  deskDossierQuery,
  isUnread,
  sheetsAddress,
  type Batch,
  type DeskDossier,
} from './get-digitisation';
import { KeptPaper } from './kept-paper';
import { emptyFacts, PaperForm, type PaperFacts } from './paper-form';

interface DossierPaneProps {
  dossierId: string;
  batch: Batch | undefined;
  onDone: () => void;
}

/** The dossier that is being filled: its papers, their pages, what is read off them, and F9. */
export function DossierPane({ dossierId, batch, onDone }: DossierPaneProps) {
  const query = useQuery(deskDossierQuery(dossierId));
  const { t } = useTranslation();
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={320} />;
  const { code, procedure, applicant } = query.data;
  return (
    <section className={classes.pane} aria-label={t('digitisation.dossier')}>
      <Title order={2} className="code">
        <ScreenLink
          address={linkOptions({
            to: '/dossiers/$id',
            params: { id: dossierId },
            search: { tab: 'papers' },
          })}
        >
          {code}
        </ScreenLink>
      </Title>
      <Text>{`${procedure.shortName ?? procedure.name} · ${applicant.fullName}`}</Text>
      <PrintButton href={sheetsAddress(dossierId)} form={t('digitisation.sheets')} />
      <PapersToFile dossier={query.data} batch={batch} onDone={onDone} />
    </section>
  );
}

interface PapersToFileProps {
  dossier: DeskDossier;
  batch: Batch | undefined;
  onDone: () => void;
}

function PapersToFile({ dossier, batch, onDone }: PapersToFileProps) {
  const { t } = useTranslation();
  const { say } = useAnnouncer();
  const [facts, setFacts] = useKeptChoice<Readonly<Record<number, PaperFacts>>>(
    `digitising.${dossier.id}`,
    {},
  );
  const filing = useFilePapers(batch?.id ?? '', (papers) => {
    const filed = papers.map(({ componentNo }) => String(componentNo));
    const left = Object.entries(facts).filter(([no]) => !filed.includes(no));
    setFacts(Object.fromEntries(left));
    say(t('digitisation.done', { code: dossier.code }));
    onDone();
  });
  const kept = useReusablePapers(askerOf(dossier)).filter(({ isExpired }) => !isExpired);
  const papers = dossier.components.map((component) => {
    const { no, state, documents } = component;
    const pages = pagesOf(batch, dossier.id, no).length;
    // Taken from the store while its scan lies here, the paper would be filed twice.
    const isWanted = state === 'present' && documents.length === 0 && pages === 0;
    const offer = isWanted ? kept.find(({ componentNo }) => componentNo === no) : undefined;
    return { component, pages, offer };
  });
  const ready = papers.filter(({ pages }) => pages > 0);
  const run = () => {
    if (!batch) return;
    const filed = ready.map(({ component }): FiledPaper => {
      const known = facts[component.no] ?? emptyFacts(component.kind);
      return { ...known, componentNo: component.no };
    });
    filing.run({ dossierId: dossier.id, papers: filed }, `"${batch.version}"`);
  };
  return (
    <div className={classes.filling}>
      <ProblemAlert error={filing.error} onRetry={filing.retry} takesFocus />
      <ol className={classes.papers}>
        {papers.map(({ component, pages, offer }, index) => (
          <li key={component.no}>
            <Group gap="xs" justify="space-between" wrap="nowrap">
              <Text fw={pages > 0 ? 600 : undefined}>
                {`${index + 1} · ${component.shortName}`}
              </Text>
              <Text size="sm" c="dimmed" flex="none">
                {pages > 0
                  ? t('digitisation.pagesHere', { count: pages })
                  : component.documents.length > 0
                    ? t('digitisation.hasFile')
                    : t('digitisation.noFile')}
              </Text>
            </Group>
            {offer && (
              <KeptPaper
                dossierId={dossier.id}
                componentNo={component.no}
                name={component.shortName}
                offer={offer}
              />
            )}
            {pages === 0 &&
              component.documents.map(({ no }) => (
                <PaperWithFile key={no} dossier={dossier} documentNo={no} />
              ))}
            {pages > 0 && (
              <PaperForm
                name={component.shortName}
                facts={facts[component.no] ?? emptyFacts(component.kind)}
                onChange={(changed) => setFacts({ ...facts, [component.no]: changed })}
              />
            )}
          </li>
        ))}
      </ol>
      <MainAct
        label={t('digitisation.finish')}
        isPending={filing.isPending}
        blockedBecause={blockedBecause(batch, ready.length, t)}
        onRun={run}
        fullWidth
      />
    </div>
  );
}

/** A paper that has its file can go on to be signed without leaving the desk. */
function PaperWithFile({ dossier, documentNo }: { dossier: DeskDossier; documentNo: number }) {
  const records = useQuery(paperRecordsQuery(dossier.id));
  const record = records.data?.items.find((each) => each.documentNo === documentNo);
  if (!record) return null;
  const isOpen = !isFinal(dossier.status);
  return <HandToSigning {...{ dossierId: dossier.id, documentNo, record, isOpen }} />;
}

function blockedBecause(
  batch: Batch | undefined,
  ready: number,
  t: (key: string) => string,
): string | undefined {
  if (batch?.files.some(isUnread)) return t('digitisation.stillReading');
  return ready === 0 ? t('digitisation.noPagesYet') : undefined;
}

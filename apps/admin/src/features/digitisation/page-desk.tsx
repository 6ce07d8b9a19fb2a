import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../ui/problem-error';
import { useKeyNotes } from '../../ui/keys';
import { ProblemAlert } from '../../ui/problem-alert';
import { pageTarget } from './carried-page';
import classes from './digitisation.module.css';
import type { Batch } from './get-digitisation';
import { PageStrip } from './page-strip';
import { PageView } from './page-view';
import { nextTurn, usePageDesk } from './use-page-desk';

interface PageDeskProps {
  batch: Batch;
  dossierId: string | undefined;
  /** The page is dropped; whoever scans it again chooses the file. */
  onRescan: () => void;
}

/** The strip of pages with its keys, and the page that is being looked at. */
export function PageDesk({ batch, dossierId, onRescan }: PageDeskProps) {
  const { t } = useTranslation();
  const desk = usePageDesk(batch, dossierId, onRescan);
  const { page, arrange } = desk;
  useKeyNotes([
    { keys: t('digitisation.key.arrows'), label: t('digitisation.key.move') },
    { keys: '1–9', label: t('digitisation.key.assign') },
    { keys: '0', label: t('digitisation.key.takeOut') },
    { keys: 'T', label: t('digitisation.key.turn') },
    { keys: 'Delete', label: t('digitisation.key.drop') },
    { keys: 'R', label: t('digitisation.key.rescan') },
    { keys: t('digitisation.key.ctrlArrows'), label: t('digitisation.key.order') },
  ]);
  return (
    <>
      <ProblemAlert
        error={arrange.error}
        takesFocus
        onRetry={isForeignPage(arrange.error) ? undefined : arrange.retry}
        acts={
          isForeignPage(arrange.error) && (
            <Button onClick={desk.insist}>{t('digitisation.insist')}</Button>
          )
        }
      />
      <PageStrip
        batch={batch}
        currentNo={page?.no}
        dossierId={dossierId}
        onGo={desk.go}
        onPlace={desk.place}
        onKeyDown={desk.onKeyDown}
      />
      {page && (
        <div className={classes.look}>
          <Group gap="xs">
            {desk.papers.map(({ no, shortName }, index) => (
              <Button
                key={no}
                size="compact-sm"
                title={shortName}
                className={classes.paperTarget}
                onClick={() => desk.assign(no)}
                {...pageTarget((pageNo) => desk.drop(pageNo, no))}
              >
                <span className={classes.paperName}>
                  {index < 9 ? `${index + 1} · ${shortName}` : shortName}
                </span>
              </Button>
            ))}
            <Button size="compact-sm" onClick={() => desk.change({ rotation: nextTurn(page) })}>
              {t('digitisation.key.turn')}
            </Button>
            <Button size="compact-sm" onClick={() => desk.change({ isDropped: !page.isDropped })}>
              {page.isDropped ? t('digitisation.restore') : t('digitisation.key.drop')}
            </Button>
            <Button size="compact-sm" onClick={desk.rescan}>
              {t('digitisation.key.rescan')}
            </Button>
          </Group>
          {desk.papers.length > 9 && (
            <Text size="sm" c="dimmed">
              {t('digitisation.nineKeys')}
            </Text>
          )}
          <PageView batchId={batch.id} page={page} />
        </div>
      )}
    </>
  );
}

/** The server keeps a page out of a dossier whose code it does not carry. */
const isForeignPage = (error: Error | null): boolean =>
  error instanceof ProblemError &&
  (error.problem.errors ?? []).some(({ code }) => code === 'pageOfAnotherDossier');

import { Text } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { carryPage, pageTarget } from './carried-page';
import { isToFile } from './desk-state';
import classes from './digitisation.module.css';
import { pictureAddress, type Batch, type ScanPage } from './get-digitisation';

interface PageStripProps {
  batch: Batch;
  currentNo: number | undefined;
  /** Its pages stand out. */
  dossierId: string | undefined;
  onGo: (no: number) => void;
  /** A page was dropped before another one. */
  onPlace: (no: number, beforeNo: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Every page with its number and the code of its dossier: a misplaced one shows. */
export function PageStrip({
  batch,
  currentNo,
  dossierId,
  onGo,
  onPlace,
  onKeyDown,
}: PageStripProps) {
  const { t } = useTranslation();
  const strip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    current?.scrollIntoView?.({ block: 'nearest' });
    if (strip.current?.contains(document.activeElement)) current?.focus({ preventScroll: true });
  }, [currentNo]);
  const begin = useEffectEvent(() => {
    const first = batch.pages.find(({ no }) => no === currentNo);
    if (!first || !isToFile(first) || document.activeElement !== document.body) return;
    strip.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  });
  // The keys of the desk work on a page; whoever is at another field already stays there.
  useEffect(() => begin(), []);
  return (
    <div
      ref={strip}
      role="listbox"
      tabIndex={-1}
      aria-label={t('digitisation.pages')}
      className={classes.strip}
      onKeyDown={onKeyDown}
    >
      {batch.pages.map((page) => (
        <button
          key={page.no}
          type="button"
          role="option"
          aria-selected={page.no === currentNo}
          tabIndex={page.no === currentNo ? 0 : -1}
          className={classes.page}
          data-own={page.dossierId !== null && page.dossierId === dossierId ? true : undefined}
          data-dropped={page.isDropped || undefined}
          draggable={page.documentNo === null}
          onDragStart={(event) => carryPage(event, page.no)}
          {...pageTarget((no) => onPlace(no, page.no))}
          onClick={() => onGo(page.no)}
          onFocus={() => onGo(page.no)}
        >
          <Thumbnail batchId={batch.id} page={page} />
          <PageWords page={page} />
        </button>
      ))}
    </div>
  );
}

function Thumbnail({ batchId, page }: { batchId: string; page: ScanPage }) {
  if (!page.hasPicture) return <span className={classes.blankThumbnail} />;
  return (
    <img
      src={pictureAddress(batchId, page.no, 'thumbnail')}
      alt=""
      loading="lazy"
      className={classes.thumbnail}
      data-turned={page.rotation || undefined}
    />
  );
}

/** Where the page belongs and what is wrong with it, in words. */
function PageWords({ page }: { page: ScanPage }) {
  const { t } = useTranslation();
  const { no, isSheet, isDropped, isElsewhere, documentNo, dossierCode, componentNo } = page;
  const place = isSheet
    ? t('digitisation.sheet')
    : isElsewhere
      ? t('digitisation.elsewhere')
      : dossierCode
        ? t('digitisation.placeOf', { code: dossierCode.slice(-11), paper: componentNo })
        : t('digitisation.unplaced');
  const notes = [
    documentNo !== null && t('digitisation.filed'),
    page.sheetRefusal && t(`digitisation.sheetRefused.${page.sheetRefusal}`),
    isDropped && t('digitisation.dropped'),
    ...page.faults.map((fault) => t(`digitisation.fault.${fault}`)),
  ].filter(Boolean);
  return (
    <>
      <Text span size="sm" fw={600}>
        {t('digitisation.pageNo', { no })}
      </Text>
      <Text span size="sm">
        {place}
      </Text>
      {notes.length > 0 && (
        <Text span size="sm" c="var(--warn)">
          {notes.join(', ')}
        </Text>
      )}
    </>
  );
}

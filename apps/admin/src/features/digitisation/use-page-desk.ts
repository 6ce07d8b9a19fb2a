import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnouncer } from '../../ui/announcer';
import { isToFile, movedBefore, neighbourOf } from './desk-state';
import { useArrange, type PageChange } from './digitisation-acts';
import { deskDossierQuery, type Batch, type ScanPage } from './get-digitisation';

const turns = ['0', '90', '180', '270'] as const;

export const nextTurn = ({ rotation }: ScanPage) => turns[(rotation / 90 + 1) % 4] ?? '0';

/** The page that is looked at, and everything that can be done with it by hand or by key. */
export function usePageDesk(batch: Batch, dossierId: string | undefined, onRescan: () => void) {
  const { t } = useTranslation();
  const { say, warn } = useAnnouncer();
  const [currentNo, setCurrentNo] = useState<number>();
  const [last, setLast] = useState<readonly PageChange[]>([]);
  const dossier = useQuery({ ...deskDossierQuery(dossierId ?? ''), enabled: !!dossierId }).data;
  const papers = dossier?.components ?? [];
  const firstNo = batch.pages.find(isToFile)?.no ?? batch.pages[0]?.no;
  const page =
    batch.pages.find(({ no }) => no === currentNo) ?? batch.pages.find(({ no }) => no === firstNo);

  const step = (by: 1 | -1) => {
    const next = page && neighbourOf(batch.pages, page.no, by);
    if (next) setCurrentNo(next.no);
  };
  // A page that was refused stays in sight: only a page that went in makes way for the next.
  const arrange = useArrange(batch.id, ([done]) => {
    const paper = papers.find(({ no }) => no === done?.componentNo);
    if (!paper) return;
    say(t('digitisation.assigned', { no: done?.no, paper: paper.shortName }));
    step(1);
  });
  const send = (changes: readonly PageChange[]) => {
    setLast(changes);
    arrange.run(changes, `"${batch.version}"`);
  };
  const change = (what: Omit<PageChange, 'no'>) => {
    if (!page) return;
    if (page.documentNo !== null) return warn(t('digitisation.isFiled', { no: page.no }));
    send([{ no: page.no, ...what }]);
  };
  const assign = (componentNo: number) => {
    if (page?.isSheet) return warn(t('digitisation.isSheet'));
    const paper = papers.find(({ no }) => no === componentNo);
    if (!dossierId || !paper) return warn(t('digitisation.noSuchPaper'));
    change({ dossierId, componentNo });
  };
  const order = (by: 1 | -1) => {
    const other = page && neighbourOf(batch.pages, page.no, by);
    if (!page || !other) return;
    // Places may be shared by pages of older batches: all of them are counted anew.
    const nos = batch.pages.map(({ no }) => no);
    const at = nos.indexOf(page.no);
    [nos[at], nos[at + by]] = [other.no, page.no];
    const moved = nos.map((no, index) => ({ no, position: index + 1 }));
    send(moved.filter(({ no }) => !isFiled(batch, no)));
  };
  const place = (no: number, beforeNo: number) => {
    const nos = movedBefore(batch.pages, no, beforeNo);
    const moved = nos.map((each, index) => ({ no: each, position: index + 1 }));
    setCurrentNo(no);
    if (no !== beforeNo) send(moved.filter((each) => !isFiled(batch, each.no)));
  };
  /** A carried page goes to a paper, whichever page is being looked at. */
  const drop = (no: number, componentNo: number) => {
    const carried = batch.pages.find((each) => each.no === no);
    if (!carried || !dossierId) return;
    setCurrentNo(no);
    if (carried.isSheet) return warn(t('digitisation.isSheet'));
    if (carried.documentNo !== null) return warn(t('digitisation.isFiled', { no }));
    send([{ no, dossierId, componentNo }]);
  };
  const rescan = () => {
    change({ isDropped: true });
    if (page?.documentNo !== null) return;
    onRescan();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event, { step, order, assign, change, rescan, papers, page });
    if (!act) return;
    event.preventDefault();
    act();
  };
  return {
    page,
    papers,
    arrange,
    assign,
    change,
    rescan,
    place,
    drop,
    onKeyDown,
    go: setCurrentNo,
    insist: () => send(last.map((each) => ({ ...each, despiteCode: true }))),
  };
}

const isFiled = ({ pages }: Batch, no: number): boolean =>
  pages.some((page) => page.no === no && page.documentNo !== null);

interface PageActs {
  step: (by: 1 | -1) => void;
  order: (by: 1 | -1) => void;
  assign: (componentNo: number) => void;
  change: (what: Omit<PageChange, 'no'>) => void;
  rescan: () => void;
  papers: readonly { no: number }[];
  page: ScanPage | undefined;
}

function actOf(event: KeyboardEvent, acts: PageActs): (() => void) | undefined {
  const { step, order, assign, change, rescan, papers, page } = acts;
  if (event.altKey || event.metaKey || !page) return undefined;
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.code] as 1 | -1 | undefined;
  if (by) return () => (event.ctrlKey ? order(by) : step(by));
  if (event.ctrlKey) return undefined;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  if (digit === '0') return () => change({ dossierId: null, componentNo: null });
  if (digit) return () => assign(papers[Number(digit) - 1]?.no ?? 0);
  if (event.code === 'KeyT') return () => change({ rotation: nextTurn(page) });
  if (event.code === 'KeyR') return rescan;
  if (event.code === 'Delete') return () => change({ isDropped: !page.isDropped });
  return undefined;
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { markOf } from '../../app/sent-in-parts';
import { useBringScan, useOpenBatch } from './digitisation-acts';

/** A chosen file that is not in the batch yet. */
export interface SendingScan {
  mark: string;
  file: File;
  /** Bytes the server holds. */
  held: number;
  error: Error | null;
}

/** Files go one after the other: a cut or refused one does not hold up those behind it. */
export function useScanSending(batchId: string | undefined, onOpen: (batchId: string) => void) {
  const openBatch = useOpenBatch();
  const scan = useBringScan();
  const queryClient = useQueryClient();
  const [scans, setScans] = useState<readonly SendingScan[]>([]);
  const [error, setError] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  /** Opened here and not on the screen yet; a batch that was closed must not come back. */
  const opened = useRef<string>(undefined);
  const shown = useRef(batchId);
  shown.current = batchId;
  if (batchId !== undefined) opened.current = undefined;
  const underWay = useRef(Promise.resolve());

  const change = (mark: string, patch: Partial<SendingScan>) =>
    setScans((all) => all.map((each) => (each.mark === mark ? { ...each, ...patch } : each)));
  const remove = (mark: string) => setScans((all) => all.filter((each) => each.mark !== mark));

  const sendOne = async (id: string, file: File) => {
    const mark = markOf(file);
    change(mark, { error: null });
    const onHeld = (held: number) => change(mark, { held });
    try {
      await scan.runAndWait({ batchId: id, mark, file, onHeld });
      remove(mark);
    } catch (refused) {
      change(mark, { error: refused as Error });
    }
  };
  const sendAll = async (files: readonly File[]) => {
    setError(null);
    setSending(true);
    try {
      const id = shown.current ?? opened.current ?? (await openBatch.runAndWait({})).id;
      if (shown.current === undefined) opened.current = id;
      for (const file of files) await sendOne(id, file);
      onOpen(id);
    } catch (refused) {
      setError(refused as Error);
      // Nothing was begun: the clerk chooses again once the batch can be opened.
      setScans([]);
    } finally {
      setSending(false);
      await queryClient.invalidateQueries({ queryKey: ['digitisation', 'batch'] });
    }
  };
  /** A file that goes on waits for those that are under way. */
  const send = (files: readonly File[]) => {
    underWay.current = underWay.current.then(() => sendAll(files));
  };
  const bring = (files: readonly File[]) => {
    if (files.length === 0) return;
    const chosen = files.map((file) => ({ mark: markOf(file), file, held: 0, error: null }));
    const marks = new Set(chosen.map(({ mark }) => mark));
    setScans((all) => [...all.filter(({ mark }) => !marks.has(mark)), ...chosen]);
    send(files);
  };
  return {
    scans,
    isSending,
    error,
    bring,
    continue: ({ file }: SendingScan) => send([file]),
    remove,
  };
}

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
  const opened = useRef(batchId);
  opened.current = batchId ?? opened.current;

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
  const send = async (files: readonly File[]) => {
    setError(null);
    setSending(true);
    try {
      const id = opened.current ?? (await openBatch.runAndWait({})).id;
      opened.current = id;
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
  const bring = (files: readonly File[]) => {
    if (files.length === 0) return;
    const chosen = files.map((file) => ({ mark: markOf(file), file, held: 0, error: null }));
    const marks = new Set(chosen.map(({ mark }) => mark));
    setScans((all) => [...all.filter(({ mark }) => !marks.has(mark)), ...chosen]);
    void send(files);
  };
  return {
    scans,
    isSending,
    error,
    bring,
    continue: ({ file }: SendingScan) => void send([file]),
    remove,
  };
}

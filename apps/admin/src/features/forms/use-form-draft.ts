import { isLocalDate, type LocalDate } from '@motcua/shared-time';
import { useMemo, useState } from 'react';
import type { Tagged } from '../../app/api';
import { useMe } from '../../app/session';
import { inserted, moved, withBlock, without } from './block-list';
import { emptyBlock, sentBlock } from './block-members';
import type { BlockType, Form, FormBlock, FormVersion } from './get-forms';

const initialDay = (day: string | null): LocalDate | undefined =>
  day !== null && isLocalDate(day) ? day : undefined;

/**
 * What is being written of one version; nothing leaves the screen before it is saved. What somebody
 * else has stored comes in by itself only while nothing was typed here.
 */
export function useFormDraft(form: Form, current: Tagged<FormVersion>) {
  const may = useMe().permissions.includes('formTemplate.write');
  const [seen, setSeen] = useState(current);
  /** The last answer of the screen's own query that was looked at: an old one is not taken twice. */
  const [taken, setTaken] = useState(current.etag);
  const version = seen.body;
  const stored = version.blocks as FormBlock[];
  const [blocks, setBlocks] = useState<FormBlock[]>(stored);
  const [note, setNote] = useState(version.note);
  const [validFrom, setValidFrom] = useState(initialDay(version.validFrom));
  const [at, setAt] = useState(0);
  const sentBlocks = useMemo(() => blocks.map(sentBlock), [blocks]);
  const isChanged =
    JSON.stringify(sentBlocks) !== JSON.stringify(stored.map(sentBlock)) ||
    note !== version.note ||
    validFrom !== initialDay(version.validFrom);
  const go = (index: number): void =>
    setAt(Math.min(Math.max(index, 0), Math.max(blocks.length - 1, 0)));
  const take = (next: Tagged<FormVersion>): void => {
    const { blocks: written, note: words, validFrom: day } = next.body;
    setSeen(next);
    setTaken(current.etag);
    setBlocks(written as FormBlock[]);
    setNote(words);
    setValidFrom(initialDay(day));
    setAt((before) => Math.max(0, Math.min(before, written.length - 1)));
  };
  if (current.etag !== taken && !isChanged) take(current);
  return {
    version,
    etag: seen.etag,
    /** Puts what is stored in the place of what was typed. */
    take,
    /** The next save is made from this version and keeps what was typed. */
    keepOver: setSeen,
    blocks,
    sentBlocks,
    note,
    setNote,
    validFrom,
    setValidFrom,
    current: at,
    go,
    mayWrite: may,
    isEditable: may && version.state === 'draft',
    isChanged,
    change: (block: FormBlock): void => setBlocks(withBlock(blocks, at, block)),
    move: (by: -1 | 1): void => {
      setBlocks(moved(blocks, at, by));
      go(at + by);
    },
    remove: (): void => {
      setBlocks(without(blocks, at));
      setAt(Math.max(0, Math.min(at, blocks.length - 2)));
    },
    add: (type: BlockType): void => {
      setBlocks(inserted(blocks, at, emptyBlock(type, form.tableFields)));
      setAt(blocks.length === 0 ? 0 : at + 1);
    },
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;

import { isLocalDate, type LocalDate } from '@motcua/shared-time';
import { useMemo, useState } from 'react';
import { useMe } from '../../app/session';
import { inserted, moved, withBlock, without } from './block-list';
import { emptyBlock, sentBlock } from './block-members';
import type { BlockType, Form, FormBlock, FormVersion } from './get-forms';

const initialDay = (day: string | null): LocalDate | undefined =>
  day !== null && isLocalDate(day) ? day : undefined;

/** What is being written of one version; nothing leaves the screen before it is saved. */
export function useFormDraft(form: Form, version: FormVersion) {
  const may = useMe().permissions.includes('formTemplate.write');
  const stored = version.blocks as FormBlock[];
  const [blocks, setBlocks] = useState<FormBlock[]>(stored);
  const [note, setNote] = useState(version.note);
  const [validFrom, setValidFrom] = useState(initialDay(version.validFrom));
  const [current, setCurrent] = useState(0);
  const sentBlocks = useMemo(() => blocks.map(sentBlock), [blocks]);
  const isChanged =
    JSON.stringify(sentBlocks) !== JSON.stringify(stored.map(sentBlock)) ||
    note !== version.note ||
    validFrom !== initialDay(version.validFrom);
  const go = (index: number): void =>
    setCurrent(Math.min(Math.max(index, 0), Math.max(blocks.length - 1, 0)));
  return {
    blocks,
    sentBlocks,
    note,
    setNote,
    validFrom,
    setValidFrom,
    current,
    go,
    mayWrite: may,
    isEditable: may && version.state === 'draft',
    isChanged,
    change: (block: FormBlock): void => setBlocks(withBlock(blocks, current, block)),
    move: (by: -1 | 1): void => {
      setBlocks(moved(blocks, current, by));
      go(current + by);
    },
    remove: (): void => {
      setBlocks(without(blocks, current));
      setCurrent(Math.max(0, Math.min(current, blocks.length - 2)));
    },
    add: (type: BlockType): void => {
      setBlocks(inserted(blocks, current, emptyBlock(type, form.tableFields)));
      setCurrent(blocks.length === 0 ? 0 : current + 1);
    },
  };
}

export type FormDraft = ReturnType<typeof useFormDraft>;

import { NumberInput } from '@mantine/core';
import { Fragment, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats';
import classes from './fees.module.css';

const mostNotes = 100_000;

/** How many notes of each kind, by its value in đồng. */
export type Counts = Readonly<Record<number, number>>;

interface NoteCountsProps {
  denominations: readonly number[];
  counts: Counts;
  onCount: (counts: Counts) => void;
}

/** One field a kind, largest first; Enter goes to the next, as on a counting sheet. */
export function NoteCounts({ denominations, counts, onCount }: NoteCountsProps) {
  const { t } = useTranslation();
  const { money, number } = useFormats();
  const sheet = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const fields = [...(sheet.current?.querySelectorAll('input') ?? [])];
    const next = fields[fields.indexOf(event.target as HTMLInputElement) + 1];
    next?.focus();
    next?.select();
  };
  return (
    <div ref={sheet} className={classes.notes} onKeyDown={onKeyDown}>
      <strong>{t('cash.denomination')}</strong>
      <strong>{t('cash.notes')}</strong>
      <strong>{t('cash.amount')}</strong>
      {denominations.map((denomination, index) => (
        <Fragment key={denomination}>
          <span>{number(denomination)}</span>
          <NumberInput
            size="xs"
            hideControls
            allowDecimal={false}
            allowNegative={false}
            min={0}
            max={mostNotes}
            autoFocus={index === 0}
            aria-label={t('cash.notesOf', { denomination: number(denomination) })}
            styles={{ input: { textAlign: 'right' } }}
            value={counts[denomination] ?? ''}
            onChange={(value) => onCount({ ...counts, [denomination]: Number(value) || 0 })}
          />
          <span>{money(denomination * (counts[denomination] ?? 0))}</span>
        </Fragment>
      ))}
    </div>
  );
}

import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './procedure.module.css';

/** Two lines hold about this many letters; a shorter text needs no folding. */
const foldedLetters = 180;

/** Statutory wordings may hold more than a thousand letters: two lines, and in full on Enter. */
export function FoldedText({ text }: { text: string }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  if (text.length <= foldedLetters) return <div>{text}</div>;
  return (
    <div>
      <div className={isOpen ? undefined : classes.folded}>{text}</div>
      <UnstyledButton
        className={classes.unfold}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'catalogue.fold' : 'catalogue.unfold')}
      </UnstyledButton>
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const longestNote = 300;

interface PaperNoteProps {
  /** Which paper it is about. */
  paper: string;
  note: string;
  onChange: (note: string) => void;
  /** Enter: the hand goes back to the line. */
  onDone: () => void;
}

/** What the clerk saw on one paper, such as a torn corner. */
export function PaperNote({ paper, note, onChange, onDone }: PaperNoteProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      size="xs"
      my={4}
      autoFocus
      aria-label={`${t('kit.checklist.note')}: ${paper}`}
      placeholder={t('kit.checklist.noteHint')}
      maxLength={longestNote}
      autoComplete="off"
      value={note}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const text = note.normalize('NFC').trim();
        if (text !== note) onChange(text);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.closest('tr')?.focus();
        onDone();
      }}
    />
  );
}

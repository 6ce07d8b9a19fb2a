import { useTranslation } from 'react-i18next';
import type { ComparedField } from '../../ui/conflict-panel';
import { useFormats } from '../../ui/use-formats';
import type { FormBlock, FormVersion } from './get-forms';
import type { FormDraft } from './use-form-draft';
import { fullWords } from './version-comparison';
import { differences } from './version-differences';

/** Where the draft as it was typed differs from what is stored of it; of its blocks, only those. */
export function useComparedForm() {
  const { t } = useTranslation();
  const { date } = useFormats();
  const day = (value: string | null | undefined) => (value ? date(value) : '');
  return (draft: FormDraft, theirs: FormVersion): ComparedField[] => {
    const found = differences(theirs.blocks as FormBlock[], draft.sentBlocks);
    const blocksOf = (kind: 'added' | 'removed') =>
      found
        .filter((each) => each.kind === kind)
        .map(({ no, block }) => `${no}. ${t(`forms.block.${block.type}`)}: ${fullWords(block)}`)
        .join('; ');
    return [
      {
        label: t('forms.versionLabel'),
        mine: t(`forms.state.${draft.version.state}`),
        theirs: t(`forms.state.${theirs.state}`),
      },
      {
        label: t('forms.validFrom'),
        mine: day(draft.validFrom),
        theirs: day(theirs.validFrom),
      },
      { label: t('forms.note'), mine: draft.note, theirs: theirs.note },
      { label: t('forms.blocks'), mine: blocksOf('added'), theirs: blocksOf('removed') },
    ].filter((row) => row.mine !== row.theirs);
  };
}

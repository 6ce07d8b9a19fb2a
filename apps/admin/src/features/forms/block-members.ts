import type { BlockType, FormBlock } from './get-forms';

export type TextMember = 'text' | 'beside' | 'source' | 'caption';

interface Members {
  /** Texts of the block in the order they are asked for. */
  texts: readonly TextMember[];
  mayBeOptional?: boolean;
  hasStyle?: boolean;
  /** How many may sign. */
  places?: number;
  hasRecipients?: boolean;
  hasEmptyRows?: boolean;
}

/** What each type of block asks for; its columns are those of the form and only renamed. */
export const blockMembers: Readonly<Record<BlockType, Members>> = {
  head: { texts: ['text'] },
  title: { texts: ['text', 'source'] },
  codes: { texts: ['text', 'caption', 'beside'] },
  line: { texts: ['text', 'beside'], mayBeOptional: true },
  numbered: { texts: ['text'], mayBeOptional: true },
  paragraph: { texts: ['text'], mayBeOptional: true, hasStyle: true },
  componentTable: { texts: ['text'] },
  hopTable: { texts: [], hasEmptyRows: true },
  registerTable: { texts: [] },
  signatures: { texts: [], places: 3 },
  letterClose: { texts: [], places: 1, hasRecipients: true },
  foot: { texts: ['text'], mayBeOptional: true },
};

const place = { role: '', hint: '', name: '' };

/** A block as it is added: empty, but whole enough to be drawn. */
export function emptyBlock(
  type: BlockType,
  tableFields: readonly { name: string; vi: string }[],
): FormBlock {
  const { texts, places, hasRecipients } = blockMembers[type];
  const isTable = type === 'componentTable' || type === 'hopTable' || type === 'registerTable';
  return {
    type,
    ...(texts.includes('text') && type !== 'head' && !isTable ? { text: '…' } : {}),
    ...(isTable
      ? { columns: tableFields.map(({ name, vi }) => ({ field: name, title: vi })) }
      : {}),
    ...(places ? { places: [place] } : {}),
    ...(hasRecipients ? { recipients: ['…'] } : {}),
  };
}

/** What a list shows of a block: the first of its words. */
export function blockWords({ text, columns, places, recipients }: FormBlock): string {
  const words =
    text ||
    columns?.map(({ title }) => title).join(', ') ||
    places?.map(({ role }) => role).join(', ') ||
    recipients?.join(', ') ||
    '';
  return words.replace(/\s+/g, ' ');
}

/** Members left empty are not sent: what a block does not take, it must not have. */
export function sentBlock(block: FormBlock): FormBlock {
  const kept = Object.entries(block).filter(
    ([member, value]) => value !== '' && value !== undefined && !(member === 'optional' && !value),
  );
  return Object.fromEntries(kept) as unknown as FormBlock;
}

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
  /** Neighbouring columns may stand under one heading. */
  hasColumnGroups?: boolean;
}

/** What each type of block asks for; its columns are those of the form, only their headings change. */
export const blockMembers: Readonly<Record<BlockType, Members>> = {
  head: { texts: ['text'] },
  title: { texts: ['text', 'source'] },
  codes: { texts: ['text', 'caption', 'beside'] },
  line: { texts: ['text', 'beside'], mayBeOptional: true },
  numbered: { texts: ['text'], mayBeOptional: true },
  paragraph: { texts: ['text'], mayBeOptional: true, hasStyle: true },
  componentTable: { texts: ['text'], hasColumnGroups: true },
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

/** The headings of a table, each with the one above it. */
export const columnHeadings = ({ columns = [] }: FormBlock): string =>
  columns.map(({ group, title }) => (group ? `${group}: ${title}` : title)).join(', ');

/** What a list shows of a block: the first of its words. */
export function blockWords(block: FormBlock): string {
  const { text, places, recipients } = block;
  const words =
    text ||
    columnHeadings(block) ||
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

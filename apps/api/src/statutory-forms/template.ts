import { dossierForms } from '@motcua/dossier-domain';

/** The seven forms of Circular 03/2025; the register belongs to a unit, the others to a dossier. */
export const statutoryForms = [...dossierForms, 'register'] as const;
export type StatutoryForm = (typeof statutoryForms)[number];

export const blockTypes = [
  'head',
  'title',
  'codes',
  'line',
  'numbered',
  'paragraph',
  'componentTable',
  'hopTable',
  'registerTable',
  'signatures',
  'letterClose',
  'foot',
] as const;
export type BlockType = (typeof blockTypes)[number];

export const paragraphStyles = ['plain', 'note', 'bold'] as const;
export type ParagraphStyle = (typeof paragraphStyles)[number];

export interface TableColumn {
  /** Which value of a row stands in the column; a name of the form's closed list. */
  readonly field: string;
  readonly title: string;
  /** The heading over this column and its neighbours of the same group; of papers only. */
  readonly group?: string;
}

export interface SigningPlace {
  readonly role: string;
  readonly hint: string;
  readonly name: string;
}

/**
 * One block of a form, from top to bottom. Which members a type takes is in `blockShapes`; every
 * text may hold placeholders of its form.
 */
export interface TemplateBlock {
  readonly type: BlockType;
  readonly text?: string;
  /** A second text on the same line. */
  readonly beside?: string;
  /** The legal source under a title. */
  readonly source?: string;
  /** The words under a QR code. */
  readonly caption?: string;
  readonly style?: ParagraphStyle;
  /** True: the block is left out when none of its values is known. */
  readonly optional?: boolean;
  readonly columns?: readonly TableColumn[];
  readonly emptyRows?: number;
  readonly places?: readonly SigningPlace[];
  readonly recipients?: readonly string[];
}

export type BlockMember = Exclude<keyof TemplateBlock, 'type'>;

interface BlockShape {
  readonly needs: readonly BlockMember[];
  readonly takes: readonly BlockMember[];
}

/** What each type of block is made of; anything beside it is refused. */
export const blockShapes: Readonly<Record<BlockType, BlockShape>> = {
  head: { needs: [], takes: ['text'] },
  title: { needs: ['text'], takes: ['source'] },
  codes: { needs: ['text'], takes: ['caption', 'beside'] },
  line: { needs: ['text'], takes: ['beside', 'optional'] },
  numbered: { needs: ['text'], takes: ['optional'] },
  paragraph: { needs: ['text'], takes: ['style', 'optional'] },
  componentTable: { needs: ['columns'], takes: ['text'] },
  hopTable: { needs: ['columns'], takes: ['emptyRows'] },
  registerTable: { needs: ['columns'], takes: [] },
  signatures: { needs: ['places'], takes: [] },
  letterClose: { needs: ['places', 'recipients'], takes: [] },
  foot: { needs: ['text'], takes: ['optional'] },
};

export const templateLimits = {
  blocks: 60,
  text: 2_000,
  shortText: 300,
  columns: 20,
  places: 3,
  recipients: 8,
  emptyRows: 20,
} as const;

export type FormTemplate = readonly TemplateBlock[];

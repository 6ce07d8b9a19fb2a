import { mm } from '../platform/printing/print-document';
import { filledText, isWithoutValues, type TextValues } from './placeholder-text';
import { type Paper, sheet } from './register-paper';
import type { SigningPlace, TemplateBlock } from './template';

const inner = sheet.width - 2 * sheet.side;

/** Blocks of a register around its table, from `top` down; answers where they end. */
export function drawBlocks(
  paper: Paper,
  blocks: readonly TemplateBlock[],
  texts: TextValues,
  top: number,
): number {
  return blocks.reduce((y, block) => {
    const { type, text = '', beside = '', source = '', places = [] } = block;
    if (block.optional && isWithoutValues(text, texts)) return y;
    const words = filledText(text, texts);
    if (type === 'head') return head(paper, texts, y);
    if (type === 'title') return title(paper, words, filledText(source, texts), y);
    if (type === 'signatures') return signatures(paper, places, texts, y + mm(8));
    if (beside !== '') {
      const half = { x: sheet.width / 2, y, width: inner / 2 };
      paper.text(filledText(beside, texts), half, { size: 13 });
    }
    return paper.flow(words, y);
  }, top);
}

function title(paper: Paper, words: string, source: string, y: number): number {
  const box = { x: sheet.side, y: y + mm(25), width: inner };
  const looks = { font: 'bold', size: 22, align: 'center', tag: 'H1' } as const;
  const below = paper.text(words.toLocaleUpperCase('vi'), box, looks);
  return paper.flow(source, below, { font: 'italics', align: 'center' }) + mm(8);
}

function head(paper: Paper, texts: TextValues, y: number): number {
  const plain = { size: 12, align: 'center' } as const;
  const bold = { ...plain, font: 'bold' } as const;
  const left = { x: sheet.side, width: mm(110) };
  const right = { x: mm(147), width: mm(130) };
  const superior = (texts['superiorName'] ?? '').toLocaleUpperCase('vi');
  const below = superior === '' ? y : paper.text(superior, { ...left, y }, plain);
  const unit = (texts['unitName'] ?? '').toLocaleUpperCase('vi');
  const leftEnd = paper.text(unit, { ...left, y: below }, bold);
  const nation = paper.text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { ...right, y }, bold);
  const rightEnd = paper.text('Độc lập - Tự do - Hạnh phúc', { ...right, y: nation }, bold);
  paper.rule(mm(68), leftEnd + 3, mm(14));
  paper.rule(mm(192), rightEnd + 3, mm(40));
  return Math.max(leftEnd, rightEnd) + 10;
}

function signatures(
  paper: Paper,
  places: readonly SigningPlace[],
  texts: TextValues,
  y: number,
): number {
  const width = inner / Math.max(places.length, 1);
  places.forEach(({ role, hint, name }, index) => {
    const x = sheet.side + index * width;
    const bold = { font: 'bold', size: 13, align: 'center' } as const;
    const below = paper.text(
      filledText(role, texts).toLocaleUpperCase('vi'),
      { x, y, width },
      bold,
    );
    const signed = paper.text(
      filledText(hint, texts),
      { x, y: below, width },
      { font: 'italics', size: 11, align: 'center' },
    );
    paper.text(filledText(name, texts), { x, y: signed + mm(18), width }, bold);
  });
  return y + mm(45);
}

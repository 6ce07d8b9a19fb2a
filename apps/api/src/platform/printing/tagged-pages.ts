import { createRequire } from 'node:module';
import { lacksShapes, type LayingFont } from './archival-claim';
import { furniture, headCell, saying, type Spans } from './tags';

type PdfKitDocument = PDFKit.PDFDocument;
type TaggedElement = ReturnType<PdfKitDocument['struct']>;

/** A text or a picture of a definition, as the library hands it on. */
interface Node {
  readonly style?: unknown;
}

interface Cell extends Node, Spans {
  /** Lies under a cell that spans it. */
  readonly _span?: boolean;
}

interface TableNode {
  readonly table: { readonly headerRows?: number; readonly body: readonly (readonly Cell[])[] };
}

interface Line {
  readonly inlines: readonly { readonly text: string; readonly font: LayingFont }[];
  /** The text that the line is part of. */
  node?: Node;
}

interface Picture {
  readonly svg: string;
}

/** The parts of pdfmake 0.3 that lay a definition out and draw it; they have no published types. */
interface Layout {
  buildNextLine(node: Node): Line | null;
  processTable(table: TableNode): void;
}

interface Renderer {
  readonly pdfDocument: PdfKitDocument;
  renderPages(pages: readonly unknown[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: unknown): void;
  renderSVG(picture: Picture): void;
  renderWatermark(page: unknown): void;
}

/** A module of the library; what stands in it is kept, so that it can be replaced once more. */
interface Replaceable<Part> {
  default: new (...args: never[]) => Part;
  original?: new (...args: never[]) => Part;
}

const load = createRequire(__filename);
const layout = load('pdfmake/js/LayoutBuilder') as Replaceable<Layout>;
const renderer = load('pdfmake/js/Renderer') as Replaceable<Renderer>;
const OriginalLayout = (layout.original ??= layout.default);
const OriginalRenderer = (renderer.original ??= renderer.default);

const tableOf = new WeakMap<Node, TableNode>();

class TellingLayout extends OriginalLayout {
  override buildNextLine(node: Node): Line | null {
    const line = super.buildNextLine(node);
    if (line) line.node = node;
    return line;
  }

  override processTable(table: TableNode): void {
    for (const row of table.table.body) for (const cell of row) tableOf.set(cell, table);
    super.processTable(table);
  }
}

interface TableHead {
  readonly element: TaggedElement;
  /** The sheet it was first drawn on. */
  page?: unknown;
}

/**
 * Draws pages so that they can be read out: titles, paragraphs, tables with their heads, and codes
 * that have a name. Lines, marks and the head of a table on its next sheet are passed over.
 */
class TaggedRenderer extends OriginalRenderer {
  private readonly root = this.pdfDocument.struct('Document');
  private readonly elements = new Map<Node, TaggedElement>();
  private readonly heads = new Map<Node, TableHead>();

  override renderPages(pages: readonly unknown[]): void {
    this.pdfDocument.addStructure(this.root);
    super.renderPages(pages);
    this.root.end();
  }

  override renderLine(line: Line, x: number, y: number): void {
    const { pdfDocument } = this;
    const draw = (): void => super.renderLine(line, x, y);
    const said = line.inlines.map(({ text }) => text).join('');
    const element = said.trim() === '' ? undefined : this.elementOf(line.node ?? {});
    if (!element) furniture(pdfDocument, draw);
    else if (line.inlines.some(({ font, text }) => lacksShapes(font, text)))
      element.add(() => saying(pdfDocument, said, draw));
    else element.add(draw);
  }

  override renderVector(vector: unknown): void {
    furniture(this.pdfDocument, () => super.renderVector(vector));
  }

  override renderSVG(picture: Picture): void {
    const [, alt = ''] = /aria-label="([^"]*)"/.exec(picture.svg) ?? [];
    const figure = this.pdfDocument.struct('Figure', { alt });
    this.root.add(figure);
    figure.add(() => super.renderSVG(picture));
  }

  override renderWatermark(page: unknown): void {
    furniture(this.pdfDocument, () => super.renderWatermark(page));
  }

  /** None for the head of a table that is drawn again. */
  private elementOf(node: Node): TaggedElement | undefined {
    const table = tableOf.get(node);
    if (table && !this.elements.has(node)) this.addTable(table);
    const head = this.heads.get(node);
    if (head) {
      head.page ??= this.pdfDocument.page;
      return head.page === this.pdfDocument.page ? head.element : undefined;
    }
    return this.elements.get(node) ?? this.addText(node);
  }

  private addText(node: Node): TaggedElement {
    const element = this.pdfDocument.struct(node.style === 'title' ? 'H1' : 'P');
    this.root.add(element);
    this.elements.set(node, element);
    return element;
  }

  /** The whole table at once, so that a cell that says nothing keeps its place. */
  private addTable({ table: { headerRows = 0, body } }: TableNode): void {
    const table = this.pdfDocument.struct('Table');
    this.root.add(table);
    for (const [index, cells] of body.entries()) {
      const row = this.pdfDocument.struct('TR');
      table.add(row);
      const isHead = index < headerRows;
      for (const cell of cells) {
        if (cell._span) continue;
        const element = isHead ? headCell(this.pdfDocument, cell) : this.pdfDocument.struct('TD');
        row.add(element);
        this.elements.set(cell, element);
        if (isHead) this.heads.set(cell, { element });
      }
    }
  }
}

/**
 * The library only writes that a file is tagged and tags nothing; whoever has such a file read out
 * hears nothing at all. It takes its own two classes from where they are replaced here.
 */
export function tagPages(): void {
  layout.default = TellingLayout;
  renderer.default = TaggedRenderer;
}

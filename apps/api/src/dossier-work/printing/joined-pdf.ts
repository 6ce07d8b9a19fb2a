import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectCopier,
  PDFPage,
  PDFPageLeaf,
  PDFRef,
} from 'pdf-lib';
import { describe, markArchival, type PdfFacts } from '../../platform/printing/archival-mark';

const name = (text: string): PDFName => PDFName.of(text);

/**
 * The pages of several prints as one file, in the order in which they are added. What is read out of
 * each comes along, so that the file is fit for archives (PDF/A-2a) as they are.
 */
export class JoinedPdf {
  private readonly tree: PDFRef;
  private readonly whole: PDFRef;
  private readonly parts: PDFRef[] = [];
  /** By sheet, the elements that its marked parts belong to: a number and a list in turn. */
  private readonly elementsOfSheets: PDFObject[] = [];
  private sheets = 0;

  private constructor(
    private readonly joined: PDFDocument,
    private readonly facts: PdfFacts,
  ) {
    this.tree = joined.context.nextRef();
    this.whole = joined.context.nextRef();
  }

  static async begin(facts: PdfFacts): Promise<JoinedPdf> {
    const joined = await PDFDocument.create({ updateMetadata: false });
    describe(joined, facts);
    return new JoinedPdf(joined, facts);
  }

  async add(print: Buffer): Promise<void> {
    const source = await PDFDocument.load(print, { updateMetadata: false });
    const { joined } = this;
    const copier = PDFObjectCopier.for(source.context, joined.context);
    for (const { ref } of source.getPages()) {
      const copy = copier.copy(ref);
      const leaf = joined.context.lookup(copy);
      if (!(leaf instanceof PDFPageLeaf)) throw new Error('A print has a page that is none.');
      const sheet = leaf.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
      if (sheet !== undefined) leaf.set(name('StructParents'), PDFNumber.of(this.sheets + sheet));
      joined.addPage(PDFPage.of(leaf, copy, joined));
    }
    this.addTags(source.catalog.lookup(name('StructTreeRoot'), PDFDict), copier);
  }

  async end(): Promise<Buffer> {
    const { joined, tree, whole, facts } = this;
    const { catalog, context } = joined;
    context.assign(whole, context.obj({ S: 'Document', P: tree, K: this.parts }));
    const root = {
      Type: 'StructTreeRoot',
      K: [whole],
      ParentTree: { Nums: this.elementsOfSheets },
      ParentTreeNextKey: this.sheets,
    };
    context.assign(tree, context.obj(root));
    catalog.set(name('StructTreeRoot'), tree);
    catalog.set(name('MarkInfo'), context.obj({ Marked: true }));
    await markArchival(joined, facts, 'A');
    return Buffer.from(await joined.save());
  }

  /** Each print becomes a part of the whole; its own root stays behind. */
  private addTags(root: PDFDict, copier: PDFObjectCopier): void {
    const kids = root.lookup(name('K'), PDFArray);
    for (let at = 0; at < kids.size(); at += 1) {
      kids.lookup(at, PDFDict).delete(name('P'));
      const part = copier.copy(kids.get(at));
      if (!(part instanceof PDFRef)) throw new Error('A print has an element in its root.');
      const element = this.joined.context.lookup(part, PDFDict);
      element.set(name('S'), name('Part'));
      element.set(name('P'), this.whole);
      this.parts.push(part);
    }
    const elements = root.lookup(name('ParentTree'), PDFDict).lookup(name('Nums'), PDFArray);
    for (let at = 0; at < elements.size(); at += 2) {
      const sheet = elements.lookup(at, PDFNumber).asNumber();
      this.elementsOfSheets.push(
        PDFNumber.of(this.sheets + sheet),
        copier.copy(elements.get(at + 1)),
      );
    }
    this.sheets += root.lookup(name('ParentTreeNextKey'), PDFNumber).asNumber();
  }
}

import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from 'pdf-lib';

const paints = new Set('Tj TJ \' " S s f F f* B B* b b* Do sh'.split(' '));
const token = /<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const standardTypes = new Set(['Document', 'H1', 'P', 'Figure', 'Table', 'TR', 'TH', 'TD']);

/** The tags of a file in the order in which they are read out, as «Table(TR(TH TH) TR(TD TD))». */
export async function readingOrder(pdf: Uint8Array): Promise<string> {
  const { catalog } = await PDFDocument.load(pdf);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  return childrenOf(root).map(written).join(' ');
}

/** How many parts each element of a type has on the pages, a line being one. */
export async function timesDrawn(pdf: Uint8Array, type: string): Promise<number[]> {
  const { context } = await PDFDocument.load(pdf);
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of(type)) return [];
    return [object.lookup(PDFName.of('K'), PDFArray).size()];
  });
}

function written(element: PDFDict): string {
  const alt = element.lookup(PDFName.of('Alt'));
  const said = alt instanceof PDFString ? [`«${alt.decodeText()}»`] : [];
  const inside = [...said, ...childrenOf(element).map(written)].join(' ');
  return typeOf(element) + (inside === '' ? '' : `(${inside})`);
}

/**
 * What keeps a file from being read out whole: something drawn outside every tag, a tag that leads
 * nowhere, a letter that is not in its font.
 */
export async function taggingFaults(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf);
  const { catalog } = document;
  const mark = catalog.lookup(PDFName.of('MarkInfo'));
  const isMarked = mark instanceof PDFDict && mark.lookup(PDFName.of('Marked')) === PDFBool.True;
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!isMarked || !(tree instanceof PDFDict)) return ['not tagged'];
  const parents = tree
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  return [
    ...(catalog.has(PDFName.of('Lang')) ? [] : ['no language']),
    ...document.getPages().flatMap(({ node }) => {
      const key = node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
      const at = parents
        .asArray()
        .findIndex((each, index) => index % 2 === 0 && numberOf(each) === key);
      const elements = parents.lookup(at + 1, PDFArray);
      return contentFaults(textOf(node.Contents()), elements);
    }),
  ];
}

function contentFaults(content: string, elements: PDFArray): string[] {
  const faults: string[] = [];
  const words = content.match(token) ?? [];
  let depth = 0;
  let marked = 0;
  for (const [at, word] of words.entries()) {
    if (word === 'BMC' || word === 'BDC') depth += 1;
    if (word === 'EMC') depth -= 1;
    if (paints.has(word) && depth === 0) faults.push(`${word} outside every tag`);
    const letters: readonly string[] = /^<[\da-f]/i.test(word)
      ? (word.slice(1, -1).match(/.{4}/g) ?? [])
      : [];
    if (letters.includes('0000')) faults.push('a letter without a shape');
    if (word !== '/MCID') continue;
    marked += 1;
    const element = elements.lookup(Number(words[at + 1]));
    const isKnown = element instanceof PDFDict && standardTypes.has(typeOf(element));
    if (!isKnown) faults.push('a tag that leads nowhere');
  }
  if (depth !== 0) faults.push('a tag that does not end');
  if (marked === 0) faults.push('nothing to read out');
  return faults;
}

function childrenOf(element: PDFDict): PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const list = kids instanceof PDFArray ? kids.asArray().map((_, at) => kids.lookup(at)) : [kids];
  return list.filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

function textOf(contents: PDFObject | undefined): string {
  if (!(contents instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
}

const numberOf = (object: PDFObject): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

const typeOf = (element: PDFDict): string => element.lookup(PDFName.of('S'), PDFName).decodeText();

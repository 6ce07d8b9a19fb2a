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
const token =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g;
const standardTypes = new Set('Document Part H1 P Figure Table TR TH TD'.split(' '));

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
 * nowhere, a part that is in no element, a letter that is not in its font.
 */
export async function taggingFaults(pdf: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { catalog } = document;
  const mark = catalog.lookup(PDFName.of('MarkInfo'));
  const isMarked = mark instanceof PDFDict && mark.lookup(PDFName.of('Marked')) === PDFBool.True;
  const root = catalog.get(PDFName.of('StructTreeRoot'));
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!isMarked || !(tree instanceof PDFDict)) return ['not tagged'];
  const parents = tree
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  const places = new Set<string>();
  return [
    ...(catalog.has(PDFName.of('Lang')) ? [] : ['no language']),
    ...elementFaults(tree, root, places),
    ...document.getPages().flatMap(({ node, ref }) => {
      const key = node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
      const at = parents
        .asArray()
        .findIndex((each, index) => index % 2 === 0 && numberOf(each) === key);
      const elements = parents.lookup(at + 1, PDFArray);
      return contentFaults(textOf(node.Contents()), (part) => {
        const element = elements.lookup(part);
        return element instanceof PDFDict && places.has(`${String(ref)} ${part}`);
      });
    }),
  ];
}

/** Looks through the elements from the root on and notes the parts of sheets that they hold. */
function elementFaults(
  parent: PDFDict,
  parentRef: PDFObject | undefined,
  places: Set<string>,
): string[] {
  return refsOf(parent).flatMap((ref) => {
    const element = parent.context.lookup(ref);
    if (!(element instanceof PDFDict)) {
      if (ref instanceof PDFNumber) places.add(placeOf(parent, ref));
      return [];
    }
    const marked = element.get(PDFName.of('MCID'));
    if (marked) {
      places.add(placeOf(element, marked));
      return [];
    }
    const type = typeOf(element);
    return [
      ...(standardTypes.has(type) ? [] : [`an element of the type ${type}`]),
      ...(element.get(PDFName.of('P')) === parentRef ? [] : ['an element with another parent']),
      ...(type === 'TH' && !headsColumn(element) ? ['a head that heads nothing'] : []),
      ...(type === 'Figure' && !element.has(PDFName.of('Alt')) ? ['a figure without words'] : []),
      ...elementFaults(element, ref, places),
    ];
  });
}

function headsColumn(element: PDFDict): boolean {
  const attributes = element.lookup(PDFName.of('A'));
  return (
    attributes instanceof PDFDict &&
    attributes.get(PDFName.of('Scope')) === PDFName.of('Column') &&
    attributes.get(PDFName.of('O')) === PDFName.of('Table')
  );
}

const placeOf = (element: PDFDict, part: PDFObject): string =>
  `${String(element.get(PDFName.of('Pg')))} ${String(part)}`;

function contentFaults(content: string, leadsToElement: (part: number) => boolean): string[] {
  const faults: string[] = [];
  const words: readonly string[] = content.match(token) ?? [];
  /** The marks that are open, and whether each says what the part is. */
  const open: boolean[] = [];
  let marked = 0;
  for (const [at, word] of words.entries()) {
    if (word === 'BMC') open.push(words[at - 1] === '/Artifact');
    if (word === 'BDC') {
      const begin = words.lastIndexOf('<<', at) - 1;
      open.push(words[begin] === '/Artifact' || words.slice(begin, at).includes('/MCID'));
    }
    if (word === 'EMC' && open.pop() === undefined) faults.push('an end without a tag');
    if (paints.has(word) && !open.includes(true)) faults.push(`${word} outside every tag`);
    const letters: readonly string[] = /^<[\da-f]/i.test(word)
      ? (word.slice(1, -1).match(/.{4}/g) ?? [])
      : [];
    if (letters.includes('0000')) faults.push('a letter without a shape');
    if (word !== '/MCID') continue;
    marked += 1;
    if (!leadsToElement(Number(words[at + 1]))) faults.push('a tag that leads nowhere');
  }
  if (open.length !== 0) faults.push('a tag that does not end');
  if (marked === 0) faults.push('nothing to read out');
  return faults;
}

/** What an element holds: other elements, or parts of sheets by their number. */
function refsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const only = element.get(PDFName.of('K'));
  return only ? [only] : [];
}

function childrenOf(element: PDFDict): PDFDict[] {
  return refsOf(element)
    .map((ref) => element.context.lookup(ref))
    .filter((kid): kid is PDFDict => kid instanceof PDFDict && kid.has(PDFName.of('S')));
}

function textOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((_, at) => textOf(contents.lookup(at)))
      .join('\n');
  if (!(contents instanceof PDFRawStream)) return '';
  return Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
}

const numberOf = (object: PDFObject): number | undefined =>
  object instanceof PDFNumber ? object.asNumber() : undefined;

const typeOf = (element: PDFDict): string => element.lookup(PDFName.of('S'), PDFName).decodeText();

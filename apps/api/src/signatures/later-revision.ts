import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/** What a revision that only proves may change in the catalog. */
const provingEntries = ['DSS', 'Extensions'].map((name) => PDFName.of(name));

/**
 * Whether what stands behind the last signature only proves it (PAdES, a security store): the one
 * object that is written anew is the catalog, it differs in its store alone, and whichever way a
 * reader finds the objects of the revision, it finds these. Anything unclear is an addition.
 */
export async function addsOnlyProof(pdf: Buffer, signedEnd: number): Promise<boolean> {
  const written = objectsOfRevision(pdf, signedEnd);
  if (!written) return false;
  try {
    const before = await PDFDocument.load(pdf.subarray(0, signedEnd), { updateMetadata: false });
    const after = await PDFDocument.load(pdf, { updateMetadata: false });
    const root = before.context.trailerInfo.Root;
    if (!(root instanceof PDFRef) || after.context.trailerInfo.Root !== root) return false;
    // The library mends a trailer that leads nowhere; another reader follows it.
    if (!pdf.toString('latin1', signedEnd).includes(`/Root ${root.tag}`)) return false;
    const objects = before.context.enumerateIndirectObjects();
    const known = new Map(objects.map(([ref, object]) => [ref.tag, object]));
    const pointedAt = new Set(objects.flatMap(([, object]) => pointersIn(object)));
    return written.every((ref) => {
      const old = known.get(ref);
      // A number the signed pages already point at would give them something to show.
      if (!old) return !pointedAt.has(ref);
      return ref === root.tag && isSameButProof(old, after.context.lookup(root));
    });
  } catch {
    return false;
  }
}

/** The objects of the revision; undefined where two readers could find different ones. */
function objectsOfRevision(pdf: Buffer, begin: number): string[] | undefined {
  const tail = pdf.toString('latin1', begin);
  const [table, ...moreTables] = [...tail.matchAll(/(?<!start)xref\s*\n/g)];
  const starts = [...tail.matchAll(/startxref/g)].length;
  if (!table || moreTables.length > 0 || starts !== 1) return undefined;
  const trailer = tail.slice(table.index);
  const isPlain = !/\/(XRefStm|ObjStm|Encrypt)\b/.test(tail);
  const leadsBack = Number(/\/Prev\s+(\d{1,10})/.exec(trailer)?.[1]) === lastStart(pdf, begin);
  if (!isPlain || !leadsBack || lastStart(pdf, pdf.length) !== begin + table.index)
    return undefined;
  const named = entriesOf(trailer.slice(table[0].length, trailer.indexOf('trailer')));
  const bodies = [...tail.slice(0, table.index).matchAll(/(\d{1,10}) (\d{1,5}) obj\b/g)];
  const isEachNamed = bodies.every((body, index) => {
    const end = bodies[index + 1]?.index ?? table.index;
    const ref = `${body[1]} ${body[2]} R`;
    return named?.get(ref) === begin + body.index && isWholeObject(tail.slice(body.index, end));
  });
  return isEachNamed && named?.size === bodies.length ? [...named.keys()] : undefined;
}

const lastStart = (pdf: Buffer, end: number): number =>
  Number(/startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(pdf.toString('latin1', 0, end))?.[1]);

/** A table of the plain kind; undefined when it holds anything else. */
function entriesOf(text: string): Map<string, number> | undefined {
  const found = new Map<string, number>();
  let next = 0;
  for (const line of text.split(/\r\n|\r|\n/).map((each) => each.trim())) {
    const section = /^(\d{1,10}) \d{1,10}$/.exec(line);
    const entry = /^(\d{10}) (\d{5}) ([nf])$/.exec(line);
    if (section) next = Number(section[1]);
    if (entry?.[3] === 'n') found.set(`${next} ${Number(entry[2])} R`, Number(entry[1]));
    // Freeing an object takes it away from the pages; only the head of the free list may stand here.
    if (entry?.[3] === 'f' && next !== 0) return undefined;
    if (entry) next += 1;
    if (line !== '' && !section && !entry) return undefined;
  }
  return found;
}

/** From its number to its end, with at most one stream and nothing hidden behind either. */
function isWholeObject(text: string): boolean {
  const ends = [...text.matchAll(/\bendobj\b/g)].length;
  const streams = [...text.matchAll(/\bstream\b/g)].length;
  const streamEnds = [...text.matchAll(/\bendstream\b/g)].length;
  return ends === 1 && /endobj\s*$/.test(text) && streams <= 1 && streams === streamEnds;
}

function pointersIn(object: PDFObject): string[] {
  const text = String(object instanceof PDFStream ? object.dict : object);
  return [...text.matchAll(/\b\d{1,10} \d{1,5} R\b/g)].map(([ref]) => ref);
}

function isSameButProof(old: PDFObject, now: PDFObject | undefined): boolean {
  if (!(old instanceof PDFDict) || !(now instanceof PDFDict)) return false;
  return kept(old) === kept(now);
}

const kept = (dict: PDFDict): string =>
  dict
    .entries()
    .filter(([key]) => !provingEntries.includes(key))
    .map(([key, value]) => `${String(key)} ${String(value)}`)
    .sort()
    .join('\n');

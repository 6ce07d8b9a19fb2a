import * as asn1 from 'asn1js';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import * as pkijs from 'pkijs';
import { arrayBufferOf } from './certificate-chain';
import { attribute, type CmsSignature, oid } from './cms-signature';
import { noEvidence, type RevocationEvidence } from './revocation';

const basicOcsp = '1.3.6.1.5.5.7.48.1.1';
const ocspInContainer = '1.3.6.1.5.5.7.16.2';
/** Of one kind and file: a file with more of them is not one that a person signed. */
const mostOfAKind = 64;

/** What a signer put into the container: beside the signature, or vouched for by it (Adobe). */
export function materialOfContainer({ container, info }: CmsSignature): RevocationEvidence {
  const lists: pkijs.CertificateRevocationList[] = [];
  const answers: pkijs.BasicOCSPResponse[] = [];
  for (const each of container.crls ?? []) {
    if (each instanceof pkijs.CertificateRevocationList) lists.push(each);
    else if (each.otherRevInfoFormat === ocspInContainer)
      answers.push(...answerOf(each.otherRevInfo as asn1.BaseBlock));
  }
  const archive = attribute(info.signedAttrs, oid.revocationArchive)?.values[0];
  for (const part of partsOf(archive).slice(0, 2)) {
    const [values] = partsOf(part);
    for (const value of partsOf(values).slice(0, mostOfAKind)) {
      if (part.idBlock.tagNumber === 0) lists.push(...listOf(value));
      if (part.idBlock.tagNumber === 1) answers.push(...answerOf(value));
    }
  }
  return { lists, answers };
}

/** The security store a later revision of the PDF may hold (PAdES, ETSI EN 319 142-1, 5.4.2). */
export async function materialOfDocument(pdf: Buffer): Promise<RevocationEvidence> {
  try {
    const { catalog } = await PDFDocument.load(pdf, { updateMetadata: false });
    const store = catalog.lookup(PDFName.of('DSS'));
    if (!(store instanceof PDFDict)) return noEvidence;
    return {
      lists: streamsOf(store, 'CRLs').flatMap((der) => listsFrom(der)),
      answers: streamsOf(store, 'OCSPs').flatMap((der) => answersFrom(der)),
    };
  } catch {
    // A store that cannot be read is one that says nothing.
    return noEvidence;
  }
}

export function joined(parts: readonly RevocationEvidence[]): RevocationEvidence {
  return {
    lists: parts.flatMap(({ lists }) => lists),
    answers: parts.flatMap(({ answers }) => answers),
  };
}

/** A list of revoked certificates as bytes; nothing where the bytes are something else. */
export const listsFrom = (der: Buffer): pkijs.CertificateRevocationList[] =>
  listOf(asn1.fromBER(arrayBufferOf(der)).result);

const answersFrom = (der: Buffer): pkijs.BasicOCSPResponse[] =>
  answerOf(asn1.fromBER(arrayBufferOf(der)).result);

function streamsOf(store: PDFDict, kind: 'CRLs' | 'OCSPs'): Buffer[] {
  const values = store.lookup(PDFName.of(kind));
  if (!(values instanceof PDFArray)) return [];
  const streams = Array.from({ length: Math.min(values.size(), mostOfAKind) }, (_, index) =>
    values.lookup(index),
  );
  return streams.flatMap((each) =>
    each instanceof PDFRawStream ? [Buffer.from(decodePDFRawStream(each).decode())] : [],
  );
}

function partsOf(block: unknown): asn1.BaseBlock[] {
  return block instanceof asn1.Sequence || block instanceof asn1.Constructed
    ? block.valueBlock.value
    : [];
}

function listOf(schema: unknown): pkijs.CertificateRevocationList[] {
  try {
    return [new pkijs.CertificateRevocationList({ schema })];
  } catch {
    return [];
  }
}

/** An answer comes whole, with its status around it, or as the basic answer alone. */
function answerOf(schema: unknown): pkijs.BasicOCSPResponse[] {
  try {
    const bytes = (schema as asn1.BaseBlock).toBER();
    const { responseBytes } = new pkijs.OCSPResponse({ schema });
    if (!responseBytes)
      return [new pkijs.BasicOCSPResponse({ schema: asn1.fromBER(bytes).result })];
    if (responseBytes.responseType !== basicOcsp) return [];
    const inner = responseBytes.response.getValue();
    return [new pkijs.BasicOCSPResponse({ schema: asn1.fromBER(inner).result })];
  } catch {
    return [];
  }
}

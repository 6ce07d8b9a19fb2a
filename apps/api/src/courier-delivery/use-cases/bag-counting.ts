import { answerToScan } from '@motcua/delivery-domain';
import { classifyScan } from '@motcua/shared-identifiers';
import type { Actor } from '../../access/actor';
import type { TransactionScope } from '../../platform/database/transaction';
import { refusedField } from '../../platform/problem/problem-error';
import type { ManifestState } from '../data/manifest';
import { ManifestRepository } from '../data/manifest.repository';
import { bagContent, scannedConsignment } from '../queries/bag-content.query';
import type { ScanAnswerFacts } from '../queries/manifest-detail';
import type { ManifestActCommand } from './manifest-command';

/** Counts what comes out of a bag, scan by scan; a code scanned twice counts once. */
export class BagCounting {
  constructor(
    private readonly scope: TransactionScope,
    private readonly actor: Actor,
  ) {}

  async scan(
    manifest: ManifestState,
    { code = '', papers }: ManifestActCommand,
  ): Promise<{ next: ManifestState; scan: ScanAnswerFacts }> {
    const { sql, at } = this.scope;
    const read = codeOf(code);
    const found = await scannedConsignment(sql, manifest.id, read);
    const counted = found?.number ?? read.value;
    const manifests = new ManifestRepository(sql);
    const earlier = await manifests.scans(manifest.id);
    const listed = (await bagContent(sql, manifest.id)).map((line) => line.number);
    const answer = answerToScan(
      counted,
      listed,
      earlier.map((scan) => scan.code),
    );
    if (answer !== 'repeated') {
      await manifests.insertScan(manifest.id, {
        no: earlier.length + 1,
        code: counted,
        verdict: answer,
        papers: papers ?? null,
        consignmentId: found?.id ?? null,
        scannedBy: this.actor.id,
        scannedAt: at,
      });
      this.tell(manifest, 'scanned', {
        no: earlier.length + 1,
        verdict: answer,
        consignmentId: found?.id ?? null,
      });
    }
    return { next: manifest, scan: { code: counted, answer } };
  }

  checkSeal(manifest: ManifestState, { sealIntact = false }: ManifestActCommand): ManifestState {
    this.tell(manifest, 'sealChecked', { sealIntact });
    return { ...manifest, sealIntact };
  }

  private tell(manifest: ManifestState, what: string, data: object): void {
    this.scope.journal.append({
      subjectType: 'manifest',
      subjectId: manifest.id,
      type: `manifest.${what}`,
      unitId: manifest.toUnitId,
      data: { ...data },
    });
  }
}

/** A slip's number or a dossier's code, though a typing method changed it; anything else is told. */
function codeOf(text: string): { kind: 'consignment' | 'dossier'; value: string } {
  const scan = classifyScan(text);
  if (scan.kind === 'consignment' || scan.kind === 'dossier')
    return { kind: scan.kind, value: scan.value };
  if (scan.kind === 'trackingUrl') return { kind: 'dossier', value: scan.value.dossierCode };
  if (scan.kind === 'unknown' && scan.reason === 'ambiguous')
    throw refusedField(['code'], 'scanAmbiguous');
  throw refusedField(['code'], 'consignmentNumber');
}

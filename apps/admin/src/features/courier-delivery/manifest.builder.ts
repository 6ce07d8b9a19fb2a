import type { Manifest } from './get-manifests';

const office = { id: 'post', name: 'BĐ Đà Lạt' };
const commune = { id: 'commune', name: 'P. Xuân Hương' };

export const bagNumbers = ['CP000000014VN', 'CP000000028VN', 'CP000000031VN'] as const;

const item = (number: string): Manifest['items'][number] => ({
  consignmentId: `id of ${number}`,
  number,
  kind: 'transfer',
  status: 'inTransit',
  dossierCode: null,
  name: 'Nguyễn Thị Hồng Phượng',
  paperCount: 3,
  sealNo: null,
  scannedAt: null,
});

/** A sealed bag of three consignments that has arrived and waits to be counted. */
export function aManifest(changes: Partial<Manifest> = {}): Manifest {
  return {
    id: 'bag',
    number: 'T-000117',
    status: 'inTransit',
    version: 4,
    sealNo: '8842190',
    fromUnit: office,
    toUnit: commune,
    openedAt: '2026-11-20T01:00:00Z',
    sealedAt: '2026-11-20T01:10:00Z',
    departedAt: '2026-11-20T01:20:00Z',
    handedOverAt: null,
    carrierId: 'courier',
    carrierName: 'Đặng Văn Hùng',
    itemCount: bagNumbers.length,
    sealIntact: null,
    giverId: null,
    giverName: null,
    giverSignedAt: null,
    receiverId: null,
    receiverName: null,
    receiverSignedAt: null,
    incidentId: null,
    items: bagNumbers.map(item),
    scans: [],
    scan: null,
    custody: {
      state: 'none',
      holder: null,
      receiver: null,
      since: null,
      sealNo: null,
      manifest: null,
      consignment: null,
      steps: [],
    },
    availableActions: ['scan', 'checkSeal', 'signAsGiver', 'signAsReceiver'],
    blockedActions: [],
    ...changes,
  };
}

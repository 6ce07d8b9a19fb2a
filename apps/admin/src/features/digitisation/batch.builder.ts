import type { Batch, ScanPage, Task } from './get-digitisation';

export const dossierId = '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b01';
export const otherId = '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b02';

export const aScannedPage = (no: number, parts: Partial<ScanPage> = {}): ScanPage => ({
  no,
  fileNo: 1,
  pageOfFile: no,
  position: no,
  rotation: 0,
  dpi: 300,
  widthMm: 210,
  heightMm: 297,
  skewTenths: 0,
  faults: [],
  isSheet: false,
  isDropped: false,
  hasPicture: true,
  markedCode: null,
  dossierId: null,
  dossierCode: null,
  componentNo: null,
  isElsewhere: false,
  sheetRefusal: null,
  isBySheet: false,
  documentNo: null,
  ...parts,
});

export const aBatch = (pages: ScanPage[], parts: Partial<Batch> = {}): Batch => ({
  id: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11',
  unitId: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b12',
  version: 4,
  openedAt: '2026-11-20T01:30:00Z',
  closedAt: null,
  uploadedBy: { id: 'clerk', fullName: 'Trần Văn Bình', employer: 'state' },
  files: [
    {
      no: 1,
      fileName: 'xấp sáng.pdf',
      state: 'read',
      pages: pages.length,
      pagesRead: pages.length,
      size: 48_213,
      addedAt: '2026-11-20T01:31:00Z',
      earlier: null,
    },
  ],
  pages,
  ...parts,
});

export const aTask = (parts: Partial<Task> = {}): Task => ({
  dossierId,
  code: 'H36.101-261119-0001',
  applicantName: 'Phạm Thị Ngọc Lan',
  procedureName: 'Khai sinh',
  registeredAt: '2026-11-18T02:00:00Z',
  dueAt: null,
  papers: [{ no: 1, name: 'Giấy chứng sinh', kind: 'original', hasFile: false }],
  ...parts,
});

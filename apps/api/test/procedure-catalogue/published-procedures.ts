/** Published procedures in the shape of an import file, written for the tests. */
export interface Published {
  code: string;
  name: string;
  field: string;
  level: string[];
  submission: object[];
  cases: { name: string; kind?: string; components: object[] }[];
  parseNotes?: string[];
  [key: string]: unknown;
}

const counter = {
  channel: 'in-person',
  limit: { value: 3, unit: 'working-day', text: '03 Ngày làm việc' },
  fees: [{ amountVnd: 15000, text: 'Lệ phí: 15.000 Đồng' }],
};

/** A procedure without any fault; each test says only what is different in its own. */
export function published(code: string, change: Partial<Published> = {}): Published {
  return {
    code,
    name: 'Cấp giấy phép treo biển quảng cáo thử nghiệm',
    field: 'Văn hóa',
    level: ['commune'],
    submission: [counter],
    cases: [
      {
        name: '',
        components: [
          { name: 'Đơn đề nghị cấp giấy phép', originals: 1, copies: 0 },
          { name: 'Bản vẽ vị trí treo biển', originals: 0, copies: 1 },
        ],
      },
    ],
    result: ['Giấy phép'],
    ...change,
  };
}

export function fileOf(...procedures: readonly (Published | string)[]): Buffer {
  const lines = procedures.map((each) => (typeof each === 'string' ? each : JSON.stringify(each)));
  return Buffer.from(`${lines.join('\n')}\n`);
}

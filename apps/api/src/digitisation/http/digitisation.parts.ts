export const uuid = { format: 'uuid', example: '0193a3c0-6f0e-7c3e-9d2a-6a1f2d1c9b11' } as const;
export const instant = {
  type: String,
  format: 'date-time',
  example: '2026-11-20T02:30:00+00:00',
} as const;
export const day = { type: String, format: 'date', example: '2026-11-30' } as const;
export const text = (example: string) => ({ type: String, example }) as const;
export const integer = (example: number) => ({ type: 'integer', example }) as const;
export const nullable = <T extends object>(options: T) => ({ ...options, nullable: true }) as const;

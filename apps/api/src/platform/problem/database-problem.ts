import { ProblemError } from './problem-error';

interface DatabaseError {
  readonly code: string;
  readonly message: string;
}

function databaseErrorOf(error: unknown): DatabaseError | undefined {
  const inner = (error as { driverError?: unknown } | null)?.driverError ?? error;
  const { code, message } = (inner ?? {}) as Partial<DatabaseError>;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined;
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08003',
  '08001',
]);

/** No room for what PostgreSQL or the file store would write. */
const diskFull = new Set(['53100', 'ENOSPC', 'EDQUOT']);

/** Maps by SQLSTATE, never by text: a taken key is 409, an impossible value 400, no server 503. */
export function problemOfDatabaseError(error: unknown): ProblemError | undefined {
  const found = databaseErrorOf(error);
  if (!found) return isLostConnection(error) ? serviceUnavailable(error) : undefined;
  const { code, message } = found;
  if (unreachable.has(code)) return serviceUnavailable(error);
  if (code === '23505' || code === '23P01') return new ProblemError('conflict', message);
  if (code === '23503') return new ProblemError('conflict', message);
  if (code === '55P03' || code === '40001' || code === '40P01')
    return new ProblemError('inFlight', message, { retryAfter: 1 });
  if (diskFull.has(code)) return noRoom(message);
  if (code === '57014') return new ProblemError('serviceUnavailable', message, { retryAfter: 5 });
  if (
    code === '22P02' ||
    code === '22003' ||
    code === '22021' ||
    code === '22007' ||
    code === '22008' ||
    isRowRefusal(code)
  )
    return new ProblemError('malformedRequest', message);
  return undefined;
}

/** The database was away, busy or too slow: the same statement may succeed the next time. */
export function isPassingFault(error: unknown): boolean {
  const type = problemOfDatabaseError(error)?.type;
  return type === 'serviceUnavailable' || type === 'inFlight';
}

/** A row that a NOT NULL or a CHECK refuses: nothing was stored, and a rule before it was missing. */
export function isRowRefused(error: unknown): boolean {
  return isRowRefusal(databaseErrorOf(error)?.code);
}

function isRowRefusal(code: string | undefined): boolean {
  return code === '23502' || code === '23514';
}

/** pg reports a connection that ended in the middle of a statement without a code. */
function isLostConnection(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  );
}

function noRoom(message: string): ProblemError {
  return new ProblemError('serviceUnavailable', message, {
    retryAfter: 30,
    sentence: {
      vi: 'Ổ đĩa của máy chủ đã đầy nên chưa lưu được gì. Báo quản trị giải phóng chỗ trống, rồi thử lại.',
      en: 'The disk of the server is full, so nothing was saved. Tell the administrator, then try again.',
    },
  });
}

function serviceUnavailable(error: unknown): ProblemError {
  return new ProblemError('serviceUnavailable', String(error), { retryAfter: 2 });
}

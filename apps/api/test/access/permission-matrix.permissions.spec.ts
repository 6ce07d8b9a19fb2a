import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../src/openapi-document';
import { TestApi } from '../support/test-api';
import { demoPassword } from '../support/test-environment';
import { expectedAccess } from './expected-access';
import { type RoleLetter, signInOfRole } from './role-letters';

interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const nobody = '0193a000-0000-7000-8000-00000000dead';

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      return [
        {
          id: operation.operationId ?? '',
          method: method.toUpperCase() as Operation['method'],
          path,
        },
      ];
    }),
  );
}

/** Every parameter gets a value that names nothing. */
function emptyPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'no' ? '1' : name === 'form' ? 'receipt' : name === 'code' ? '9.999999' : nobody,
  );
}

describe('who may call what', () => {
  let api: TestApi;
  let operations: Operation[];
  let bearer: string;

  beforeAll(async () => {
    api = await TestApi.start();
    operations = operationsOf(openApiDocument(api.application));
    const token = await api.request<{ access_token: string }>('POST', '/token', {
      key: null,
      body: {
        grant_type: 'client_credentials',
        client_id: 'demo-integrator',
        client_secret: demoPassword,
      },
    });
    bearer = `Bearer ${token.body.access_token}`;
  });

  afterAll(() => api.stop());

  const call = (operation: Operation, role: RoleLetter | 'nobody') =>
    api.request(operation.method, emptyPath(operation.path), {
      ...(role === 'nobody' || role === 'I' ? {} : { as: signInOfRole[role] }),
      headers: { ...(role === 'I' ? { authorization: bearer } : {}), 'if-match': '"1"' },
      ...(operation.method === 'GET' || operation.method === 'DELETE' ? {} : { body: {} }),
    });

  it('has a row for every operation and no row for another', () => {
    expect(operations.map(({ id }) => id).sort()).toEqual(Object.keys(expectedAccess).sort());
  });

  it('answers 401 to nobody, except where anybody may call', async () => {
    for (const operation of operations) {
      const { status } = await call(operation, 'nobody');
      const isOpen = expectedAccess[operation.id] === 'anybody';
      expect([operation.id, status === 401]).toEqual([operation.id, !isOpen]);
    }
  });

  it.each([...Object.keys(signInOfRole), 'I'] as RoleLetter[])(
    'lets role %s call what the table says and nothing else',
    async (role) => {
      for (const operation of operations) {
        const allowed = expectedAccess[operation.id] ?? '';
        // Ending one's own session in the middle would end the walk.
        if (allowed === 'anybody' || operation.id === 'signOut') continue;
        const { status, text } = await call(operation, role);
        expect({ operation: operation.id, refused: status === 401 || status === 403 }).toEqual({
          operation: operation.id,
          refused: !allowed.includes(role),
        });
        expect(status).toBeLessThan(500);
        if (status === 403) expect(text).toContain('/problems/forbidden');
      }
    },
    60_000,
  );
});

export interface paths {
  '/api/v1/session': {
    post: {
      requestBody: { content: { 'application/json': components['schemas']['SignInRequest'] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Me'] };
        };
      };
    };
    delete: {
      responses: { 204: { headers: { [name: string]: unknown }; content?: never } };
    };
  };
  '/api/v1/me': {
    get: {
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { 'application/json': components['schemas']['Me'] };
        };
      };
    };
  };
}

export interface components {
  schemas: {
    SignInRequest: { username: string; password: string; counterId?: string };
    Counter: { id: string; number: number; name: string };
    Me: {
      staff: { id: string; fullName: string; employer: 'state' | 'post' };
      unit: { id: string; name: string; agencyCode: string | null };
      counter: components['schemas']['Counter'] | null;
      counters: components['schemas']['Counter'][];
      roles: string[];
      permissions: string[];
      idleLockMinutes: number;
      demo: boolean;
    };
  };
}

export type operations = Record<string, never>;

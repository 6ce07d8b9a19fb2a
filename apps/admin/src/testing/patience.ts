import { configure } from '@testing-library/react';

// The first look at a lazily loaded screen compiles it; a busy machine needs its time for that.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);

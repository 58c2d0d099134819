import { describe } from 'vitest';
import { testCore } from './engines/core.ts';
import { launchWebKit } from './engines/webkit.ts';

describe('WebKitGTK', () => {
  testCore(launchWebKit);
});

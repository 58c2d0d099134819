import { describe } from 'vitest';
import { testCore } from './engines/core.ts';
import { launchFirefox } from './engines/firefox.ts';

describe('Firefox', () => {
  testCore(launchFirefox);
});

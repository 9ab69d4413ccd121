import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,contract,system,electron,packaging}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // two cores: more workers than that only make timings worse
    maxWorkers: 2,
    env: { KILN_TEST_CRASH: '1' },
  },
})

import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Every core: the longest tests wait for a browser most of the time.
    maxWorkers: '100%',
    globalSetup: 'test/global-setup.ts',
    // A busy machine is no fault of what is tested.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: {poll: {timeout: 60_000}},
    reporters: process.env['CI']
      ? ['default', ['json', {outputFile: '.vitest/results.json'}]]
      : ['default']
  }
})

import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.cache/test-results',
  timeout: 90_000,
  workers: 1,
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
})

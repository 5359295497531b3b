import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}', 'rules/**/*.test.ts', 'storage/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/effort/**'],
          environment: 'node',
          // Not a measure of anything: a property's thousand runs must not fail for a slow machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'effort',
          include: ['test/effort/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      {
        // As WXT has it; its plugin would put a pretended browser in the place of the real one.
        resolve: { alias: { '@': import.meta.dirname } },
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

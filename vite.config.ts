import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const unit = (name: string, environment: 'node' | 'happy-dom', include: readonly string[]) => ({
  extends: true as const,
  // Patience for a noisy machine: how long something takes is shown by benchmarks, not by a test that runs out.
  test: {
    name,
    environment,
    include: [...include],
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});

/** Each run of the simulation makes phones and a station and drops them. */
const withRoomForTheYoung = (project: ReturnType<typeof unit>) => ({
  ...project,
  test: { ...project.test, execArgv: ['--max-semi-space-size=64'] },
});

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'service-worker.ts',
      injectRegister: null,
      registerType: 'prompt',
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,wasm}'],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
  ],
  build: { target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': 'http://127.0.0.1:4180' } },
  test: {
    projects: [
      unit('pure', 'node', ['tests/{domain,sync,workbook,architecture}/**/*.test.ts']),
      unit('device', 'node', ['tests/{device,client}/**/*.test.ts']),
      unit('station', 'node', ['tests/{station,contracts}/**/*.test.ts']),
      withRoomForTheYoung(unit('simulation', 'node', ['tests/simulation/**/*.test.ts'])),
      unit('faults', 'node', ['tests/faults/**/*.test.ts']),
      unit('ui', 'happy-dom', ['tests/ui/**/*.test.tsx']),
    ],
  },
});

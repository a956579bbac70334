import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

/** Letters and colours are drawn alike whatever the machine has and prefers. */
const still = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--disable-partial-raster',
  '--disable-skia-runtime-opts',
]

const env = { ...process.env, FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)) }

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Looks at every state of every widget: what is drawn is compared with the shots, and measured. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.look.ts',
  outputDir: '../../../test-results/gallery',
  globalSetup: './serve.ts',
  snapshotPathTemplate: '{testDir}/shots/{arg}{ext}',
  timeout: 600_000,
  fullyParallel: true,
  workers: 2,
  // Text in a dialog that stands on half a pixel is now and then drawn half a pixel lower: only what differs each time differs.
  retries: 2,
  use: {
    trace: 'off',
    video: 'off',
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: [...quiet, ...still], env },
  },
})

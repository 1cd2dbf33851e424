import {type Browser, chromium} from 'playwright-core'

/** Starts the Chromium that was found before the tests began. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? chromium.executablePath(),
    // Chromium's own sandbox does not work for root, as whom containers run tests.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // An older /dev/shm is too small for big pages in containers.
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      // Nothing that a test shows is asked of the network.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'
    ]
  })

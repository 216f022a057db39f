import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const paths = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser']
const executablePath = paths.find((path) => path && existsSync(path))

/** `describe` where there is a Chromium, skipped where there is none, required in CI. */
export const describeInChromium = executablePath || process.env.CI ? describe : describe.skip

if (!executablePath && !process.env.CI) {
  process.stderr.write(
    '!! Browser tests are skipped: no Chromium. Install it (apt-get install chromium) or name it in CHROMIUM_PATH\n',
  )
}

export const openChromium = (options: LaunchOptions = {}): Promise<Browser> => {
  if (!executablePath) throw new Error('Browser tests need Chromium: set CHROMIUM_PATH')
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  return chromium.launch({ ...options, args, executablePath })
}

/** What a reader's browser sends; headless Chromium names itself as a bot. */
export const readerAgent = (n = 0) =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/14${n % 10}.0.${n}.0 Safari/537.36`

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findChromium} from './browser/find-chromium.ts'

/** What all tests share: a Chromium, and a folder for temporary files that is gone when they end. */
export function setup(): () => void {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  process.env['CHROMIUM'] = findChromium(say)
  say(`Browser tests run in ${process.env['CHROMIUM']}`)
  const folder = mkdtempSync(join(tmpdir(), 'tonggao-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, {recursive: true, force: true})
}

import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {withoutMetadata} from '../../pipeline/read/without-metadata.ts'
import {newsroomFolder} from '../folders.ts'

const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part]
    )
  )

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  bytes([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255], content)

/** Exif with an orientation and a GPS directory's text. */
const exif = (orientation: number): Uint8Array =>
  bytes(
    'Exif\0\0',
    'MM',
    [0, 42, 0, 0, 0, 8, 0, 2],
    [1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    [136, 37, 0, 4, 0, 0, 0, 1, 0, 0, 0, 60],
    'GPS 22.6 N 120.3 E'
  )

const jpeg = (orientation: number): Uint8Array =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0])),
    segment(0xe1, exif(orientation)),
    segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta creator="Somebody"/>')),
    segment(0xe2, bytes('ICC_PROFILE\0profile')),
    segment(0xed, bytes('Photoshop 3.0\0IPTC')),
    segment(0xfe, bytes('made on a telephone')),
    segment(0xda, bytes([1, 1, 0])),
    'pixels',
    [0xff, 0xd9]
  )

describe('what a camera wrote into a picture', () => {
  test('is not in the JPEG that is published; profile, pixels and orientation are', () => {
    const text = Buffer.from(withoutMetadata(jpeg(6), 'jpg')).toString('latin1')
    expect(text).not.toMatch(/GPS|xmpmeta|IPTC|telephone/)
    expect(text).toMatch(/^\xff\xd8\xff\xe0.*Exif.*ICC_PROFILE.*pixels\xff\xd9$/s)
  })
  test('leaves no Exif at all in a JPEG that stands upright', () => {
    expect(Buffer.from(withoutMetadata(jpeg(1), 'jpg')).toString('latin1')).not.toContain('Exif')
  })
  test('is not in PNG or WebP', () => {
    const chunk = (name: string, content: string) =>
      bytes([0, 0, 0, content.length], name, content, [1, 2, 3, 4])
    const png = bytes(
      [137, 80, 78, 71, 13, 10, 26, 10],
      chunk('IHDR', 'header'),
      chunk('tEXt', 'Author Somebody'),
      chunk('eXIf', 'GPS'),
      chunk('IDAT', 'pixels'),
      chunk('IEND', '')
    )
    expect(Buffer.from(withoutMetadata(png, 'png')).toString('latin1')).not.toMatch(/Somebody|GPS/)
    const riff = (name: string, content: string) => bytes(name, [content.length, 0, 0, 0], content)
    const webp = bytes(
      'RIFF',
      [60, 0, 0, 0],
      'WEBP',
      riff('VP8X', '\x0c\0\0\0\0\0\0\0\0\0'),
      riff('VP8 ', 'pixels'),
      riff('EXIF', 'GPS1')
    )
    const stripped = withoutMetadata(webp, 'webp')
    expect(Buffer.from(stripped).toString('latin1')).not.toContain('GPS')
    expect(new DataView(stripped.buffer).getUint32(4, true)).toBe(stripped.length - 8)
    expect(stripped[20]).toBe(0)
  })
  test('is nothing in a picture that has none: its bytes stay', () => {
    const file = readFileSync(
      `${newsroomFolder('harbour')}/content/releases/2025/executive-appointments/executives.png`
    )
    expect(Buffer.from(withoutMetadata(file, 'png')).equals(file)).toBe(true)
  })
  test('that is cut off does no harm', () => {
    for (let length = 0; length < jpeg(6).length; length++) {
      expect(withoutMetadata(jpeg(6).subarray(0, length), 'jpg').length).toBeLessThanOrEqual(
        length + 40
      )
    }
  })
})

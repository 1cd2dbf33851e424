/**
 * A picture without what it says beside its pixels: where and with what it was taken, comments,
 * thumbnails, editing history. Of the metadata only the orientation stays, and colour profiles do; a
 * format that is not taken apart here (GIF, AVIF) is given back as it is.
 */
export function withoutMetadata(bytes: Uint8Array, type: string): Uint8Array {
  if (type === 'jpg') return jpegWithout(bytes)
  if (type === 'png') return pngWithout(bytes)
  return type === 'webp' ? webpWithout(bytes) : bytes
}

/** JPEG (ITU-T T.81 Annex B): segments up to the scan; APP1 is Exif and XMP, APP13 IPTC, FFFE a comment. */
function jpegWithout(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
    const segment = bytes.subarray(at, end)
    if (marker === 0xe1) kept.push(...orientationSegment(segment))
    else if (!isPrivate(marker)) kept.push(segment)
    at = end
  }
  return joined([...kept, bytes.subarray(at)])
}

/** Application segments but JFIF (E0), the colour profile (E2) and Adobe's (EE), which decoders need; comments. */
const isPrivate = (marker: number): boolean =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee)

/** An Exif segment with the orientation alone (CIPA DC-008, tag 274), where that of a picture turns it. */
function orientationSegment(segment: Uint8Array): Uint8Array[] {
  const view = new DataView(segment.buffer, segment.byteOffset, segment.byteLength)
  if (segment.length < 20 || view.getUint32(4) !== 0x45786966) return []
  const tiff = 10
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  if (directory + 2 > segment.length) return []
  const entries = view.getUint16(directory, little)
  for (let entry = 0; entry < entries; entry++) {
    const place = directory + 2 + entry * 12
    if (place + 12 > segment.length) return []
    if (view.getUint16(place, little) !== 274) continue
    const orientation = view.getUint16(place + 8, little)
    return orientation > 1 && orientation <= 8 ? [exifOf(orientation)] : []
  }
  return []
}

/** The shortest Exif there is: one directory of one entry. */
const exifOf = (orientation: number): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  )

/** PNG (W3C, §11.3): chunks of text, time and Exif are left out. */
function pngWithout(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (const {name, chunk} of chunks(bytes, 8, 'png')) {
    if (!['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf'].includes(name)) kept.push(chunk)
  }
  return joined(kept)
}

/** WebP (RFC 9649 §2.7): the chunks EXIF and XMP, and their flags in VP8X. */
function webpWithout(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  for (const {name, chunk} of chunks(bytes, 12, 'riff')) {
    if (name === 'EXIF' || name === 'XMP ') continue
    const copy = Uint8Array.from(chunk)
    if (name === 'VP8X') copy[8] = (copy[8] ?? 0) & ~0b1100
    kept.push(copy)
  }
  const body = joined(kept)
  const header = Uint8Array.from(bytes.subarray(0, 12))
  new DataView(header.buffer).setUint32(4, body.length + 4, true)
  return joined([header, body])
}

/** The chunks of a file: in PNG length, name, data, checksum; in RIFF name, length, data, padded to two. */
function* chunks(
  bytes: Uint8Array,
  start: number,
  format: 'png' | 'riff'
): Iterable<{name: string; chunk: Uint8Array}> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const nameAt = format === 'png' ? 4 : 0
  for (let at = start; at + 8 <= bytes.length; ) {
    const name = String.fromCharCode(...bytes.subarray(at + nameAt, at + nameAt + 4))
    const length = format === 'png' ? view.getUint32(at) : view.getUint32(at + 4, true)
    const end = at + (format === 'png' ? 12 + length : 8 + length + (length % 2))
    yield {name, chunk: bytes.subarray(at, end)}
    at = end
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

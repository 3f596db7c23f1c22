// A file is what its first bytes say, whatever its name and its sender claim.

type MediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'audio/ogg' | 'audio/mpeg'

const text = (bytes: Uint8Array, from: number, length: number): string => String.fromCharCode(...bytes.subarray(from, from + length))

const CHECKS: Readonly<Record<MediaType, (bytes: Uint8Array) => boolean>> = {
  'image/jpeg': (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff,
  'image/png': (bytes) => text(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/webp': (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 4) === 'WEBP',
  'application/pdf': (bytes) => text(bytes, 0, 5) === '%PDF-',
  'audio/ogg': (bytes) => text(bytes, 0, 4) === 'OggS',
  // An ID3 tag, or the frame header of MPEG layer III.
  'audio/mpeg': (bytes) => text(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2),
}

export const isWhatItSays = (mediaType: string, bytes: Uint8Array): boolean =>
  Object.hasOwn(CHECKS, mediaType) && CHECKS[mediaType as MediaType](bytes)

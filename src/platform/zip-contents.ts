// What a ZIP file says that it holds, looked at before anything is unpacked: a workbook is one.

const END_OF_CONTENTS = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const COMMENT_MAX = 65_535
const ENTRY_LENGTH = 46
const ENTRIES_MAX = 500

export interface ZipContents { readonly names: readonly string[]; readonly unpacked: number }

/** Names and unpacked size in bytes by the central directory; undefined for what is no plain ZIP file. */
export function zipContents(bytes: Buffer): ZipContents | undefined {
  const from = Math.max(0, bytes.length - END_LENGTH - COMMENT_MAX)
  for (let at = bytes.length - END_LENGTH; at >= from; at--) {
    if (bytes.readUInt32LE(at) === END_OF_CONTENTS) return entriesFrom(bytes, bytes.readUInt32LE(at + 16), bytes.readUInt16LE(at + 10))
  }
  return undefined
}

function entriesFrom(bytes: Buffer, start: number, count: number): ZipContents | undefined {
  const names: string[] = []
  let [at, unpacked] = [start, 0]
  if (count > ENTRIES_MAX) return undefined
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + length))
    unpacked += bytes.readUInt32LE(at + 24)
    at += ENTRY_LENGTH + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return { names, unpacked }
}

/** Signatures and sizes of ZIP's records. Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3.12 to 4.3.16. */
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
/** Bit of the flags that says that a name is UTF-8. */
const UTF8 = 0x800;
/** In place of an offset that stands in the 64-bit record. */
const ELSEWHERE = 0xffffffff;

/** Where the list of an archive's files begins. */
function startOf(archive: Buffer): number {
  let end = archive.length - END_SIZE;
  while (end > 0 && archive.readUInt32LE(end) !== END) end--;
  const start = archive.readUInt32LE(end + 16);
  if (start !== ELSEWHERE) return start;
  const record = Number(archive.readBigUInt64LE(end - LOCATOR_SIZE + 8));
  return Number(archive.readBigUInt64LE(record + 48));
}

/**
 * The CRC-32 that a ZIP archive gives for each of its files, by name.
 * @throws RangeError where the archive is damaged
 */
export function checksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let at = startOf(archive);
  while (at + ENTRY_SIZE <= archive.length && archive.readUInt32LE(at) === ENTRY) {
    const encoding = archive.readUInt16LE(at + 8) & UTF8 ? 'utf8' : 'latin1';
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString(encoding, at + ENTRY_SIZE, at + ENTRY_SIZE + length);
    sums.set(name, archive.readUInt32LE(at + 16));
    at += ENTRY_SIZE + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return sums;
}

import { ByteTail } from './byte-tail';
import { FileRefused } from './file-refused';

const endOfArchive = Buffer.from('PK\x05\x06', 'latin1');
const endRecordLength = 22;
const longestComment = 65_535;

/**
 * Recognises a file that is also a ZIP archive: the archive's end record sits within the last
 * 64 KB and its comment reaches exactly to the end of the file.
 */
export class ArchiveTail {
  private readonly tail = new ByteTail(endRecordLength + longestComment);

  feed(chunk: Buffer): void {
    this.tail.feed(chunk);
  }

  refuseArchive(): void {
    const bytes = this.tail.bytes();
    for (let at = bytes.lastIndexOf(endOfArchive); at >= 0;) {
      const commentLengthAt = at + endRecordLength - 2;
      if (
        commentLengthAt + 2 <= bytes.length &&
        commentLengthAt + 2 + bytes.readUInt16LE(commentLengthAt) === bytes.length
      ) {
        throw new FileRefused('notAllowedType', 'the file is also an archive');
      }
      at = at === 0 ? -1 : bytes.lastIndexOf(endOfArchive, at - 1);
    }
  }
}

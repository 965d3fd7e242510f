package dev.larkspur.portal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Reader of the symbolic links in a zip archive. They are entries whose content is the target; only
 * the central directory distinguishes them from files, by attributes that {@link java.util.zip}
 * does not return.
 */
final class ZipLinks {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_LENGTH = 46;
  private static final int LONGEST_DIRECTORY = 64 << 20;
  private static final int FILE_TYPE = 0xF000;
  private static final int LINK = 0xA000;

  private ZipLinks() {}

  /** Returns the names of the entries that are symbolic links. */
  static Set<String> in(Path archive) throws IOException {
    try (FileChannel file = FileChannel.open(archive)) {
      int tailLength = (int) Math.min(file.size(), END_LENGTH + LONGEST_COMMENT);
      long tailStart = file.size() - tailLength;
      ByteBuffer tail = read(file, tailStart, tailLength);
      int end = tailLength - END_LENGTH;
      while (end >= 0 && !endsAt(tail, end)) {
        end--;
      }
      if (end < 0) {
        throw new IOException("its directory is missing");
      }
      long length = Integer.toUnsignedLong(tail.getInt(end + 12));
      long start = tailStart + end - length;
      if (length > LONGEST_DIRECTORY || start < 0) {
        throw new IOException("its directory is too large");
      }
      return links(read(file, start, (int) length));
    }
  }

  private static boolean endsAt(ByteBuffer tail, int at) {
    return tail.getInt(at) == END
        && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit();
  }

  private static Set<String> links(ByteBuffer directory) throws IOException {
    Set<String> links = new HashSet<>();
    int at = 0;
    while (at + HEADER_LENGTH <= directory.limit() && directory.getInt(at) == HEADER) {
      int name = Short.toUnsignedInt(directory.getShort(at + 28));
      int extra = Short.toUnsignedInt(directory.getShort(at + 30));
      int comment = Short.toUnsignedInt(directory.getShort(at + 32));
      int next = at + HEADER_LENGTH + name + extra + comment;
      if (next > directory.limit()) {
        break;
      }
      if ((directory.getInt(at + 38) >>> 16 & FILE_TYPE) == LINK) {
        byte[] bytes = new byte[name];
        directory.get(at + HEADER_LENGTH, bytes);
        links.add(new String(bytes, StandardCharsets.UTF_8));
      }
      at = next;
    }
    if (at != directory.limit()) {
      throw new IOException("its directory is invalid or of the format zip64");
    }
    return links;
  }

  private static ByteBuffer read(FileChannel file, long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException("it is truncated");
      }
    }
    return bytes.flip();
  }
}

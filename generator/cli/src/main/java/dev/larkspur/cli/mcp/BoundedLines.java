package dev.larkspur.cli.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of a stream, up to a length. */
final class BoundedLines {
  /** A line that is longer than the maximum; its content is skipped. */
  static final byte[] TOO_LONG = new byte[0];

  private final InputStream in;
  private final int longest;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * Returns the next line that is not empty, {@link #TOO_LONG}, or null at the end of the stream.
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    int next = in.read();
    while (next >= 0) {
      if (next == '\n') {
        if (tooLong) {
          return TOO_LONG;
        } else if (!isBlank(line)) {
          return line.toByteArray();
        }
        line.reset();
      } else if (line.size() < longest) {
        line.write(next);
      } else {
        tooLong = true;
      }
      next = in.read();
    }
    return tooLong ? TOO_LONG : isBlank(line) ? null : line.toByteArray();
  }

  private static boolean isBlank(ByteArrayOutputStream line) {
    return line.size() == 0 || (line.size() == 1 && line.toByteArray()[0] == '\r');
  }
}

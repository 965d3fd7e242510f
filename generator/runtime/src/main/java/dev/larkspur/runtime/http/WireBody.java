package dev.larkspur.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request: bytes in memory, or a source that is read while it is sent. */
public interface WireBody {

  /** Returns the number of bytes; -1 if unknown. */
  long length();

  /** Returns whether {@link #open} may be called again, for another attempt. */
  boolean repeatable();

  /**
   * Opens a stream of all bytes. The caller closes it.
   *
   * @throws IOException if the body cannot be opened
   */
  InputStream open() throws IOException;

  /** Returns a body of bytes in memory. The array is not copied and must not change. */
  static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** A body of bytes in memory. */
  final class Bytes implements WireBody {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    /** Returns the array, which must not be changed, for transports that send it in one piece. */
    public byte[] array() {
      return bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}

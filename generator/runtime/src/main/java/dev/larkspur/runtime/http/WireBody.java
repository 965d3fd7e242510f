package dev.larkspur.runtime.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request: bytes in memory, or a source that is read while it is sent. */
public interface WireBody {

  /** How many bytes; -1 when that is not known before. */
  long length();

  /** Whether {@link #open} may be called once more, for another attempt. */
  boolean repeatable();

  /** The bytes from the start. Whoever opens it closes it. */
  InputStream open() throws IOException;

  /** Bytes that are at hand; the array is used as it is and must not change. */
  static Bytes of(byte[] bytes) {
    return new Bytes(bytes);
  }

  /** Bytes in memory. */
  final class Bytes implements WireBody {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The array itself, for transports that send it in one piece: read only. */
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

package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The content of a file while it is received. It is never held in memory as a whole. Read it to its
 * end or close it; until then it holds a connection.
 */
public final class Download implements AutoCloseable {
  private final WireResponse response;
  private final InputStream stream;
  private final @Nullable ByteRange part;

  /**
   * Creates a download.
   *
   * @param part the range of the file in the response; null for the whole file
   */
  Download(WireResponse response, InputStream stream, @Nullable ByteRange part) {
    this.response = response;
    this.stream = stream;
    this.part = part;
  }

  /**
   * Returns the file name that the platform sent, without a path; null if absent. The name is
   * untrusted: use {@link #saveTo(Path)} with your own name where that matters.
   */
  public @Nullable String fileName() {
    return response
        .headers()
        .firstValue("Content-Disposition")
        .map(ContentDisposition::fileName)
        .orElse(null);
  }

  /**
   * Returns the offset in the file at which these bytes start. It is 0 for a whole file, also if
   * only a part was requested with {@link Call#bytesFrom} and the platform sends everything.
   */
  public long offset() {
    return part == null ? 0 : part.first();
  }

  /** Returns the length of the whole file in bytes; -1 if unknown. */
  public long totalLength() {
    return part == null ? length() : part.total();
  }

  /** Returns the length of this content in bytes; -1 if unknown. */
  public long length() {
    try {
      return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** Returns the media type; null if unknown. */
  public @Nullable String contentType() {
    return response.headers().firstValue("Content-Type").orElse(null);
  }

  /**
   * Returns the content, which can be read once. Reading fails if nothing arrives within the
   * timeout of an attempt.
   */
  public InputStream stream() {
    return stream;
  }

  /**
   * Writes the bytes at their {@link #offset} in a file that already has the preceding bytes, and
   * closes this download. Bytes of the file after the offset are replaced. If the connection
   * breaks, the received bytes stay in the file; continue with {@link Call#bytesFrom} at the size
   * of the file.
   *
   * @return the file
   * @throws IllegalStateException if the file does not have all bytes before the offset
   * @throws UncheckedIOException if the file cannot be written
   * @throws TransportException if the connection breaks
   */
  public Path continueIn(Path file) {
    try (this;
        FileChannel target =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (target.size() < offset()) {
        throw new IllegalStateException(
            "The file has " + target.size() + " bytes, but the download starts at " + offset());
      }
      target.truncate(offset()).position(offset());
      copyTo(Channels.newOutputStream(target));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the bytes to a file and closes this download. The file is replaced atomically: it is
   * complete or unchanged.
   *
   * @return the file
   * @throws UncheckedIOException if the file cannot be written
   * @throws TransportException if the connection breaks
   */
  public Path saveTo(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try (this) {
      Path unfinished = Files.createTempFile(folder, ".download", ".part");
      try {
        try (OutputStream target = Files.newOutputStream(unfinished)) {
          copyTo(target);
        }
        move(unfinished, file);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the download and releases its connection. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // The rest of the content is not needed.
      return;
    }
  }

  /** Returns the media type and the length. */
  @Override
  public String toString() {
    return "Download[" + contentType() + ", " + length() + " bytes]";
  }

  private void copyTo(OutputStream target) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    for (int count = read(buffer); count >= 0; count = read(buffer)) {
      target.write(buffer, 0, count);
    }
  }

  private int read(byte[] buffer) {
    try {
      return stream.read(buffer);
    } catch (IOException e) {
      throw new TransportException(
          TransportException.Kind.CONNECTION_LOST, "The connection broke during the download", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}

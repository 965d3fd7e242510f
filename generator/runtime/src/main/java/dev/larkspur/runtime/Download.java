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
 * A file on its way. Read it or close it: until then it holds a connection. It is never held whole
 * in memory.
 */
public final class Download implements AutoCloseable {
  private final WireResponse response;
  private final InputStream stream;
  private final @Nullable ByteRange part;

  /**
   * What came.
   *
   * @param part null when it is the whole file
   */
  Download(WireResponse response, InputStream stream, @Nullable ByteRange part) {
    this.response = response;
    this.stream = stream;
    this.part = part;
  }

  /**
   * What the platform calls it, without any path; null when it does not say. The name comes from
   * outside: use {@link #saveTo(Path)} with a name of your own where that matters.
   */
  public @Nullable String fileName() {
    return response
        .headers()
        .firstValue("Content-Disposition")
        .map(ContentDisposition::fileName)
        .orElse(null);
  }

  /**
   * Where in the file the first byte of this one stands: 0 for a whole file, also when only a part
   * was asked for with {@link CallOptions.Builder#bytesFrom} and the platform sends everything.
   */
  public long offset() {
    return part == null ? 0 : part.first();
  }

  /** How many bytes the whole file has; -1 when the platform does not say. */
  public long totalLength() {
    return part == null ? length() : part.total();
  }

  /** How many bytes come; -1 when the platform does not say. */
  public long length() {
    try {
      return response.headers().firstValueAsLong("Content-Length").orElse(-1);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The media type; null when the platform does not say. */
  public @Nullable String contentType() {
    return response.headers().firstValue("Content-Type").orElse(null);
  }

  /** The bytes, read once. Reading fails when nothing arrives for the time-out of an attempt. */
  public InputStream stream() {
    return stream;
  }

  /**
   * Writes the bytes to where they belong in a file that has those before, and closes this. What
   * the file has beyond {@link #offset} is replaced. If it breaks off, what came stays, and the
   * next {@link CallOptions.Builder#bytesFrom} is the size of the file.
   *
   * @return the file
   * @throws IllegalStateException if the file lacks bytes before these
   * @throws UncheckedIOException if the file cannot be written
   * @throws TransportException if the connection breaks
   */
  public Path continueIn(Path file) {
    try (this;
        FileChannel target =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      if (target.size() < offset()) {
        throw new IllegalStateException(
            "the file has " + target.size() + " bytes, what comes begins after " + offset());
      }
      target.truncate(offset()).position(offset());
      copyTo(Channels.newOutputStream(target));
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes the bytes to a file, which appears whole or not at all, and closes this.
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

  /** Lets go of the connection. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      // Nothing is lost: whoever closes does not want the rest.
      return;
    }
  }

  /** Type and length. */
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
          TransportException.Kind.CONNECTION_LOST, "the download broke off", e);
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

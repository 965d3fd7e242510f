package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way. Read it or close it: until then it holds a connection. It is never held whole
 * in memory.
 */
public final class Download implements AutoCloseable {
  private final WireAnswer answer;
  private final InputStream stream;

  Download(WireAnswer answer, InputStream stream) {
    this.answer = answer;
    this.stream = stream;
  }

  /**
   * What the platform calls it, without any path; null when it does not say. The name comes from
   * outside: use {@link #saveTo(Path)} with a name of your own where that matters.
   */
  public @Nullable String fileName() {
    return answer
        .headers()
        .firstValue("Content-Disposition")
        .map(ContentDisposition::fileName)
        .orElse(null);
  }

  /** How many bytes; -1 when the platform does not say. */
  public long length() {
    try {
      return answer.headers().firstValueAsLong("Content-Length").orElse(-1);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The media type; null when the platform does not say. */
  public @Nullable String contentType() {
    return answer.headers().firstValue("Content-Type").orElse(null);
  }

  /** The bytes, read once. Reading fails when nothing arrives for the time-out of an attempt. */
  public InputStream stream() {
    return stream;
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
      Path part = Files.createTempFile(folder, ".download", ".part");
      try {
        copyTo(part);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
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

  private void copyTo(Path part) throws IOException {
    try (var target = Files.newOutputStream(part)) {
      byte[] buffer = new byte[64 * 1024];
      for (int count = read(buffer); count >= 0; count = read(buffer)) {
        target.write(buffer, 0, count);
      }
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

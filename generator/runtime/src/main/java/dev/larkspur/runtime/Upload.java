package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file to be sent: where its bytes are, what it is called, what type it has. Never held whole.
 */
public final class Upload {
  private static final String ANY_TYPE = "application/octet-stream";

  private final WireBody content;
  private final String fileName;
  private final String contentType;

  private Upload(WireBody content, String fileName, String contentType) {
    this.content = content;
    this.fileName = fileName;
    this.contentType = contentType;
  }

  /**
   * A file on disk, under its own name. Read anew for each attempt.
   *
   * @throws IllegalArgumentException if there is no such file
   */
  public static Upload of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("no file at " + file);
    }
    return new Upload(
        new FileContent(file), Objects.requireNonNull(file.getFileName()).toString(), ANY_TYPE);
  }

  /** Bytes in memory; the array must not change until the call is over. */
  public static Upload of(byte[] bytes, String fileName) {
    return new Upload(WireBody.of(bytes), fileName, ANY_TYPE);
  }

  /**
   * A stream. It is read once and closed, so a call that has begun to send it is not repeated.
   *
   * @param length how many bytes it has; -1 if that is not known
   */
  public static Upload of(InputStream stream, String fileName, long length) {
    return new Upload(new StreamContent(stream, length), fileName, ANY_TYPE);
  }

  /** The same under another name; any character is allowed. */
  public Upload named(String name) {
    return new Upload(content, name, contentType);
  }

  /** The same with a media type: {@code image/png}. */
  public Upload typed(String mediaType) {
    return new Upload(content, fileName, mediaType);
  }

  /** What it is called. */
  public String fileName() {
    return fileName;
  }

  /** Its media type; {@code application/octet-stream} unless said. */
  public String contentType() {
    return contentType;
  }

  /** How many bytes; -1 if that is not known. */
  public long length() {
    return content.length();
  }

  /** The name: the content is the caller's. */
  @Override
  public String toString() {
    return "Upload[" + fileName + ']';
  }

  WireBody content() {
    return content;
  }

  private record FileContent(Path file) implements WireBody {
    @Override
    public long length() {
      try {
        return Files.size(file);
      } catch (IOException e) {
        return -1;
      }
    }

    @Override
    public boolean repeatable() {
      return true;
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }

  private static final class StreamContent implements WireBody {
    private final InputStream stream;
    private final long length;
    private final AtomicBoolean opened = new AtomicBoolean();

    StreamContent(InputStream stream, long length) {
      this.stream = stream;
      this.length = length;
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public boolean repeatable() {
      return !opened.get();
    }

    @Override
    public InputStream open() throws IOException {
      if (opened.getAndSet(true)) {
        throw new IOException("the stream was read already");
      }
      return stream;
    }
  }
}

package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.larkspur.runtime.http.WireBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A file to send: its content, name and media type. The content is never held in memory as a whole.
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
   * Returns an upload of a file under its own name. The file is read again for each attempt.
   *
   * @throws IllegalArgumentException if the file does not exist
   */
  public static Upload of(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("File not found: " + file);
    }
    return new Upload(
        new FileContent(file), Objects.requireNonNull(file.getFileName()).toString(), ANY_TYPE);
  }

  /** Returns an upload of bytes in memory. The array must not change until the call has ended. */
  public static Upload of(byte[] bytes, String fileName) {
    return new Upload(WireBody.of(bytes), fileName, ANY_TYPE);
  }

  /**
   * Returns an upload of a stream. The stream is read once and closed, so the call is not retried
   * once it has started to send it.
   *
   * @param length the number of bytes; -1 if unknown
   */
  public static Upload of(InputStream stream, String fileName, long length) {
    return new Upload(new StreamContent(stream, length), fileName, ANY_TYPE);
  }

  /** Returns this upload with another file name; any character is allowed. */
  public Upload named(String name) {
    return new Upload(content, name, contentType);
  }

  /** Returns this upload with a media type, for example {@code image/png}. */
  public Upload typed(String mediaType) {
    return new Upload(content, fileName, mediaType);
  }

  /** Returns the file name. */
  public String fileName() {
    return fileName;
  }

  /** Returns the media type; {@code application/octet-stream} by default. */
  public String contentType() {
    return contentType;
  }

  /** Returns the number of bytes; -1 if unknown. */
  public long length() {
    return content.length();
  }

  /** Returns the file name; the content is left out. */
  @Override
  public String toString() {
    return "Upload[" + fileName + ']';
  }

  /** Refuses JSON, so that no mapper stores a request without its file. */
  @JsonValue
  @SuppressWarnings("DoNotCallSuggester") // Jackson calls it.
  Object json() {
    throw new UnsupportedOperationException("A file cannot be written as JSON: " + this);
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
        throw new IOException("The stream was already read");
      }
      return stream;
    }
  }
}

package dev.larkspur.runtime;

import dev.larkspur.runtime.http.WireBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A multipart body whose parts are opened one at a time while it is read. */
final class MultipartBody implements WireBody {
  private final String boundary;
  private final List<WireBody> pieces;

  private MultipartBody(String boundary, List<WireBody> pieces) {
    this.boundary = boundary;
    this.pieces = pieces;
  }

  static MultipartBody of(List<Call.Named> parts, String boundary) {
    List<WireBody> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Call.Named part : parts) {
      for (Object value : Values.each(part.value())) {
        text.append("--").append(boundary).append("\r\nContent-Disposition: form-data; name=\"");
        appendQuoted(text, part.name());
        if (value instanceof Upload upload) {
          text.append("\"; filename=\"");
          appendQuoted(text, upload.fileName());
          text.append("\"\r\nContent-Type: ");
          appendQuoted(text, upload.contentType());
          text.append("\r\n\r\n");
          pieces.add(bytes(text));
          pieces.add(upload.content());
          text.setLength(0);
        } else {
          text.append("\"\r\n\r\n").append(Values.text(value));
        }
        text.append("\r\n");
      }
    }
    text.append("--").append(boundary).append("--\r\n");
    pieces.add(bytes(text));
    return new MultipartBody(boundary, List.copyOf(pieces));
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    long sum = 0;
    for (WireBody piece : pieces) {
      long length = piece.length();
      if (length < 0) {
        return -1;
      }
      sum += length;
    }
    return sum;
  }

  @Override
  public boolean repeatable() {
    return pieces.stream().allMatch(WireBody::repeatable);
  }

  @Override
  public InputStream open() {
    return new SequenceInputStream(Collections.enumeration(new OpenedParts(pieces)));
  }

  private static WireBody bytes(StringBuilder text) {
    return WireBody.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a name as browsers write it: UTF-8, with quotes and line breaks percent-encoded. */
  private static void appendQuoted(StringBuilder target, String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case '"' -> target.append("%22");
        case '\r' -> target.append("%0D");
        case '\n' -> target.append("%0A");
        default -> target.append(c);
      }
    }
  }

  /** The streams of the parts, each opened on access. */
  private static final class OpenedParts extends AbstractList<InputStream> {
    private final List<WireBody> pieces;

    OpenedParts(List<WireBody> pieces) {
      this.pieces = pieces;
    }

    @Override
    public InputStream get(int index) {
      try {
        return pieces.get(index).open();
      } catch (IOException e) {
        return new FailedPart(e);
      }
    }

    @Override
    public int size() {
      return pieces.size();
    }
  }

  /** A stream that fails on the first read because its part could not be opened. */
  private static final class FailedPart extends InputStream {
    private final IOException reason;

    FailedPart(IOException reason) {
      this.reason = reason;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("Cannot read a part of the body", reason);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}

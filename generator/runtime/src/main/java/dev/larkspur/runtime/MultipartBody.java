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

/** Parts one after the other, each opened when its turn comes. */
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
    return new SequenceInputStream(Collections.enumeration(new Opened(pieces)));
  }

  private static WireBody bytes(StringBuilder text) {
    return WireBody.of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** As browsers write names: UTF-8, with what would end the quotes or the line encoded. */
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

  /** Each piece opened, when it is asked for. */
  private static final class Opened extends AbstractList<InputStream> {
    private final List<WireBody> pieces;

    Opened(List<WireBody> pieces) {
      this.pieces = pieces;
    }

    @Override
    public InputStream get(int index) {
      try {
        return pieces.get(index).open();
      } catch (IOException e) {
        return new Broken(e);
      }
    }

    @Override
    public int size() {
      return pieces.size();
    }
  }

  /** Says at the first read that a piece could not be opened. */
  private static final class Broken extends InputStream {
    private final IOException reason;

    Broken(IOException reason) {
      this.reason = reason;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("a part of the body cannot be read", reason);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}

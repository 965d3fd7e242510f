package dev.larkspur.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

/** A body that is read while it is sent, as the JDK's client wants it. */
final class StreamedBody {
  private StreamedBody() {}

  static BodyPublisher publisher(WireBody body) {
    BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
    return body.length() < 0 ? stream : BodyPublishers.fromPublisher(stream, body.length());
  }

  private static InputStream open(WireBody body) {
    try {
      return body.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

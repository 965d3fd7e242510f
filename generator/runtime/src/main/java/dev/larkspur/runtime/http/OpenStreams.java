package dev.larkspur.runtime.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The response streams of a transport that have not ended, so that closing it ends them. */
final class OpenStreams {
  private final Set<BodyStream> streams = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  void add(BodyStream stream) {
    streams.add(stream);
    if (closed) {
      stream.close();
    }
  }

  void remove(BodyStream stream) {
    streams.remove(stream);
  }

  void close() {
    closed = true;
    streams.forEach(BodyStream::close);
  }
}

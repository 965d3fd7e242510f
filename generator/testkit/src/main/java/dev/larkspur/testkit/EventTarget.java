package dev.larkspur.testkit;

import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The destination of events. */
@FunctionalInterface
interface EventTarget {
  EventReply deliver(EventRequest request);

  /** Returns a destination that calls a receiver without a server. */
  static EventTarget receiver(EventReceiver receiver) {
    return request -> {
      EventResponse response = receiver.receive(request.headers()::get, request.body());
      return new EventReply(response.status(), new String(response.body(), StandardCharsets.UTF_8));
    };
  }

  /** Returns a destination that sends to the URL of an app. */
  static EventTarget address(URI uri) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return request -> {
      HttpRequest.Builder post =
          HttpRequest.newBuilder(uri)
              .timeout(Duration.ofSeconds(30))
              .POST(HttpRequest.BodyPublishers.ofByteArray(request.body()));
      request.headers().forEach(post::header);
      try {
        HttpResponse<String> response =
            client.send(post.build(), HttpResponse.BodyHandlers.ofString());
        return new EventReply(response.statusCode(), response.body());
      } catch (IOException e) {
        throw new UncheckedIOException(uri + " is unreachable", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while pushing an event", e);
      }
    };
  }
}

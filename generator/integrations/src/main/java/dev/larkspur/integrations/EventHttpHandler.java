package dev.larkspur.integrations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.larkspur.runtime.event.EventReceiver;
import dev.larkspur.runtime.event.EventResponse;
import java.io.IOException;

/**
 * Handler that receives events in the HTTP server of the JDK. A receiver waits for handlers, so the
 * server needs an executor with several threads.
 *
 * <pre>{@code
 * server.setExecutor(Executors.newCachedThreadPool());
 * server.createContext("/events", new EventHttpHandler(receiver));
 * }</pre>
 */
public final class EventHttpHandler implements HttpHandler {
  private final EventReceiver receiver;

  public EventHttpHandler(EventReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      EventResponse response =
          receiver.receive(exchange.getRequestHeaders()::getFirst, exchange.getRequestBody());
      byte[] body = response.body();
      exchange.getResponseHeaders().set("Content-Type", EventResponse.CONTENT_TYPE);
      exchange.sendResponseHeaders(response.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

package dev.larkspur.spring;

import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.event.ConnectionException;
import dev.larkspur.runtime.token.TokenSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The health of the client, independent of the version of Spring Boot. It is up if an access token
 * of the app is valid or can be fetched, and if the long connection, where there is one, is open. A
 * valid token is not fetched again, so that checks cause no traffic. The state of a store app
 * without a valid token is unknown: the app must be reachable to receive its ticket, and a fetch
 * would ask for another ticket.
 */
final class FeishuHealth {
  private static final long SECONDS = 5;

  private final FeishuClient client;
  private final boolean storeApp;
  private final @Nullable LongConnectionLifecycle connection;

  FeishuHealth(
      FeishuClient client, boolean storeApp, @Nullable LongConnectionLifecycle connection) {
    this.client = client;
    this.storeApp = storeApp;
    this.connection = connection;
  }

  /** States of Spring Boot, in ascending order of severity. */
  enum State {
    UP,
    UNKNOWN,
    DOWN
  }

  /** A state and its details, which contain no secrets. */
  record Result(State state, Map<String, Object> details) {}

  Result check() throws InterruptedException {
    Map<String, Object> details = new LinkedHashMap<>();
    State token = token(details);
    State open = connection == null ? State.UP : connection(connection, details);
    return new Result(token.compareTo(open) > 0 ? token : open, details);
  }

  private State token(Map<String, Object> details) throws InterruptedException {
    try {
      TokenSource tokens = client.tokens(storeApp ? TokenKind.APP : TokenKind.TENANT);
      if (tokens.ready() == null) {
        if (storeApp) {
          details.put("token", "not fetched");
          return State.UNKNOWN;
        }
        String unused = tokens.fetch().get(SECONDS, TimeUnit.SECONDS);
      }
      details.put("token", "valid");
      return State.UP;
    } catch (TimeoutException e) {
      details.put("token", "none within " + SECONDS + " seconds");
      return State.DOWN;
    } catch (ExecutionException e) {
      describe("token", e.getCause() == null ? e : e.getCause(), details);
      return State.DOWN;
    } catch (IllegalStateException e) {
      describe("token", e, details);
      return State.DOWN;
    }
  }

  private static State connection(LongConnectionLifecycle connection, Map<String, Object> details) {
    FeishuException refusal = connection.refusal();
    if (refusal != null) {
      describe("longConnection", refusal, details);
      return State.DOWN;
    }
    boolean open = connection.isConnected();
    details.put("longConnection", open ? "open" : "not open");
    return open ? State.UP : State.DOWN;
  }

  private static void describe(String key, Throwable failure, Map<String, Object> details) {
    details.put(key, String.valueOf(failure.getMessage()));
    if (failure instanceof ApiException api) {
      details.put("code", api.code());
    } else if (failure instanceof ConnectionException refused) {
      details.put("code", refused.code());
    }
  }
}

package dev.larkspur.runtime.internal;

import dev.larkspur.runtime.http.NotConnectedException;
import dev.larkspur.runtime.http.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Conversion of failures of the JDK, which distinguishes those before a request was sent from later
 * ones.
 */
public final class Failures {
  private static final String NO_TUNNEL = "Tunnel failed, got: ";

  private Failures() {}

  /** Returns the cause of a failed future; throws it if it is unchecked. */
  public static IOException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** Converts a failure of the JDK's client to the exceptions that {@link Transport} documents. */
  public static IOException translated(@Nullable Throwable failure) {
    Throwable found = failure instanceof CompletionException ? failure.getCause() : failure;
    for (Throwable t = found; t != null; t = t.getCause()) {
      String before = beforeSending(t);
      if (before != null) {
        return new NotConnectedException(before, found);
      }
    }
    if (found instanceof IOException io) {
      return io;
    }
    if (found instanceof UncheckedIOException && found.getCause() instanceof IOException cause) {
      return cause;
    }
    boolean invalid = found instanceof IllegalArgumentException;
    return new IOException(invalid ? "the response is not valid HTTP" : "no response", found);
  }

  private static @Nullable String beforeSending(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection within the connect timeout";
    }
    if (failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException) {
      return "unknown host";
    }
    if (failure instanceof NoRouteToHostException) {
      return "no route to the host";
    }
    if (failure instanceof ConnectException) {
      return "connection refused";
    }
    if (failure instanceof SSLHandshakeException) {
      return "TLS handshake failed";
    }
    String message = failure.getMessage();
    if (message != null && message.startsWith(NO_TUNNEL)) {
      return "the proxy refused the connection: HTTP " + message.substring(NO_TUNNEL.length());
    }
    return null;
  }
}

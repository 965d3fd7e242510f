package dev.larkspur.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Tells failures before the request went out from those after. */
final class Failures {
  private Failures() {}

  /** What a future failed with. */
  static IOException unwrapped(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** What the JDK's client failed with, as {@link Transport} promises it. */
  static IOException translated(@Nullable Throwable failure) {
    Throwable found = failure instanceof CompletionException ? failure.getCause() : failure;
    for (Throwable t = found; t != null; t = t.getCause()) {
      String before = beforeSending(t);
      if (before != null) {
        return new NotConnectedException(before, found);
      }
    }
    return found instanceof IOException io ? io : new IOException("no answer", found);
  }

  private static @Nullable String beforeSending(Throwable failure) {
    if (failure instanceof HttpConnectTimeoutException) {
      return "no connection within the time-out for connecting";
    }
    if (failure instanceof UnknownHostException || failure instanceof UnresolvedAddressException) {
      return "the host name is not known";
    }
    if (failure instanceof NoRouteToHostException) {
      return "no route to the host";
    }
    if (failure instanceof ConnectException) {
      return "the connection was refused";
    }
    if (failure instanceof SSLHandshakeException) {
      return "no agreement on a secure connection";
    }
    return null;
  }
}

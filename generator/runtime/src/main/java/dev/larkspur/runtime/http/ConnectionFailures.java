package dev.larkspur.runtime.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Tells failures before the request went out from those after. */
final class ConnectionFailures {
  private ConnectionFailures() {}

  static Throwable translate(@Nullable Throwable failure) {
    Throwable found = failure instanceof CompletionException ? failure.getCause() : failure;
    if (found == null) {
      return new IOException("no answer and no reason");
    }
    for (Throwable t = found; t != null; t = t.getCause()) {
      String before = beforeSending(t);
      if (before != null) {
        return new NotConnectedException(before, found);
      }
    }
    return found;
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

package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PortalRequestsTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(new UnknownHostException("h"), "unknown host; check the host or the proxy"),
        arguments(
            new ConnectException().initCause(new UnresolvedAddressException()),
            "unknown host; check the host or the proxy"),
        arguments(new ConnectException(), "connection refused; check the host or the proxy"),
        arguments(
            new HttpConnectTimeoutException("HTTP connect timed out"),
            "no connection within 10 s; check the host or the proxy"),
        arguments(
            new IOException(new SSLException("Unrecognized SSL message")),
            "not HTTPS; check the host or the proxy"),
        arguments(
            new SSLHandshakeException("unknown\nauthority"),
            "HTTPS failed: unknown authority; check the host or the proxy"),
        arguments(new EOFException("EOF reached"), "EOFException: EOF reached"),
        arguments(new IllegalStateException("a bug"), "IllegalStateException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailedRequestIsDescribed(Throwable problem, String description) {
    assertThat(PortalRequests.describe(problem)).isEqualTo(description);
  }
}

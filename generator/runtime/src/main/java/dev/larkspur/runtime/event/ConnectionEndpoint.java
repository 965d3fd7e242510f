package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.runtime.internal.BoundedBody;
import dev.larkspur.runtime.internal.PrintableText;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Client that requests the address of a connection from the platform and opens the connection. */
final class ConnectionEndpoint {
  private static final String PATH = "/callback/ws/endpoint";
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";
  private static final int PROXY_REFUSED = 407;
  private static final int LARGEST_ANSWER = 64 << 10;
  private static final Duration TIME_LIMIT = Duration.ofSeconds(15);
  private static final Pattern SERVICE = Pattern.compile("[?&]service_id=([0-9]{1,9})(&|$)");

  /** Codes for failures of the platform, after which another attempt can succeed. */
  private static final Set<Long> TEMPORARY = Set.of(1L, 1000040343L);

  private static final Set<String> SCHEMES = Set.of("ws", "wss");
  private static final String NO_ADDRESS = "the response has no valid address";
  private static final long AUTHENTICATION_FAILED = 514;
  private static final long TOO_MANY_CONNECTIONS = 1000040350;

  private final HttpClient http;
  private final ProxySettings proxy;
  private final URI address;
  private final byte[] credentials;
  private final String appSecret;

  ConnectionEndpoint(
      HttpClient http, ProxySettings proxy, String baseUrl, String appId, String appSecret)
      throws IOException {
    this.http = http;
    this.proxy = proxy;
    this.address = URI.create(baseUrl + PATH);
    this.appSecret = appSecret;
    this.credentials =
        JsonCodec.writer().writeValueAsBytes(Map.of("AppID", appId, "AppSecret", appSecret));
  }

  /**
   * An address to connect to. It contains a secret.
   *
   * @param service the id of the connection
   * @param settings the settings that the platform sent
   */
  record Target(URI uri, int service, ConnectionSettings settings) {
    @Override
    public String toString() {
      return "service " + service;
    }
  }

  /**
   * Returns the address of the next connection.
   *
   * @throws ConnectionException if the platform refuses the app
   * @throws IOException if another attempt can succeed
   */
  Target find(ConnectionSettings known) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(TIME_LIMIT)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("locale", "zh")
            .POST(HttpRequest.BodyPublishers.ofByteArray(credentials));
    String authorization = proxy.authorization(address);
    if (authorization != null) {
      request.header(PROXY_AUTHORIZATION, authorization);
    }
    HttpResponse<byte[]> response = send(request.build());
    checkProxy(response);
    if (response.body().length > LARGEST_ANSWER) {
      throw new IOException("the response has more than " + LARGEST_ANSWER + " bytes");
    }
    Json answer;
    try {
      answer = JsonCodec.parseFirst(response.body());
    } catch (IOException e) {
      throw new IOException("HTTP " + response.statusCode() + " without JSON");
    }
    Long code = answer.get("code").isNumber() ? answer.get("code").asLong() : null;
    if (code == null) {
      throw new IOException("HTTP " + response.statusCode() + " without a code");
    }
    if (code != 0) {
      throw failure(code, shown(answer.get("msg").asText("")));
    }
    String url = answer.get("data").get("URL").asText("");
    Matcher service = SERVICE.matcher(url);
    if (!service.find()) {
      throw new IOException(NO_ADDRESS);
    }
    ConnectionSettings settings = known.with(answer.get("data").get("ClientConfig"));
    try {
      URI address = URI.create(url);
      if (!SCHEMES.contains(String.valueOf(address.getScheme())) || address.getHost() == null) {
        throw new IOException(NO_ADDRESS);
      }
      return new Target(address, Integer.parseInt(service.group(1)), settings);
    } catch (IllegalArgumentException e) {
      throw new IOException(NO_ADDRESS);
    }
  }

  /** Sends a request and reads its response. The time limit includes the body. */
  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, head -> new BoundedBody(LARGEST_ANSWER));
    try {
      return exchange.get(TIME_LIMIT.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no response within " + TIME_LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io
          ? io
          : new IOException("the response is invalid: " + reason(e.getCause()));
    } finally {
      exchange.cancel(true);
    }
  }

  /**
   * Opens a connection.
   *
   * @throws ConnectionException if the platform refuses the connection
   * @throws IOException if another attempt can succeed
   * @throws InterruptedException if the thread is interrupted; the connection is then not opened
   */
  WebSocket open(Target target, WebSocket.Listener listener)
      throws IOException, InterruptedException {
    WebSocket.Builder socket = http.newWebSocketBuilder().connectTimeout(TIME_LIMIT);
    String authorization = proxy.authorization(target.uri());
    if (authorization != null) {
      socket.header(PROXY_AUTHORIZATION, authorization);
    }
    CompletableFuture<WebSocket> opening = socket.buildAsync(target.uri(), listener);
    try {
      return opening.get();
    } catch (InterruptedException e) {
      CompletableFuture<Void> unused = opening.thenAccept(WebSocket::abort);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof WebSocketHandshakeException refused) {
        checkProxy(refused.getResponse());
        throw handshakeFailure(refused.getResponse());
      }
      throw new IOException("the connection could not be opened: " + reason(e.getCause()));
    }
  }

  private static void checkProxy(HttpResponse<?> response) throws IOException {
    if (response.statusCode() == PROXY_REFUSED) {
      throw new IOException("HTTP 407. " + ProxySettings.advice());
    }
  }

  private IOException handshakeFailure(HttpResponse<?> response) {
    HttpHeaders headers = response.headers();
    long status = number(headers, "Handshake-Status");
    String message = shown(headers.firstValue("Handshake-Msg").orElse(""));
    if (status == 0) {
      return new IOException("HTTP " + response.statusCode() + " instead of a connection");
    }
    long detail = number(headers, "Handshake-Autherrcode");
    if (status == AUTHENTICATION_FAILED && detail == TOO_MANY_CONNECTIONS) {
      throw new ConnectionException(
          detail, "The app has reached the maximum number of connections: " + message);
    }
    if (status == AUTHENTICATION_FAILED) {
      return new IOException("the platform refused the connection: " + status + " " + message);
    }
    return failure(status, message);
  }

  /** Returns text of the platform for messages: without the secret, escaped and cut. */
  private String shown(String text) {
    return PrintableText.line(text.replace(appSecret, "***"));
  }

  /** Returns the value of a header; 0 if it is missing or not a number. */
  private static long number(HttpHeaders headers, String name) {
    try {
      return headers.firstValueAsLong(name).orElse(0);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static IOException failure(long code, String message) {
    if (TEMPORARY.contains(code)) {
      return new IOException("the platform failed: " + code + " " + message);
    }
    throw new ConnectionException(code, "The platform refuses the app: " + code + " " + message);
  }

  /** Returns the class of a failure, because its message can contain the address. */
  private static String reason(@Nullable Throwable failure) {
    return failure == null ? "unknown reason" : failure.getClass().getSimpleName();
  }
}

package dev.larkspur.testkit;

import static dev.larkspur.testkit.FakeResponse.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.ServerException;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.TransportException;
import dev.larkspur.runtime.event.ConnectionListener;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.http.ProxySettings;
import dev.larkspur.testkit.Sample.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients and long connections through a real proxy. */
@Timeout(60)
class ProxyTest {
  private static final String CREDENTIALS = "me:SECRET-pw";
  private static final Reply REPLY = new Reply("om_1", "hi");
  private static final String PROPERTY = "jdk.http.auth.tunneling.disabledSchemes";

  @TempDir Path folder;

  @Test
  void a_proxy_of_the_environment_gets_its_credentials_and_the_platform_does_not()
      throws IOException {
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            FeishuClient.builder().environment(variables(fake.url(), proxy)).build()) {
      fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_2\"}"));

      assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");
      assertThat(client.sendAsync(REPLY).join().messageId()).isEqualTo("om_2");

      assertThat(proxy.heads()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(fake.requests()).hasSize(2);
      assertThat(fake.requests()).allMatch(each -> each.header("Proxy-Authorization") == null);
    }
  }

  @Test
  void a_host_of_no_proxy_is_connected_directly_and_gets_no_credentials() throws IOException {
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FakeFeishu fake = FakeFeishu.start();
        FeishuClient client =
            FeishuClient.builder()
                .environment(
                    with(variables(fake.url(), proxy), "NO_PROXY", "127.0.0.0/8,localhost"))
                .build()) {
      fake.answer(Reply.OPERATION, data("{\"message_id\":\"om_2\"}"));

      assertThat(client.send(REPLY).messageId()).isEqualTo("om_2");

      assertThat(proxy.heads()).isEmpty();
      assertThat(fake.request(Reply.OPERATION).header("Proxy-Authorization")).isNull();
    }
  }

  @Test
  void a_missing_credential_for_a_proxy_is_an_error_with_advice() throws IOException {
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FeishuClient client =
            FeishuClient.builder()
                .baseUrl("http://localhost:1")
                .token(TokenKind.TENANT, "t-1")
                .proxy("localhost", proxy.port())
                .build()) {
      ServerException e = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));

      assertThat(e.status()).isEqualTo(407);
      assertThat(e).hasMessageContaining("The proxy requires credentials");
      assertThat(proxy.heads()).hasSize(1);
    }
  }

  @Test
  void without_the_system_property_a_tunnel_is_refused_and_the_error_names_the_property()
      throws IOException {
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FeishuClient client = tunnelling(proxy)) {
      ServerException e = catchThrowableOfType(ServerException.class, () -> client.send(REPLY));

      assertThat(e.status()).isEqualTo(407);
      assertThat(e).hasMessageContaining("-D" + PROPERTY + "=").hasMessageNotContaining("SECRET");
      assertThatThrownBy(() -> client.sendAsync(REPLY).join())
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining(PROPERTY);
      assertThat(proxy.heads())
          .hasSize(2)
          .allMatch(head -> head.startsWith("CONNECT localhost:1 "));
      assertThat(proxy.heads()).noneMatch(head -> head.contains("t-1"));
    }
  }

  @Test
  void a_tunnel_that_the_proxy_refuses_was_never_connected() throws IOException {
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FeishuClient client = tunnelling(proxy)) {
      proxy.refuse(502);

      TransportException e =
          catchThrowableOfType(TransportException.class, () -> client.send(REPLY));

      assertThat(e.kind()).isEqualTo(TransportException.Kind.NOT_CONNECTED);
      assertThat(e).hasMessageContaining("the proxy refused the connection: HTTP 502");
    }
  }

  @Test
  void a_long_connection_uses_the_proxy_of_the_environment() throws Exception {
    try (ProxyServer proxy = new ProxyServer(null);
        FakeLongConnection fake = FakeLongConnection.start();
        LongConnection connection =
            LongConnection.builder().environment(variables(fake.url(), proxy)).start()) {
      assertThat(fake.push("sample.event", "{}").join().code()).isEqualTo(200);

      assertThat(connection.isConnected()).isTrue();
      assertThat(proxy.heads()).hasSize(2);
      assertThat(proxy.heads().get(0)).startsWith("POST " + fake.url() + "/callback/ws/endpoint ");
      assertThat(proxy.heads().get(1)).startsWith("CONNECT 127.0.0.1:");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_long_connection_reports_what_a_proxy_requires(boolean known) throws Exception {
    CompletableFuture<String> reported = new CompletableFuture<>();
    ConnectionListener listener =
        new ConnectionListener() {
          @Override
          public void interrupted(String reason, Duration wait) {
            reported.complete(reason);
          }

          @Override
          public void refused(FeishuException reason) {
            reported.complete("refused");
          }
        };
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FakeLongConnection fake = FakeLongConnection.start()) {
      // Known credentials are sent with the first request, but not for the tunnel.
      ProxySettings settings = ProxySettings.of("localhost", proxy.port());
      try (LongConnection connection =
          LongConnection.builder()
              .app("cli_1", "s")
              .baseUrl(fake.url())
              .proxy(known ? settings.credentials("me", "SECRET-pw") : settings)
              .connectionListener(listener)
              .start()) {
        assertThat(reported.get(30, TimeUnit.SECONDS))
            .isEqualTo("HTTP 407. " + ProxySettings.advice());
        assertThat(connection.isConnected()).isFalse();
        assertThat(proxy.heads()).hasSize(known ? 2 : 1);
      }
    }
  }

  @Test
  void with_the_system_property_credentials_open_tunnels() throws Exception {
    HttpsServer platform = platform();
    try (ProxyServer proxy = new ProxyServer(CREDENTIALS);
        FakeLongConnection fake = FakeLongConnection.start()) {
      CompletableFuture<?> pushed = fake.push("sample.event", "{\"text\":\"hello\"}");
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-D" + PROPERTY + "=",
                  "-Djavax.net.ssl.trustStore=" + folder.resolve("keys"),
                  "-Djavax.net.ssl.trustStorePassword=changeit",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  TunnelProgram.class.getName(),
                  "http://" + CREDENTIALS + "@localhost:" + proxy.port(),
                  "https://localhost:" + platform.getAddress().getPort(),
                  fake.url())
              .redirectErrorStream(true)
              .start();
      String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(output).contains("replied om_2", "received hello").doesNotContain("SECRET");
      assertThat(program.waitFor()).isZero();
      assertThat(pushed.join()).isNotNull();
      assertThat(proxy.heads()).anyMatch(head -> head.startsWith("CONNECT localhost:"));
    } finally {
      platform.stop(0);
    }
  }

  private static FeishuClient tunnelling(ProxyServer proxy) {
    return FeishuClient.builder()
        .baseUrl("https://localhost:1")
        .token(TokenKind.TENANT, "t-1")
        .proxy(ProxySettings.of("localhost", proxy.port()).credentials("me", "SECRET-pw"))
        .build();
  }

  private static Map<String, String> variables(String url, ProxyServer proxy) {
    return Map.of(
        "FEISHU_APP_ID",
        "cli_fake",
        "FEISHU_APP_SECRET",
        "fake-secret",
        "FEISHU_BASE_URL",
        url,
        "HTTP_PROXY",
        "http://" + CREDENTIALS + "@localhost:" + proxy.port());
  }

  private static Map<String, String> with(
      Map<String, String> variables, String name, String value) {
    Map<String, String> more = new HashMap<>(variables);
    more.put(name, value);
    return more;
  }

  /** Starts a server with TLS that answers every request with the same response. */
  private HttpsServer platform() throws Exception {
    Path keys = folder.resolve("keys");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair -alias a -keyalg EC -dname CN=localhost -storetype PKCS12",
            "-storepass changeit -ext san=dns:localhost -keystore");
    Process keytool =
        new ProcessBuilder(
                (command.get(0) + ' ' + command.get(1) + ' ' + command.get(2) + ' ' + keys)
                    .split(" ", -1))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(keytool.waitFor()).as(output).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, "changeit".toCharArray());
    }
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(store, "changeit".toCharArray());
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext(
        "/",
        exchange -> {
          byte[] body =
              "{\"code\":0,\"tenant_access_token\":\"t\",\"expire\":7200,\"data\":{\"message_id\":\"om_2\"}}"
                  .getBytes(StandardCharsets.US_ASCII);
          exchange.getRequestBody().readAllBytes();
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}

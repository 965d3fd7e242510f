package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireRequest;
import dev.larkspur.runtime.http.WireResponse;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
  private static final String APPROVALS = "https://www.feishu.cn";

  private final List<URI> sent = new CopyOnWriteArrayList<>();
  private final Transport network = new Recording();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "feishu, -, https://open.feishu.cn",
        "feishu, https://open.larksuite.com, https://open.feishu.cn",
        "feishu, https://open.larkoffice.com, https://open.feishu.cn",
        "feishu, https://accounts.feishu.cn, https://accounts.feishu.cn",
        "feishu, https://accounts.larksuite.com, https://accounts.feishu.cn",
        "feishu, HTTPS://WWW.feishu.cn, https://www.feishu.cn",
        "Lark, -, https://open.larksuite.com",
        "lark, https://open.feishu.cn, https://open.larksuite.com",
        "lark, https://accounts.feishu.cn, https://accounts.larksuite.com",
        "lark, https://www.larksuite.com, https://www.larksuite.com"
      })
  void every_operation_is_sent_to_the_hosts_of_the_region(
      String region, String documented, String expected) {
    try (FeishuClient client = client(Region.named(region)).build()) {
      client.send(operation(documented).call());
    }

    // The token request and the call.
    assertThat(sent).hasSize(2);
    assertThat(sent.get(0).toString()).startsWith(Region.named(region).open() + '/');
    assertThat(sent.get(1)).hasToString(expected + "/approval/x");
  }

  @ParameterizedTest
  @CsvSource({
    "feishu, https://www.larksuite.com",
    "feishu, https://feishu.cn.example.com",
    "feishu, https://tenant.feishu.cn",
    "feishu, https://notfeishu.cn",
    "lark, https://www.feishu.cn",
    "lark, https://internal.example.com"
  })
  void an_unknown_host_fails_before_anything_is_sent(String region, String documented) {
    try (FeishuClient client = client(Region.named(region)).build()) {
      String host = documented.substring("https://".length());
      assertThatThrownBy(() -> client.send(operation(documented).call()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "approval.v2.get is documented for "
                  + documented
                  + ", and the region of this client has no such host. Set its URL:"
                  + " FeishuClientBuilder.region(Region."
                  + (region.equals("lark") ? "LARK" : "FEISHU")
                  + ".with(\""
                  + host
                  + "\", url)), or trust it: FeishuClientBuilder.trustedHosts(\""
                  + host
                  + "\")");
    }
    assertThat(sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://open.feishu.cn",
        "http://www.feishu.cn",
        "ftp://www.feishu.cn",
        "https://open.feishu.cn:8443",
        "https://www.feishu.cn:443",
        "https://me@open.feishu.cn",
        "https://www.feishu.cn@example.com",
        "https://example.com/www.feishu.cn",
        "https://example.com#.feishu.cn",
        "https://example.com\\.feishu.cn",
        "https://www.feishu.cn\u202e",
        "https://a b",
        "https://",
        "open.feishu.cn",
        ""
      })
  void a_url_of_more_than_https_and_a_host_fails_before_anything_is_sent(String documented) {
    try (FeishuClient client = client(Region.FEISHU).trustedHosts("example.com").build()) {
      assertThatThrownBy(() -> client.send(operation(documented).call()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("approval.v2.get is documented for ")
          .hasMessageContaining("more than https and a host")
          .hasMessageNotContaining("\u202e");
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void a_trusted_host_receives_the_operations_that_are_documented_for_it() {
    try (FeishuClient client =
        client(Region.LARK).trustedHosts("Approvals.example.com", "other.example.com").build()) {
      client.send(operation("https://approvals.EXAMPLE.com").call());
      assertThatThrownBy(() -> client.send(operation("https://more.approvals.example.com").call()))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(sent)
        .map(URI::toString)
        .containsExactly(
            "https://open.larksuite.com/open-apis/auth/v3/tenant_access_token/internal",
            "https://approvals.example.com/approval/x");
  }

  @Test
  void a_host_of_another_region_cannot_be_trusted() {
    for (String host : List.of("www.feishu.cn", "feishu.cn", "open.larkoffice.com")) {
      FeishuClientBuilder builder = client(Region.LARK).trustedHosts(host);
      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Host " + host + " belongs to another region than Region.LARK");
    }
    try (FeishuClient client = client(Region.FEISHU).trustedHosts("tenant.feishu.cn").build()) {
      client.send(operation("https://tenant.feishu.cn").call());
    }
    assertThat(sent).last().hasToString("https://tenant.feishu.cn/approval/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://a.example", "a.example:8443", "me@a.example", "*.example"})
  void a_trusted_host_must_be_a_host(String host) {
    assertThatThrownBy(() -> FeishuClient.builder().trustedHosts(host))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid host");
  }

  @Test
  void a_base_url_replaces_trusted_hosts_and_invalid_urls() {
    try (FeishuClient client =
        client(Region.FEISHU).baseUrl("http://localhost:1").trustedHosts("a.example").build()) {
      client.send(operation("https://a.example").call());
      client.send(operation("http://me@b.example:80").call());
    }

    assertThat(sent)
        .allSatisfy(uri -> assertThat(uri.toString()).startsWith("http://localhost:1/"));
  }

  @Test
  void each_host_can_be_replaced() {
    Region region =
        Region.LARK
            .with("www.feishu.cn", "https://approvals.example.com/lark/")
            .with("accounts.larksuite.com", "https://login.example.com")
            .with("open.feishu.cn", "https://gateway.example.com:8443");
    try (FeishuClient client = client(region).build()) {
      client.send(operation(APPROVALS).call());
      client.send(operation("https://accounts.feishu.cn").call());
      client.send(operation(null).call());
    }

    assertThat(sent)
        .map(URI::toString)
        .containsExactly(
            "https://gateway.example.com:8443/open-apis/auth/v3/tenant_access_token/internal",
            "https://approvals.example.com/lark/approval/x",
            "https://login.example.com/approval/x",
            "https://gateway.example.com:8443/approval/x");
    assertThat(Region.LARK.open()).isEqualTo("https://open.larksuite.com");
  }

  @Test
  void a_private_deployment_has_its_own_hosts() {
    Region region = Region.of("https://open.corp.example", "https://login.corp.example/");
    assertThat(region.open()).isEqualTo("https://open.corp.example");
    assertThat(region.accounts()).isEqualTo("https://login.corp.example");
    try (FeishuClient client = client(region).build()) {
      assertThatThrownBy(() -> client.send(operation(APPROVALS).call()))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void a_base_url_replaces_every_host() {
    try (FeishuClient client = client(Region.FEISHU).baseUrl("http://localhost:1/x/").build()) {
      client.send(operation(APPROVALS).call());
      client.send(operation("https://accounts.feishu.cn").call());
    }

    assertThat(sent)
        .allSatisfy(uri -> assertThat(uri.toString()).startsWith("http://localhost:1/x/"));
  }

  @Test
  void the_base_url_of_a_region_selects_the_region() {
    try (FeishuClient client =
        client(Region.FEISHU).baseUrl("https://open.larksuite.com/").build()) {
      assertThatThrownBy(() -> client.send(operation(APPROVALS).call()))
          .hasMessageContaining("Region.LARK");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "https://www.feishu.cn", "www.feishu.cn/x", "a b", "u@host", "a,b"})
  void a_replaced_host_must_be_a_host(String host) {
    assertThatThrownBy(() -> Region.LARK.with(host, "https://x.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_environment_names_the_region() {
    assertThat(Region.ofEnvironment(Map.of())).isSameAs(Region.FEISHU);
    assertThat(Region.ofEnvironment(Map.of("FEISHU_REGION", "", "FEISHU_BASE_URL", " ")))
        .isSameAs(Region.FEISHU);
    assertThat(Region.ofEnvironment(Map.of("FEISHU_REGION", "LARK"))).isSameAs(Region.LARK);
    assertThat(Region.ofEnvironment(Map.of("FEISHU_BASE_URL", "https://open.larksuite.com")))
        .isSameAs(Region.LARK);
    assertThatThrownBy(() -> Region.ofEnvironment(Map.of("FEISHU_REGION", "eu")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Unknown region: expected feishu or lark, not eu");
    assertThatThrownBy(
            () ->
                Region.ofEnvironment(
                    Map.of("FEISHU_REGION", "lark", "FEISHU_BASE_URL", "https://x.example")))
        .hasMessage("Set FEISHU_REGION or FEISHU_BASE_URL, not both");
  }

  @Test
  void an_http_redirect_is_not_followed_so_that_no_token_reaches_a_foreign_host() {
    try (LoopbackServer foreign = new LoopbackServer(request -> Response.json("{\"code\":0}"));
        LoopbackServer server =
            new LoopbackServer(
                request ->
                    new Response(302, Map.of("Location", foreign.url() + request.target()), ""));
        FeishuClient client =
            FeishuClient.builder().baseUrl(server.url()).token(TokenKind.TENANT, "t-1").build()) {
      ServerException e =
          catchThrowableOfType(ServerException.class, () -> client.send(operation(null).call()));

      assertThat(e.status()).isEqualTo(302);
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0).header("Authorization")).isEqualTo("Bearer t-1");
      assertThat(foreign.requests()).isEmpty();
    }
  }

  private FeishuClientBuilder client(Region region) {
    return FeishuClient.builder().region(region).app("cli_1", "the-secret").transport(network);
  }

  private static Operation<Json> operation(String documented) {
    Operation.Builder builder =
        Operation.get("approval.v2.get", "/approval/x").tokens(TokenKind.TENANT);
    return (documented == null ? builder : builder.host(documented)).returns(Json.class);
  }

  private final class Recording implements Transport {
    @Override
    public CompletableFuture<WireResponse> send(WireRequest request) {
      sent.add(request.uri());
      return CompletableFuture.completedFuture(
          WireResponse.of(
              200,
              HttpHeaders.of(Map.of(), (name, value) -> true),
              "{\"code\":0,\"tenant_access_token\":\"t-1\",\"expire\":7200,\"data\":{}}"
                  .getBytes(StandardCharsets.UTF_8)));
    }
  }
}

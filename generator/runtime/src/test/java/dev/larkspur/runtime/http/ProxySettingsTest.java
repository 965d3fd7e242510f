package dev.larkspur.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySettingsTest {
  private static final URI HTTPS = URI.create("https://open.feishu.cn/open-apis/x");
  private static final URI HTTP = URI.create("http://open.feishu.cn/open-apis/x");

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "http://proxy:3128, proxy:3128, -",
        "HTTP://proxy:3128/, proxy:3128, -",
        "proxy.corp.example:8080, proxy.corp.example:8080, -",
        "http://proxy, proxy:80, -",
        "http://10.0.0.1:3128, 10.0.0.1:3128, -",
        "http://[fe80::1]:3128, [fe80::1]:3128, -",
        "http://me:pass@proxy:1, proxy:1, me:pass",
        "me:pass@proxy:1, proxy:1, me:pass",
        "http://me:p%40s%3As+%2F@proxy:1, proxy:1, me:p@s:s+/",
        "http://d%5Cme:p@ss@proxy:1, proxy:1, d\\me:p@ss",
        "http://me@proxy:1, proxy:1, me:",
      })
  void a_variable_names_a_proxy_and_its_credentials(String value, String address, String user) {
    ProxySettings read = ProxySettings.ofEnvironment(Map.of("HTTPS_PROXY", value));

    assertThat(proxyOf(read, HTTPS)).isEqualTo(address);
    assertThat(read.authorization(HTTPS)).isEqualTo(user == null ? null : "Basic " + encoded(user));
    assertThat(read.authorization(HTTP)).isNull();
  }

  @Test
  void each_scheme_has_its_proxy() {
    ProxySettings read =
        ProxySettings.ofEnvironment(
            Map.of("HTTPS_PROXY", "http://a:b@secure:1", "HTTP_PROXY", "http://c:d@plain:2"));

    assertThat(proxyOf(read, HTTPS)).isEqualTo("secure:1");
    assertThat(proxyOf(read, HTTP)).isEqualTo("plain:2");
    assertThat(read.authorization(URI.create("wss://x.example"))).endsWith(encoded("a:b"));
    assertThat(read.authorization(URI.create("ws://x.example"))).endsWith(encoded("c:d"));
    assertThat(read).hasToString("ProxySettings");
  }

  @Test
  void names_in_lower_case_take_precedence_and_empty_values_count_as_missing() {
    Map<String, String> variables = new HashMap<>();
    variables.put("HTTPS_PROXY", "http://upper:1");
    variables.put("https_proxy", "http://lower:1");
    assertThat(proxyOf(ProxySettings.ofEnvironment(variables), HTTPS)).isEqualTo("lower:1");

    variables.put("https_proxy", " ");
    assertThat(proxyOf(ProxySettings.ofEnvironment(variables), HTTPS)).isEqualTo("upper:1");

    variables.put("HTTPS_PROXY", "");
    assertThat(ProxySettings.ofEnvironment(variables)).isSameAs(ProxySettings.system());
  }

  @Test
  void a_scheme_without_a_variable_uses_the_proxy_of_the_jvm() {
    ProxySelector before = ProxySelector.getDefault();
    try {
      ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved("jvm", 9)));
      ProxySettings read = ProxySettings.ofEnvironment(Map.of("HTTP_PROXY", "http://plain:2"));
      assertThat(proxyOf(read, HTTPS)).isEqualTo("jvm:9");

      ProxySelector.setDefault(null);
      assertThat(proxyOf(read, HTTPS)).isEqualTo("direct");
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:SECRET-pw@proxy:1",
        "socks5://me:SECRET-pw@proxy:1",
        "://me:SECRET-pw@proxy:1",
        "http://me:SECRET-pw@proxy:0x1",
        "http://me:SECRET-pw@proxy:",
        "http://me:SECRET-pw@proxy:99999",
        "http://me:SECRET-pw@",
        "http://me:SECRET-pw@proxy/path",
        "http://me:SECRET-pw%@proxy:1",
        "http://me:SECRET-pw%zz@proxy:1",
        "http://me:SECRET-pw@a b",
        "http://me:SECRET-pw@fe80::1",
        "http://me%3Ame:SECRET-pw@proxy:1",
      })
  void an_invalid_variable_is_an_error_without_the_password(String value) {
    assertThatThrownBy(() -> ProxySettings.ofEnvironment(Map.of("HTTPS_PROXY", value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Invalid HTTPS_PROXY: ")
        .hasMessageNotContaining("SECRET")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|https://open.feishu.cn|true",
        "open.feishu.cn|https://open.feishu.cn|true",
        "OPEN.Feishu.cn|https://open.feishu.CN|true",
        "feishu.cn|https://open.feishu.cn|true",
        ".feishu.cn|https://open.feishu.cn|true",
        "*.feishu.cn|https://open.feishu.cn|true",
        "a.example, feishu.cn|https://open.feishu.cn|true",
        "a.example feishu.cn|https://open.feishu.cn|true",
        "ishu.cn|https://open.feishu.cn|false",
        "open.feishu.cn|https://feishu.cn|false",
        "open.feishu.cn:443|https://open.feishu.cn|true",
        "open.feishu.cn:80|https://open.feishu.cn|false",
        "open.feishu.cn:8443|https://open.feishu.cn:8443|true",
        "127.0.0.1|https://127.0.0.1:99|true",
        "127.0.0.1:98|https://127.0.0.1:99|false",
        "127.0.0.1|https://127.0.0.2|false",
        "10.0.0.0/8|https://10.200.3.4|true",
        "10.0.0.0/9|https://10.200.3.4|false",
        "0.0.0.0/0|https://10.200.3.4|true",
        "10.0.0.0/8|https://open.feishu.cn|false",
        "::1|https://[::1]:5|true",
        "[0:0:0:0:0:0:0:1]|https://[::1]|true",
        "[::1]:5|https://[::1]:5|true",
        "fd00::/8|https://[fd12::3]|true",
        "fd00::/8|https://10.0.0.1|false",
        ",,|https://open.feishu.cn|false",
        "localhost|https://open.feishu.cn|false",
      })
  void listed_hosts_are_connected_directly(String list, URI url, boolean direct) {
    ProxySettings read =
        ProxySettings.ofEnvironment(Map.of("HTTPS_PROXY", "http://proxy:1", "no_proxy", list));

    assertThat(proxyOf(read, url)).isEqualTo(direct ? "direct" : "proxy:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/x",
        "feishu.cn/8",
        "http://feishu.cn",
        "a*b",
        ".",
        "x:port",
        "a:b:c"
      })
  void an_invalid_list_is_an_error(String list) {
    assertThatThrownBy(
            () ->
                ProxySettings.ofEnvironment(
                    Map.of("HTTPS_PROXY", "http://proxy:1", "NO_PROXY", "ok.example," + list)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Invalid NO_PROXY: expected hosts, addresses and networks such as 10.0.0.0/8,"
                + " separated by commas, not "
                + list);
  }

  @Test
  void the_advice_names_the_system_property_only_if_it_helps() {
    String property = "jdk.http.auth.tunneling.disabledSchemes";
    String before = System.getProperty(property);
    try {
      System.clearProperty(property);
      assertThat(ProxySettings.advice()).endsWith("-D" + property + "=");
      System.setProperty(property, "Digest, basic");
      assertThat(ProxySettings.advice()).contains(property);
      System.setProperty(property, "");
      assertThat(ProxySettings.advice()).doesNotContain(property);
    } finally {
      if (before == null) {
        System.clearProperty(property);
      } else {
        System.setProperty(property, before);
      }
    }
  }

  private static String encoded(String credentials) {
    return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static String proxyOf(ProxySettings settings, URI url) {
    HttpClient.Builder client = HttpClient.newBuilder();
    settings.configure(client);
    Proxy proxy = client.build().proxy().orElseThrow().select(url).get(0);
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return address == null ? "direct" : address.getHostString() + ':' + address.getPort();
  }
}

package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTest {

  @Test
  void aUrlHasSchemeHostAndPath() {
    assertThat(RequestUrl.read("https://open.feishu.cn/open-apis/a/v1/b/:b_id"))
        .isEqualTo(new RequestUrl("https", "open.feishu.cn", "/open-apis/a/v1/b/:b_id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.feishu.cn/x",
        "https://OPEN.LarkSuite.com/x",
        "https://www.feishu.cn/x",
        "https://open.larkoffice.com/x"
      })
  void hostsOfFeishuAndLarkBelongToThePlatform(String url) {
    assertThat(RequestUrl.read(url).isOfPlatform()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://open.feishu.cn/x",
        "https://open.feishu.cn:8443/x",
        "https://me@open.feishu.cn/x",
        "https://open.feishu.cn@example.com/x",
        "https://example.com\\.feishu.cn/x",
        "https://feishu.cn.example.com/x",
        "https://notfeishu.cn/x",
        "https://tenant.feishu.cn/x",
        "ftp://open.feishu.cn/x"
      })
  void otherHostsDoNot(String url) {
    assertThat(RequestUrl.read(url).isOfPlatform()).isFalse();
  }

  @Test
  void theQueryStringIsRemovedAndTheTrailingSlashIsKept() {
    assertThat(RequestUrl.read("https://www.feishu.cn/a/b/?type=:type#x").path())
        .isEqualTo("/a/b/");
  }

  @Test
  void parametersInBracketsAreWrittenWithAColon() {
    assertThat(RequestUrl.read("HTTPS://h/a/{b}/<c>").path()).isEqualTo("/a/:b/:c");
  }

  @Test
  void textAroundTheUrlIsIgnored() {
    assertThat(RequestUrl.read("POST https://h/a/b (new)").path()).isEqualTo("/a/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[https://h/a/:b](https://h/a/:b)",
        "<https://h/a/<b>>",
        "`https://h/a/{b}`",
        "Sandbox (https://h/a/:b)",
        "https://h/a/:b（不变）"
      })
  void markupAroundTheUrlIsRemoved(String cell) {
    assertThat(RequestUrl.read(cell)).isEqualTo(new RequestUrl("https", "h", "/a/:b"));
  }

  @Test
  void segmentsAreParametersOrLiterals() {
    RequestUrl url = new RequestUrl("https", "h", "/open-apis/a/:x/b/:y");

    assertThat(url.parameters()).containsExactly("x", "y");
  }

  @Test
  void otherTextIsNoUrl() {
    assertThat(RequestUrl.read("see below")).isNull();
    assertThat(RequestUrl.read("https://host-only")).isNull();
    assertThat(RequestUrl.read("://x/y")).isNull();
  }
}

package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLineTest {
  @Test
  void aMethodAndAPathAreToldApart() {
    assertThat(RequestLine.parse("post /open-apis/im/v1/messages"))
        .isEqualTo(new RequestLine("POST", "/open-apis/im/v1/messages"));
  }

  @Test
  void hostAndQueryOfAPastedAddressAreDropped() {
    assertThat(RequestLine.parse("https://open.feishu.cn/open-apis/im/v1/messages?page_size=2"))
        .isEqualTo(new RequestLine(null, "/open-apis/im/v1/messages"));
    assertThat(RequestLine.parse("GET https://open.feishu.cn"))
        .isEqualTo(new RequestLine("GET", "/"));
  }
}

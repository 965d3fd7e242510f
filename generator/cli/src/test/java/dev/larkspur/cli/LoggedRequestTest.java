package dev.larkspur.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoggedRequestTest {
  @Test
  void methodAndPathAreSeparated() {
    assertThat(LoggedRequest.parse("post /open-apis/im/v1/messages"))
        .isEqualTo(new LoggedRequest("POST", "/open-apis/im/v1/messages"));
  }

  @Test
  void hostAndQueryOfAPastedAddressAreDropped() {
    assertThat(LoggedRequest.parse("https://open.feishu.cn/open-apis/im/v1/messages?page_size=2"))
        .isEqualTo(new LoggedRequest(null, "/open-apis/im/v1/messages"));
    assertThat(LoggedRequest.parse("GET https://open.feishu.cn"))
        .isEqualTo(new LoggedRequest("GET", "/"));
  }
}

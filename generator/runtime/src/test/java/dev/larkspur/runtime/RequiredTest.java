package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.sample.ReplyMessageRequest;
import org.junit.jupiter.api.Test;

class RequiredTest {
  @Test
  void build_names_everything_missing_at_once() {
    assertThatThrownBy(() -> ReplyMessageRequest.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("ReplyMessageRequest lacks message_id, content, msg_type");
  }
}

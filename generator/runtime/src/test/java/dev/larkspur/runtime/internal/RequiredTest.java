package dev.larkspur.runtime.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.sample.ReplyMessageRequest;
import org.junit.jupiter.api.Test;

class RequiredTest {
  @Test
  void build_names_all_missing_fields() {
    assertThatThrownBy(() -> ReplyMessageRequest.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "ReplyMessageRequest is missing required fields: message_id, content, msg_type");
  }
}

package dev.larkspur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every benchmark does what it says; how fast is measured elsewhere. */
class SmokeTest {

  @ParameterizedTest
  @EnumSource
  void every_way_replies(Way way) throws Exception {
    try (Platform platform = new Platform();
        Replier replier = way.replier(platform.url())) {
      assertThat(replier.reply()).isEqualTo("om_dc13264520392913993dd051dba21dcf");
      assertThat(replier.reply()).isEqualTo("om_dc13264520392913993dd051dba21dcf");
    }
  }

  @Test
  void every_way_reads_fifty_messages() throws Exception {
    MessagesDecoding decoding = new MessagesDecoding();

    assertThat(decoding.bare()).hasSize(50).isEqualTo(decoding.larkspur());
    assertThat(decoding.sdk()).hasSize(50);
  }

  @Test
  void a_fresh_jvm_answers() throws Exception {
    try (OwnProcess platform = new OwnProcess(Platform.class)) {
      assertThat(ColdStart.millis(Way.LARKSPUR, platform.firstLine())).isPositive();
    }
  }

  @Test
  void class_bytes_are_counted() throws Exception {
    assertThat(ClassBytes.ofLarkspur()).isPositive();
    assertThat(ClassBytes.ofSdk()).isPositive();
  }
}

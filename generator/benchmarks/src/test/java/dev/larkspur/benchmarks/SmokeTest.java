package dev.larkspur.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every benchmark once. */
class SmokeTest {

  @ParameterizedTest
  @EnumSource
  void every_variant_replies(Variant variant) throws Exception {
    try (Platform platform = new Platform();
        Replier replier = variant.replier(platform.url())) {
      assertThat(replier.reply()).isEqualTo("om_dc13264520392913993dd051dba21dcf");
      assertThat(replier.reply()).isEqualTo("om_dc13264520392913993dd051dba21dcf");
    }
  }

  @Test
  void every_variant_decodes_fifty_messages() throws Exception {
    MessagesDecoding decoding = new MessagesDecoding();

    assertThat(decoding.bare()).hasSize(50).isEqualTo(decoding.larkspur());
    assertThat(decoding.sdk()).hasSize(50);
  }

  @Test
  void a_new_jvm_makes_its_first_call() throws Exception {
    try (ChildJvm platform = new ChildJvm(Platform.class)) {
      assertThat(ColdStart.millis(Variant.LARKSPUR, platform.firstLine())).isPositive();
    }
  }

  @Test
  void class_bytes_are_counted() throws Exception {
    assertThat(ClassBytes.ofLarkspur()).isPositive();
    assertThat(ClassBytes.ofSdk()).isPositive();
  }
}

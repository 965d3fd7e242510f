package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.vocabulary.RateLimitWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
  private static final RateLimitWords WORDS = Vocabulary.all().get(0).rateLimits();

  @Test
  void unitsAreConvertedToSeconds() {
    assertThat(RateLimits.read("1,000 次/分钟", WORDS).tiers()).containsExactly(new Tier(1000, 60));
    assertThat(RateLimits.read("10 次/秒", WORDS).tiers()).containsExactly(new Tier(10, 1));
    assertThat(RateLimits.read("100次 / 5 分钟", WORDS).tiers()).containsExactly(new Tier(100, 300));
    assertThat(RateLimits.read("3 次/小时、20 次/天", WORDS).tiers())
        .containsExactly(new Tier(3, 3600), new Tier(20, 86400));
  }

  @Test
  void aLimitWithoutNumbersHasNoTiers() {
    assertThat(RateLimits.read("[特殊频控](/ssl:ttdoc/limits)", WORDS))
        .isEqualTo(new RateLimit("特殊频控", List.of()));
  }

  @Test
  void emptyTextIsNoLimit() {
    assertThat(RateLimits.read("-", WORDS)).isNull();
    assertThat(RateLimits.read("", WORDS)).isNull();
  }

  @Test
  void unitsAndPeriodsBeforeTheNumberAreRead() {
    assertThat(RateLimits.read("20 QPS", WORDS).tiers()).containsExactly(new Tier(20, 1));
    assertThat(RateLimits.read("每分钟最多 5 次", WORDS).tiers()).containsExactly(new Tier(5, 60));
    assertThat(RateLimits.read("1000 次/分钟、50 次/秒", WORDS).tiers())
        .containsExactly(new Tier(1000, 60), new Tier(50, 1));
    assertThat(RateLimits.read("5 次每秒，最多 100 次", WORDS).tiers()).containsExactly(new Tier(5, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At most 20 QPS for one tenant.",
        "Copies it. This API is limited to 20 QPS per app.",
        "The rate limit is 20 requests per second for each tenant.",
        "单租户限流：20QPS，同租户下的应用共享。",
        "- **应用频率限制**：单个应用调用频率上限为每秒 20 次，超过后返回 400；\n- 单本书的频率上限为每秒 3 次。",
        "接口默认限流为 ==20 QPS==。",
        "调用频控为20次/秒",
        "请依次借书，且调用频率上限为 20 QPS。"
      })
  void sentencesAboutAllCallsOfACallerStateTheLimit(String text) {
    RateLimit special = RateLimits.read("特殊频控", List.of("Copies it.", text), WORDS);
    assertThat(special.tiers()).containsExactly(new Tier(20, 1));
    assertThat(special.text()).isEqualTo("特殊频控");
    assertThat(RateLimits.read(null, List.of(text), WORDS).tiers())
        .containsExactly(new Tier(20, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "向同一读者发送的限频为 ==5 QPS==。",
        "单篇文档的频率上限为每秒 3 次。",
        "更新封面时，限制调用频率为 1 QPS。",
        "每本书的频率限制为 10 次/秒。",
        "如果带封面，限频为 5 QPS。",
        "At most 5 QPS for the same reader.",
        "The rate limit is 5 requests per second per book.",
        "If it has a cover, the rate limit is 1 QPS.",
        "限流 5 QPS；限流 10 QPS。",
        "一次最多 20 本书，每秒更新。",
        "The service handles 20 QPS."
      })
  void otherSentencesDoNot(String text) {
    assertThat(RateLimits.read(null, List.of(text), WORDS)).isNull();
    assertThat(RateLimits.read("特殊频控", List.of(text), WORDS).tiers()).isEmpty();
  }

  @Test
  void aRowWithNumbersHasPriority() {
    assertThat(RateLimits.read("5 次/秒", List.of("单租户限流：20QPS。"), WORDS).tiers())
        .containsExactly(new Tier(5, 1));
  }

  @Test
  void theSentenceIsTheTextOfALimitWithoutARow() {
    assertThat(RateLimits.read(null, List.of("借书。应用限流：20QPS，10000 次/天。请稍后。"), WORDS))
        .isEqualTo(
            new RateLimit(
                "应用限流：20QPS，10000 次/天", List.of(new Tier(20, 1), new Tier(10000, 86400))));
  }
}

package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.vocabulary.RateLimitWords;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

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
        .isEqualTo(new RateLimit("特殊频控", java.util.List.of()));
  }

  @Test
  void emptyTextIsNoLimit() {
    assertThat(RateLimits.read("-", WORDS)).isNull();
    assertThat(RateLimits.read("", WORDS)).isNull();
  }
}

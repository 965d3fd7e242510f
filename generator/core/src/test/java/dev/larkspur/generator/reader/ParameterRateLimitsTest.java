package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.RateLimit.ParameterTier;
import dev.larkspur.generator.model.RateLimit.Tier;
import dev.larkspur.generator.model.Type;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterRateLimitsTest {
  private static final RateLimit OF_ALL = new RateLimit("50 次/秒", List.of(new Tier(50, 1)));
  private static final List<Field> RECEIVER =
      List.of(string("receive_id_type", "open_id", "user_id", "chat_id"), string("receive_id"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "给同一群组寄信的限频为 ==5 QPS==。",
        "寄信请适量。对同一个用户的限频为 5 QPS；对同一群聊共用 ==5 QPS== 的限频。",
        "The rate limit for letters to the same user is 5 QPS, shared by all bots.",
        "The rate limit is 5 requests per second for each group chat.",
        "At most 5 QPS for the same user and 5 QPS for the same chat."
      })
  void aLimitOfAChatOrUserAppliesToTheParameterThatCanHoldItsId(String text) {
    assertThat(read(text, RECEIVER).byParameter())
        .containsExactly(new ParameterTier("receive_id", 5, 1));
    assertThat(read(text, RECEIVER).tiers()).isEqualTo(OF_ALL.tiers());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单条消息盖章的频控为 3 QPS。",
        "对同一条消息盖章不能超过 3 QPS。",
        "Stamps are limited to 3 QPS per message."
      })
  void aLimitOfAnObjectAppliesToItsId(String text) {
    assertThat(read(text, List.of(string("chat_id"), string("message_id"))).byParameter())
        .containsExactly(new ParameterTier("message_id", 3, 1));
  }

  @Test
  void eachNumberBelongsToItsNoun() {
    List<Field> fields = List.of(string("chat_id"), string("message_id"));

    assertThat(read("同一群组限频为 5 QPS、同一条消息限频为 2 次/秒，100 次/分钟。", fields).byParameter())
        .containsExactly(
            new ParameterTier("chat_id", 5, 1),
            new ParameterTier("message_id", 2, 1),
            new ParameterTier("message_id", 100, 60));
    assertThat(
            read("The rate limit is 5 QPS for each chat and 2 QPS for each message.", fields)
                .byParameter())
        .containsExactly(new ParameterTier("chat_id", 5, 1), new ParameterTier("message_id", 2, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "单租户限流为 5 QPS。",
        "单个读者的限频为 5 QPS。",
        "如果带封面，同一群组的限频为 5 QPS。",
        "同一群组最多 5 个机器人。",
        "同一用户组的限频为 5 QPS。",
        "The rate limit is 5 QPS per reader.",
        "If it has a cover, the rate limit is 5 QPS per chat.",
        "Each chat has up to 5 bots."
      })
  void otherSentencesHaveNoLimitOfAParameter(String text) {
    assertThat(read(text, RECEIVER)).isEqualTo(OF_ALL);
  }

  @Test
  void aLimitThatNoParameterIdentifiesIsNotRead() {
    String text = "同一群组的限频为 5 QPS，同一用户的限频为 5 QPS。";

    assertThat(read(text, List.of(string("letter_id")))).isEqualTo(OF_ALL);
    assertThat(read(text, List.of(string("user_id_type", "user_id"), string("user_id"))))
        .as("the user may be the caller")
        .isEqualTo(OF_ALL);
    Field list = Field.builder("chat_id", new Type.ListType("", new Type.StringType(""))).build();
    assertThat(read(text, List.of(list))).isEqualTo(OF_ALL);
  }

  @Test
  void theSentenceIsTheTextOfALimitWithoutARow() {
    RateLimit limit = ParameterRateLimits.add(null, List.of("盖章。同一群组的限频为 5 QPS。"), RECEIVER);

    assertThat(limit)
        .isEqualTo(
            new RateLimit("同一群组的限频为 5 QPS", List.of())
                .withByParameter(List.of(new ParameterTier("receive_id", 5, 1))));
  }

  private static RateLimit read(String text, List<Field> fields) {
    return ParameterRateLimits.add(OF_ALL, List.of(text), fields);
  }

  private static Field string(String name, String... known) {
    List<EnumItem> items =
        Arrays.stream(known).map(value -> new EnumItem(value, "", EnumSource.TAG)).toList();
    return Field.builder(name, new Type.StringType("string")).enumItems(items).build();
  }
}

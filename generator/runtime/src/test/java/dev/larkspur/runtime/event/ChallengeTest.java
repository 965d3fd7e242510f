package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.Json;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
  private static boolean isId(String challenge) {
    return Challenge.isId(Json.of(Map.of("challenge", challenge)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "09", "az", "AZ", "3f0a-9B_z"})
  void a_challenge_consists_of_the_characters_of_an_id(String challenge) {
    assertThat(isId(challenge)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "@", "[", "`", "{", "a b", "\"", "é", "٣"})
  void any_other_character_is_rejected(String challenge) {
    assertThat(isId("a" + challenge)).isFalse();
  }
}

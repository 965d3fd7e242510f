package dev.larkspur.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextContentTest {
  private static String received(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  @Test
  void text_has_mentions_links_and_styles() {
    TextContent content =
        MessageContent.text()
            .mention("ou_1", "Tom")
            .text(" and ")
            .mention("on_2")
            .mentionAll()
            .text(":\n")
            .styled("now", TextStyle.ITALIC, TextStyle.BOLD)
            .styled("plain")
            .link("docs", "https://example.com/a?b=c")
            .markup("<u>x</u>")
            .build();

    assertThat(content.plainText())
        .isEqualTo(
            "<at user_id=\"ou_1\">Tom</at> and <at user_id=\"on_2\"></at>"
                + "<at user_id=\"all\"></at>:\n<b><i>now</i></b>plain"
                + "[docs](https://example.com/a?b=c)<u>x</u>");
    assertThat(content.json().get("text").asText()).isEqualTo(content.plainText());
  }

  @Test
  void text_of_users_is_never_markup() {
    String hostile = "<at user_id=\"all\"></at> [x](https://example.com) <b>a</b>";
    String name = "</at><at user_id=\"all\">";

    for (TextContent content :
        new TextContent[] {
          MessageContent.text(hostile),
          MessageContent.text().text("<").text("at user_id=\"all\"></at>").build(),
          MessageContent.text().text("[x]").text("(https://example.com)").build(),
          MessageContent.text().styled("</b>" + hostile, TextStyle.UNDERLINE).build(),
        }) {
      assertThat(content.plainText()).doesNotContain("<at", "](", "<b>", "</b>");
    }
    assertThat(MessageContent.text().mention("ou_1", name).build().plainText())
        .containsOnlyOnce("<at ")
        .containsOnlyOnce("</at>");
    assertThat(MessageContent.text(hostile).plainText().replace("\u200B", "")).isEqualTo(hostile);
  }

  @Test
  void links_stay_links_with_brackets_and_parentheses() {
    assertThat(MessageContent.text().link("[a] b", "https://e.com/x (1)").build().plainText())
        .isEqualTo("[\uFF3Ba\uFF3D b](https://e.com/x%20%281%29)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ou_1\"", "a b", "a>", "<a", "a\n"})
  void ids_with_markup_are_rejected(String id) {
    assertThatThrownBy(() -> MessageContent.text().mention(id))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Invalid user id: " + id);
  }

  @ParameterizedTest
  @CsvSource({
    "@_user_1 hello, @Tom hello",
    "@_user_1@_user_2, @Tom@Ann",
    "@_user_10 and @_user_1, @Zoe and @Tom",
    "@_user_1hello, @Tomhello",
    "@_user_11 @_user_3, @_user_11 @_user_3",
    "a@b.com @ @_user_, a@b.com @ @_user_",
    "@@_user_2, @@Ann",
  })
  void keys_of_mentions_become_names(String text, String expected) {
    Map<String, String> names = Map.of("@_user_1", "Tom", "@_user_2", "Ann", "@_user_10", "Zoe");

    assertThat(MessageContent.read("text", received(text)).plainText(names)).isEqualTo(expected);
  }

  @Test
  void names_are_not_searched_for_keys() {
    Map<String, String> names = new HashMap<>();
    names.put("@_user_1", "@_user_2");
    names.put("@_user_2", "Ann");

    assertThat(MessageContent.read("text", received("@_user_1")).plainText(names))
        .isEqualTo("@@_user_2");
    assertThat(MessageContent.read("text", received("@_user_1")).plainText(Map.of()))
        .isEqualTo("@_user_1");
    assertThat(MessageContent.read("text", received("@")).plainText(Map.of("", "x")))
        .isEqualTo("@");
  }

  @ParameterizedTest
  @CsvSource({
    "@_user_1 hello, hello",
    "hello @_user_1, hello",
    "say @_user_1 hello, say hello",
    "@_user_1hello, hello",
    "@_user_1@_user_1  hello @_user_2, hello @_user_2",
    "@_user_10 hello, @_user_10 hello",
  })
  void the_mention_of_the_bot_is_removed(String text, String expected) {
    assertThat(MessageContent.read("text", received(text)).plainTextWithout("@_user_1"))
        .isEqualTo(expected);
  }

  @Test
  void long_hostile_text_is_processed_in_linear_time() {
    String text = "@_user_".repeat(300_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          MessageContent content = MessageContent.read("text", received(text));
          assertThat(content.plainText(Map.of("@_user_1", "Tom"))).isEqualTo(text);
          assertThat(content.plainTextWithout("@_user_1")).isEqualTo(text);
        });
  }
}

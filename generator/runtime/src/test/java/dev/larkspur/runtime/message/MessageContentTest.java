package dev.larkspur.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.runtime.EmbeddedJson;
import dev.larkspur.runtime.internal.JsonValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageContentTest {
  static Object[][] sent() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("name", "Lee");
    variables.put("count", 2);
    return new Object[][] {
      {MessageContent.text("Say \"hi\"\n"), "text", "{\"text\":\"Say \\\"hi\\\"\\n\"}"},
      {MessageContent.image("img_1"), "image", "{\"image_key\":\"img_1\"}"},
      {MessageContent.file("f"), "file", "{\"file_key\":\"f\"}"},
      {MessageContent.audio("f"), "audio", "{\"file_key\":\"f\"}"},
      {MessageContent.media("f", "i"), "media", "{\"file_key\":\"f\",\"image_key\":\"i\"}"},
      {MessageContent.media("f", null), "media", "{\"file_key\":\"f\"}"},
      {MessageContent.sticker("f"), "sticker", "{\"file_key\":\"f\"}"},
      {MessageContent.shareChat("oc_1"), "share_chat", "{\"chat_id\":\"oc_1\"}"},
      {MessageContent.shareUser("ou_1"), "share_user", "{\"user_id\":\"ou_1\"}"},
      {
        MessageContent.card(" {\"schema\" : \"2.0\"}"), "interactive", "{\"schema\":\"2.0\"}",
      },
      {
        MessageContent.card(Map.of("elements", List.of())), "interactive", "{\"elements\":[]}",
      },
      {
        MessageContent.cardTemplate("AAq1"),
        "interactive",
        "{\"type\":\"template\",\"data\":{\"template_id\":\"AAq1\"}}",
      },
      {
        MessageContent.cardTemplate("AAq1", "1.0.0", variables),
        "interactive",
        "{\"type\":\"template\",\"data\":{\"template_id\":\"AAq1\","
            + "\"template_version_name\":\"1.0.0\","
            + "\"template_variable\":{\"name\":\"Lee\",\"count\":2}}}",
      },
      {
        MessageContent.cardEntity("73"),
        "interactive",
        "{\"type\":\"card\",\"data\":{\"card_id\":\"73\"}}",
      },
      {
        MessageContent.divider("New"),
        "system",
        "{\"type\":\"divider\",\"params\":{\"divider_text\":{\"text\":\"New\"}}}",
      },
      {
        MessageContent.divider("New", Map.of("fr_FR", "Nouveau"), true),
        "system",
        "{\"type\":\"divider\",\"params\":{\"divider_text\":{\"text\":\"New\","
            + "\"i18n_text\":{\"fr_FR\":\"Nouveau\"}}},\"options\":{\"need_rollup\":true}}",
      },
    };
  }

  @ParameterizedTest
  @MethodSource("sent")
  void sent_content_has_the_documented_form(MessageContent content, String type, String json) {
    assertThat(content.type()).isEqualTo(type);
    assertThat(content.toJson()).isEqualTo(json);
    assertThat(content.json().toString()).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("sent")
  void sent_content_is_read_back(MessageContent content, String type, String json) {
    MessageContent read = MessageContent.read(type, json);

    assertThat(read).isEqualTo(content).hasSameHashCodeAs(content).hasSameClassAs(content);
    assertThat(read.toJson()).isEqualTo(json);
  }

  @Test
  void in_other_json_content_is_a_string() throws Exception {
    Map<String, Object> body = Map.of("content", MessageContent.image("i"));

    assertThat(JsonCodec.writer().writeValueAsString(body))
        .isEqualTo("{\"content\":\"{\\\"image_key\\\":\\\"i\\\"}\"}");
    assertThat(JsonValues.of("body", body).get("content").asText())
        .isEqualTo("{\"image_key\":\"i\"}");
    assertThat(JsonValues.text(MessageContent.image("i"))).isEqualTo("{\"image_key\":\"i\"}");
    EmbeddedJson absent = null;
    assertThat(JsonValues.text(absent)).isNull();
  }

  @Test
  void a_card_must_be_a_json_object() {
    for (String invalid : new String[] {"", "null", "[]", "\"a\"", "{\"a\":", "{} {}", "card"}) {
      assertThatThrownBy(() -> MessageContent.card(invalid))
          .as(invalid)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("A card must be a JSON object");
    }
    assertThatThrownBy(() -> MessageContent.card(List.of()))
        .hasMessage("A card must be a JSON object");
    assertThatThrownBy(() -> MessageContent.card(Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("card.a: ");
  }

  @Test
  void files_are_read_with_what_is_known_about_them() {
    FileContent video =
        (FileContent)
            MessageContent.read(
                "media",
                "{\"file_key\":\"f\",\"image_key\":\"i\",\"file_name\":\"a.mp4\","
                    + "\"duration\":2000}");
    FileContent folder =
        (FileContent) MessageContent.read("folder", "{\"file_key\":\"f\",\"file_name\":\"docs\"}");

    assertThat(video.fileKey()).isEqualTo("f");
    assertThat(video.imageKey()).isEqualTo("i");
    assertThat(video.fileName()).isEqualTo("a.mp4");
    assertThat(video.duration()).hasSeconds(2);
    assertThat(folder.type()).isEqualTo("folder");
    assertThat(folder.fileName()).isEqualTo("docs");
    assertThat(folder.duration()).isNull();
  }

  @Test
  void images_shares_and_cards_are_read() {
    assertThat(MessageContent.read("image", "{\"image_key\":\"i\"}"))
        .isInstanceOfSatisfying(ImageContent.class, it -> assertThat(it.imageKey()).isEqualTo("i"));
    assertThat(MessageContent.read("share_chat", "{\"chat_id\":\"oc\"}"))
        .isInstanceOfSatisfying(ShareContent.class, it -> assertThat(it.id()).isEqualTo("oc"));
    assertThat(MessageContent.read("share_user", "{\"user_id\":\"ou\"}"))
        .isInstanceOfSatisfying(ShareContent.class, it -> assertThat(it.id()).isEqualTo("ou"));
    assertThat(MessageContent.read("interactive", "{\"title\":\"T\",\"elements\":[[]]}"))
        .isInstanceOfSatisfying(
            CardContent.class, it -> assertThat(it.json().get("title").asText()).isEqualTo("T"));
  }

  static @Nullable String[][] others() {
    return new @Nullable String[][] {
      {"location", "{\"name\":\"Park\",\"longitude\":\"1.5\"}"},
      {"text", ""},
      {"text", "not JSON"},
      {"text", "{\"text\":"},
      {"text", "{\"text\":\"a\"} {\"text\":\"b\"}"},
      {"text", "[]"},
      {"text", "{}"},
      {"text", "{\"text\":null}"},
      {"text", "{\"text\":{\"a\":1}}"},
      {"post", "{\"title\":\"T\"}"},
      {"post", "{\"content\":\"a\"}"},
      {"post", "{\"zh_cn\":{\"content\":{}}}"},
      {"image", "{\"file_key\":\"f\"}"},
      {"file", "{\"image_key\":\"i\"}"},
      {"share_user", "{\"chat_id\":\"oc\"}"},
      {"interactive", "\"card\""},
      {"brand_new", "{\"a\":1}"},
      {"", "{}"},
    };
  }

  @ParameterizedTest
  @MethodSource("others")
  void other_and_malformed_content_is_kept(String type, String json) {
    MessageContent content = MessageContent.read(type, json);

    assertThat(content).isInstanceOf(OtherContent.class);
    assertThat(content.type()).isEqualTo(type);
    assertThat(content.toJson()).isEqualTo(json);
    assertThat(content.plainText()).isEmpty();
  }

  @Test
  void absent_content_is_empty() {
    assertThat(MessageContent.read(null, null)).isEqualTo(MessageContent.read("", ""));
    assertThat(MessageContent.read("text", null).json().isNull()).isTrue();
  }

  @Test
  void members_without_a_method_are_kept() {
    String json = "{\"text\":\"a\",\"new\":{\"b\":[1.50]}}";
    MessageContent content = MessageContent.read("text", json);

    assertThat(content).isInstanceOf(TextContent.class);
    assertThat(content.toJson()).isEqualTo(json);
    assertThat(content.json().get("new").get("b").get(0).asDecimal()).isEqualTo("1.50");
  }

  @Test
  void scalars_are_read_leniently() {
    assertThat(MessageContent.read("text", "{\"text\":5}").plainText()).isEqualTo("5");
    assertThat(
            ((FileContent) MessageContent.read("audio", "{\"file_key\":1,\"duration\":\"2000\"}"))
                .duration())
        .hasSeconds(2);
    assertThat(
            ((FileContent) MessageContent.read("audio", "{\"file_key\":1,\"duration\":[]}"))
                .duration())
        .isNull();
  }

  @Test
  void deeply_nested_content_is_kept_as_text() {
    String deep = "{\"content\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    MessageContent content = MessageContent.read("post", deep);

    assertThat(content).isInstanceOf(OtherContent.class);
    assertThat(content.toJson()).isEqualTo(deep);
  }

  @Test
  void content_is_not_printed() {
    assertThat(MessageContent.text("secret")).hasToString("content of type text");
    assertThat(MessageContent.read("text", "secret")).hasToString("content of type text");
  }
}

package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parts of texts that are markup in YAML. */
  private static final String[] PARTS = {
    "a",
    "true",
    "no",
    "~",
    "-",
    "- ",
    ": ",
    "#",
    " #",
    "\"",
    "'",
    "\n",
    "\n\n",
    " ",
    "  ",
    "\t",
    "|",
    ">",
    "&",
    "*",
    "!",
    "%",
    "@",
    "`",
    "{",
    "}",
    "[",
    "]",
    ",",
    "?",
    "1",
    "0x1",
    ".5",
    "e3",
    "=",
    "<<",
    "---",
    "...",
    "\r",
    "\u0000",
    "\u007f",
    "\u0085",
    "\u2028",
    "\ufeff",
    "\ud83d\ude00",
    "男"
  };

  @Test
  void mappingsListsAndBlocksAreIndented() throws IOException {
    JsonNode document =
        JSON.readTree(
            """
            {"a": {"b": [1, {"c": "x y", "d": "two\\n  lines"}, [[2], []], {}]}, "1": null,
             "yes": true}
            """);

    assertThat(YamlText.of(document))
        .isEqualTo(
            """
            a:
              b:
                - 1
                - c: x y
                  d: |-
                    two
                      lines
                - - - 2
                  - []
                - {}
            "1": null
            "yes": true
            """);
  }

  @Test
  void everyTextIsReadBackUnchanged() {
    Random random = new Random(42);
    for (int i = 0; i < 2_000; i++) {
      String text = text(random);
      ObjectNode document = JSON.createObjectNode().put(text + i, text);
      ArrayNode list = document.putArray("list");
      list.add(text).addObject().put(text, text);

      assertThat(read(YamlText.of(document))).isEqualTo(document);
    }
  }

  @Test
  void halfOfASurrogatePairIsReplaced() {
    assertThat(YamlText.of(JSON.createObjectNode().put("a", "x\ud83d y")))
        .isEqualTo("a: \"x\\ufffd y\"\n");
  }

  @Test
  void aLongKeyIsMarked() {
    ObjectNode document = JSON.createObjectNode().put("long ".repeat(500), "value");
    document.putObject("key ".repeat(500)).put("a", 1);

    assertThat(read(YamlText.of(document))).isEqualTo(document);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return text.toString();
  }

  private static JsonNode read(String yaml) {
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    return JSON.valueToTree(new Load(settings).loadFromString(yaml));
  }
}

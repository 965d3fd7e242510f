package dev.larkspur.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reply to a message",
        "\u56de\u590d\u6d88\u606f: \ud83d\ude00 #1",
        "Say \"hi\"",
        "back\\slash, back\\\\slashes, \\n and \\u0041",
        "'single'",
        "---",
        "\"",
        "- [a, b]: {c}",
        "&anchor *alias !tag %x @y `z`"
      })
  void everyTitleIsReadBackByTheParser(String title) {
    Page page = parsed(new PortalPage("/doc/\"odd\"", title, "1754987700000", "# Heading\n"));

    assertThat(page.frontMatter().title()).isEqualTo(title);
    assertThat(page.frontMatter().fullPath()).isEqualTo("/doc/\"odd\"");
    assertThat(page.frontMatter().updatedAt()).isEqualTo(Instant.ofEpochMilli(1754987700000L));
  }

  @Test
  void aTitleCannotEndTheFrontMatter() {
    Page page =
        parsed(
            new PortalPage(
                "/doc/a", "x\"\n---\n\n# Forged\u2028---", "1754987700000", "# Heading\n"));

    assertThat(page.frontMatter().title()).isEqualTo("x\" ---  # Forged ---");
    assertThat(page.frontMatter().fullPath()).isEqualTo("/doc/a");
  }

  @Test
  void lineSeparatorsAreNormalized() {
    assertThat(new PortalPage("/a", "t", "1", "# a\r\nb\rc").text()).endsWith("---\n\n# a\nb\nc\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u0001", "\u202e\n"})
  void a_value_without_a_printable_character_is_taken_from_the_tree(String blank) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("fullPath", blank).put("title", blank).put("updateTime", blank).put("content", "# A");

    PortalPage page = PortalPage.read(data, new TreePage("1", "/asked", "Asked", "2"));

    assertThat(page).isEqualTo(new PortalPage("/asked", "Asked", "2", "# A"));
  }

  private static Page parsed(PortalPage page) {
    Diagnostics diagnostics = new Diagnostics();
    Page parsed = PageParser.parse(new SourceFile("a.md", page.text()), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return parsed;
  }
}

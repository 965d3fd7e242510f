package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class IntroductionTest {

  @Test
  void theTextBelowTheFirstHeadingIsTheDescription() {
    assertThat(of("# Pin\n\nPins a message, see [pins](/pins).\n\nOnly once.\n\n## 请求\n\nNo.\n"))
        .isEqualTo("Pins a message, see [pins](/pins).\n\nOnly once.");
  }

  @Test
  void theMarkerAndTheDateAreRemoved() {
    assertThat(
            of("# Pin\n最后更新于 2024-05-06\n\nPins it.{尝试一下}(url=/api?resource=pin&method=create)\n"))
        .isEqualTo("Pins it.");
  }

  @Test
  void aBoxTableOrCodeEndsTheDescription() {
    String box = ":::html\n<md-alert type=\"tip\">\nMind this.\n</md-alert>\n:::\n\nMore.\n";
    assertThat(of("# Pin\n\nPins it.\n\n" + box)).isEqualTo("Pins it.");
    assertThat(of("# Pin\n\n" + box)).isEmpty();
    assertThat(of("# Pin\n\nPins it.\n\n|a|b|\n|-|-|\n|1|2|\n\nMore.\n")).isEqualTo("Pins it.");
    assertThat(of("# Pin\n\nPins it.\n\n```\ncode\n```\n\nMore.\n")).isEqualTo("Pins it.");
  }

  @Test
  void theDescriptionMayHaveNoHeading() {
    assertThat(of("Pins it.\n\n## 请求\n")).isEqualTo("Pins it.");
    assertThat(of("## 请求\n\nNo.\n")).isEmpty();
  }

  private static String of(String text) {
    return Introduction.of(
        PageParser.parse(new SourceFile("a.md", text), new Diagnostics()), Vocabulary.all().get(0));
  }
}

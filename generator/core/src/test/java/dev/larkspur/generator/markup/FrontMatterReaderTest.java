package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {

  @Test
  void yamlMayGiveTheTimeInMilliseconds() {
    Reading reading =
        Reading.of(
            """
            ---
            title: "Forward a thread"
            fullPath: "/uAjL/reference/im-v1/thread/forward"
            updateTime: "1727235601000"
            ---
            # Forward
            """);

    assertThat(reading.page().frontMatter())
        .isEqualTo(
            new FrontMatter(
                "Forward a thread",
                null,
                "/uAjL/reference/im-v1/thread/forward",
                null,
                Instant.parse("2024-09-25T03:40:01Z")));
    assertThat(reading.outline()).containsExactly("# Forward");
  }

  @Test
  void trailingBlanksAreIgnored() {
    Reading reading = Reading.of("---  \ntitle: \"Forward\" \t\n--- \n# Other\n");

    assertThat(reading.page().frontMatter().title()).isEqualTo("Forward");
    assertThat(reading.outline()).containsExactly("# Other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: \"", "title:'", "title:\n  - \""})
  void aSingleQuoteIsNoValue(String line) {
    Reading reading = Reading.of("---\n" + line + "\nid: \"7\"\n---\n# Other\n");

    assertThat(reading.page().frontMatter().title()).isNull();
    assertThat(reading.page().frontMatter().id()).isEqualTo("7");
    assertThat(reading.outline()).containsExactly("# Other");
  }

  @Test
  void aColonBeforeTheClosingQuoteIsPartOfTheValue() {
    Reading reading = Reading.of("---\ntitle: \"Beware:\"\n---\n");

    assertThat(reading.page().frontMatter().title()).isEqualTo("Beware:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      value = {
        "title: Reply: to a message => Reply: to a message",
        "title: [Deprecated] Reply => [Deprecated] Reply",
        "title: C # sharp => C # sharp",
        "title: *all* messages => *all* messages",
        "title: \"Reply \\\"now\\\"\" => Reply \"now\"",
        "title: 'Don''t reply' => Don't reply",
        "title: \"Reply\" to a message => \"Reply\" to a message",
        "title: |{}  Reply to{}  a message => Reply to a message",
        "title: >-{}  Reply to{}  a message => Reply to a message",
        "title: Reply to{}  a message => Reply to a message",
        "title:{}  - Reply{}  - message => Reply message",
      })
  void aValueIsYamlOnlyWhereItIsMarked(String lines, String title) {
    Reading reading = Reading.of("---\n" + lines.replace("{}", "\n") + "\nid: 7\n---\n# Other\n");

    assertThat(reading.page().frontMatter().title()).isEqualTo(title);
    assertThat(reading.page().frontMatter().id()).isEqualTo("7");
  }

  @Test
  void deepNestingInAValueIsText() {
    Reading reading = Reading.of("---\ntitle:\n  " + "- ".repeat(20_000) + "x\nid: 7\n---\n");

    assertThat(reading.page().frontMatter().title()).endsWith("x");
    assertThat(reading.page().frontMatter().id()).isEqualTo("7");
  }

  @Test
  void theFrontMatterMayBeAComment() {
    Reading reading =
        Reading.of(
            """
            <!--
            title: Reply: to a message
            id: 6946222929790500892
            fullPath: /uAjL/reference/im-v1/message/reply
            updatedAt: 1747830821000
            source: https://open.example.cn/document/reply
            -->
            # Reply
            """);

    assertThat(reading.page().frontMatter())
        .isEqualTo(
            new FrontMatter(
                "Reply: to a message",
                "6946222929790500892",
                "/uAjL/reference/im-v1/message/reply",
                "https://open.example.cn/document/reply",
                Instant.parse("2025-05-21T12:33:41Z")));
    assertThat(reading.outline()).containsExactly("# Reply");
  }

  @Test
  void theTimeMayBeInTheFirstLineOfText() {
    Reading reading =
        Reading.of(
            """
            ---
            title: "A change"
            source_url: https://open.example.cn/document/change
            ---
            最后更新于 2024-11-27

            # A change
            """);

    assertThat(reading.page().frontMatter())
        .isEqualTo(
            new FrontMatter(
                "A change",
                null,
                null,
                "https://open.example.cn/document/change",
                Instant.parse("2024-11-27T00:00:00Z")));
  }

  @Test
  void aTimestampIsPreferredToADate() {
    Reading reading =
        Reading.of(
            """
            ---
            title: "A change"
            last_remote_update: 2025-05-23
            last_remote_update_timestamp: 1747979914000
            ---
            """);

    assertThat(reading.page().frontMatter().updatedAt()).isEqualTo("2025-05-23T05:58:34Z");
  }

  @Test
  void timesAreNumbersOrDates() {
    assertThat(updated("updated_at: 2025-01-02 03:04:05")).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(updated("updated_at: 2025-01-02T03:04:05+08:00")).isEqualTo("2025-01-01T19:04:05Z");
    assertThat(updated("updated_at: 2025-01-01T19:04:05-08:00")).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(updated("updatedAt: 1735787045")).isEqualTo("2025-01-02T03:04:05Z");
    assertThat(updated("updateTime: '2025-01-02'")).isEqualTo("2025-01-02T00:00:00Z");
  }

  @Test
  void commentsMayPrecedeTheFrontMatter() {
    Reading reading =
        Reading.of(
            """
            <!-- Written by a converter. -->
            <!-- Do not edit. -->
            ---
            title: "A change"
            ---
            # Other
            """);

    assertThat(reading.page().frontMatter().title()).isEqualTo("A change");
    assertThat(reading.outline()).containsExactly("# Other");
  }

  @Test
  void aLineOfDashesBelowFrontMatterInACommentIsText() {
    Reading reading = Reading.of("<!--\ntitle: A change\n-->\n---\n# Other\n---\n");

    assertThat(reading.page().frontMatter().title()).isEqualTo("A change");
    assertThat(reading.outline()).containsExactly("prose ---", "# Other", "prose ---");
  }

  @Test
  void anInvalidTimeIsReported() {
    Reading reading = Reading.of("---\ntitle: A\nupdateTime: yesterday\n---\n");

    assertThat(reading.page().frontMatter().updatedAt()).isNull();
    assertThat(reading.diagnostics().sorted())
        .singleElement()
        .hasToString(
            "page.md:1:1: warning FRONT_MATTER_UNREADABLE time \"yesterday\" is neither a number"
                + " nor a date");
  }

  @Test
  void unclosedFrontMatterIsReportedAndReadAsText() {
    Reading reading = Reading.of("---\ntitle: A\n\n# A\n");

    assertThat(reading.page().frontMatter()).isEqualTo(FrontMatter.NONE);
    assertThat(reading.rules()).containsExactly("1:1 FRONT_MATTER_UNREADABLE");
    assertThat(reading.outline()).contains("# A");
  }

  @Test
  void aPageMayLackFrontMatter() {
    Reading reading = Reading.of("# A\ntext\n");

    assertThat(reading.page().frontMatter()).isEqualTo(FrontMatter.NONE);
    assertThat(reading.rules()).isEmpty();
  }

  private static Instant updated(String line) {
    return Reading.of("---\ntitle: A\n" + line + "\n---\n").page().frontMatter().updatedAt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Last updated on 2024-04-15\n\n# A change\n",
        "# A change\n\nLast updated on 2024-04-15\n\nText.",
        "# A change\n\n最后更新于 2024-04-15\n"
      })
  void theTextMayNameTheDayOfTheLastUpdate(String text) {
    assertThat(Reading.of(text).page().frontMatter().updatedAt()).isEqualTo("2024-04-15T00:00:00Z");
  }

  @Test
  void otherDatesAtTheStartAreText() {
    assertThat(Reading.of("# A change\n\nSince 2024-04-15, more.").page().frontMatter().updatedAt())
        .isNull();
  }
}

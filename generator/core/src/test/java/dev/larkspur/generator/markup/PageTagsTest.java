package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.RealPages;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageTagsTest {
  private static final Pattern PLATFORM_TAG = Pattern.compile("</?md-[a-z]");

  @Test
  void tagsAreFoundInOrderWithTheirOffsets() {
    assertThat(found("a <md-td>b<br>c</md-td > <md-tag type=\"x\"/>"))
        .containsExactly("<md-td> 2-9", "<br> 10-14", "</md-td> 15-24", "<md-tag> 25-43");
  }

  @Test
  void unknownTagsAreText() {
    assertThat(found("array<string> <!-- <sheetId> <? a < b <a:b> <![CDATA[ <b>"))
        .containsExactly("<b> 54-57");
  }

  @Test
  void strayClosingTagsAreFound() {
    assertThat(found("</md-td>a<md-tr></md-tr></md-tr x=\"</b>\"></br>"))
        .containsExactly(
            "</md-td> 0-8", "<md-tr> 9-16", "</md-tr> 16-24", "</md-tr> 24-41", "</br> 41-46");
  }

  @Test
  void aMissingBracketDoesNotShiftOffsets() {
    assertThat(found("<md-tr<md-td\n<md-text x=\"1\" \ny</md-text</md-td>"))
        .containsExactly(
            "<md-tr> 0-6", "<md-td> 6-12", "<md-text> 13-27", "</md-text> 30-39", "</md-td> 39-47");
  }

  @Test
  void tagsInsideCodeAreIgnored() {
    assertThat(found("```\n<b>\n```\n<md-code-json>\n<b>\n</md-code-json>\n"))
        .containsExactly("<md-code-json> 12-26", "</md-code-json> 31-46");
  }

  @Test
  void textThatOnlyResemblesCodeContainsTags() {
    assertThat(found("```\n</md-td>\n```\n")).containsExactly("</md-td> 4-12");
    assertThat(found("```\n<b>\n")).containsExactly("<b> 4-7");
    assertThat(found("<md-code-json>\n:::\n<b></md-code-json>"))
        .containsExactly("<md-code-json> 0-14", "<b> 19-22", "</md-code-json> 22-37");
    assertThat(found("<md-code-json><md-td><b></md-code-json>"))
        .containsExactly(
            "<md-code-json> 0-14", "<md-td> 14-21", "<b> 21-24", "</md-code-json> 24-39");
  }

  @Test
  void codeAfterAnUnclosedTagIsCode() {
    assertThat(found("<md-code-json>\n:::\n<md-code-json>\n<b></md-code-json>"))
        .containsExactly("<md-code-json> 0-14", "<md-code-json> 19-33", "</md-code-json> 37-52");
  }

  @Test
  void allTagsOfRealPagesOutsideCodeAreFound() {
    for (SourceFile file : RealPages.all()) {
      String outsideCode = RealPagesTest.withoutCode(file.text());
      long expected = PLATFORM_TAG.matcher(outsideCode).results().count();

      assertThat(found(file.text()).stream().filter(tag -> tag.contains("md-")))
          .as("tags of %s", file)
          .hasSizeGreaterThanOrEqualTo((int) expected);
    }
  }

  private static List<String> found(String text) {
    PageTags tags = PageTags.of(text, 0);
    List<String> found = new ArrayList<>();
    for (Tag tag = tags.nextFrom(0); tag != null; tag = tags.nextFrom(tag.end())) {
      found.add(tag + " " + tag.start() + "-" + tag.end());
    }
    return found;
  }
}

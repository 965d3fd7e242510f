package dev.larkspur.generator.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.source.Notation;
import dev.larkspur.generator.source.PageForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageFormsTest {
  private static final PageForm USUAL = new PageForm(Notation.PLATFORM, "zh");

  @Test
  void severalNotationsAndLanguagesAreCounted() {
    PageForms forms =
        PageForms.of(List.of(new PageForm(Notation.PIPES, "zh"), USUAL, USUAL, english()));

    assertThat(forms.line())
        .isEqualTo(
            "Pages: 2 in platform markup, 1 in pipe tables, 1 in Copy Page tables;"
                + " 1 English, 3 Chinese");
  }

  @Test
  void oneNotationAndLanguageIsNamedWithoutCounts() {
    assertThat(PageForms.of(List.of(USUAL, USUAL)).line())
        .isEqualTo("Pages: all in platform markup; all Chinese");
  }

  @Test
  void aLanguageWithoutANameIsPrintedAsItsCode() {
    assertThat(PageForms.of(List.of(new PageForm(Notation.TEXT, "xx"))).line())
        .isEqualTo("Pages: all in text without tables; all xx");
  }

  @Test
  void foldersWithoutOperationsAndEventsHaveALineToo() {
    assertThat(PageForms.NONE.line())
        .isEqualTo("Pages: none describes an operation, an event or a callback");
  }

  private static PageForm english() {
    return new PageForm(Notation.COPY_PAGE, "en");
  }
}

package dev.larkspur.generator.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NestingLevelsTest {

  @Test
  void theWidthOfSpacesBeforeTheMarkGivesTheLevel() {
    assertThat(
            levels(
                "a", "&emsp;∟b", "&emsp;&emsp;∟c", "&emsp;&emsp;∟d", "&emsp;∟e", "f", "&emsp;∟g"))
        .containsExactly(0, 1, 2, 2, 1, 0, 1);
  }

  @Test
  void theNumberOfMarksGivesTheLevel() {
    assertThat(levels("a", "∟b", "∟∟c", "∟ ∟ d", "└└ e", "∟f")).containsExactly(0, 1, 2, 2, 2, 1);
  }

  @Test
  void anyGreaterWidthIsOneLevelDeeper() {
    assertThat(levels("a", "&nbsp;&nbsp;&nbsp;∟b", "&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;∟c"))
        .containsExactly(0, 1, 2);
    assertThat(levels("a", "  ∟b", "    ∟c", "  ∟d")).containsExactly(0, 1, 2, 1);
    assertThat(levels("a", "&emsp;∟b", "&emsp;&emsp;&emsp;∟c", "&emsp;&emsp;∟d"))
        .containsExactly(0, 1, 2, 2);
  }

  @Test
  void boxDrawingCharactersAreMarks() {
    assertThat(levels("a", "├─ b", "│&nbsp;└─ c", "└── d", "&emsp;├─ e", "f - g"))
        .containsExactly(0, 1, 2, 1, 2, 0);
  }

  @Test
  void tagsAndStrayBlanksAreIgnored() {
    assertThat(
            levels(
                "a",
                "\n\t&emsp;<span style=\"color: #8F959E\">∟</span>&nbsp;<md-text>b</md-text>",
                "\n        &emsp;<span style=\"color: #8F959E\">  ∟</span> c",
                "&emsp;&emsp;<span>∟</span>&nbsp;d"))
        .containsExactly(0, 1, 1, 2);
  }

  @Test
  void wideSpacesWithoutAMarkGiveTheLevel() {
    assertThat(levels("a", "&emsp;b", "c d", " e")).containsExactly(0, 1, 0, 0);
  }

  private static Stream<Integer> levels(String... cells) {
    NestingLevels levels = new NestingLevels();
    return Stream.of(cells).map(cell -> levels.next(Reading.slice(cell)));
  }
}

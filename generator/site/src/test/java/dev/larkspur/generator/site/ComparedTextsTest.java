package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.site.view.ValuePart;
import dev.larkspur.generator.site.view.ValuePart.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedTextsTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      nullValues = "none",
      value = {
        "The page is old., The page is new., The page is [old]., The page is [new].",
        "at most 100 items, at most 1000 items, at most [100] items, at most [1000] items",
        "one, one two, one, one[ two]",
        "aa, a, [aa], [a]",
        "a b a, a b a b a, a b a, a b a[ b a]",
        "yes, no, [yes], [no]",
        "same, same, same, same",
        "\uD83D\uDE00, \uD83D\uDE01, [\uD83D\uDE00], [\uD83D\uDE01]",
      })
  void marksTheDifferentWords(String before, String after, String left, String right) {
    ComparedTexts texts = new ComparedTexts(before, after);

    assertThat(marked(texts.before())).isEqualTo(left);
    assertThat(marked(texts.after())).isEqualTo(right);
  }

  @Test
  void omitsCommonLinesThatAreFarFromTheDifference() {
    ComparedTexts texts = new ComparedTexts(lines("old"), lines("new"));

    assertThat(marked(texts.before()))
        .isEqualTo("(6 equal lines)7\n8\n9\n[old]\n11\n12\n13(7 equal lines)");
    assertThat(texts.after()).filteredOn(ValuePart::isDifferent).hasSize(1);
  }

  @Test
  void fewCommonLinesAreShown() {
    ComparedTexts texts = new ComparedTexts("1\n2\n3\n4\n5\nold", "1\n2\n3\n4\n5\nnew");

    assertThat(marked(texts.before())).isEqualTo("1\n2\n3\n4\n5\n[old]");
  }

  @Test
  void anEmptyTextHasNoParts() {
    assertThat(new ComparedTexts("", "a").before()).isEmpty();
    assertThat(marked(new ComparedTexts("", "a").after())).isEqualTo("[a]");
  }

  private static String lines(String tenth) {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(line -> line == 10 ? tenth : Integer.toString(line))
        .collect(Collectors.joining("\n"));
  }

  private static String marked(List<ValuePart> parts) {
    return parts.stream()
        .map(
            part ->
                part.kind() == Kind.SHARED
                    ? part.text()
                    : part.isNote() ? "(" + part.text() + ")" : "[" + part.text() + "]")
        .collect(Collectors.joining());
  }
}

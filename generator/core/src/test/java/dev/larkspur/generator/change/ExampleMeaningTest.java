package dev.larkspur.generator.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.model.Example;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleMeaningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "{\"a\": 1, \"b\": [2]}; {\"b\":[2.0],\"a\":1}",
        "\"{\\\"a\\\": 1}\"; \"{ \\\"a\\\":1.0 }\"",
        "\"{\\\"a\\\": 1e9999999999}\"; \"{\\\"a\\\":  1e9999999999}\"",
        "\"two  words\"; \"two words\"",
        "1e2; 100",
      })
  void notationDoesNotCount(String one, String other) throws Exception {
    assertThat(ExampleMeaning.isSame(examples(one), examples(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '!',
      value = {
        "{\"a\": 1}; {\"a\": \"1\"}",
        "[1, 2]; [2, 1]",
        "\"{\\\"a\\\": 1}\"; {\"a\": 1}",
        "\"{\\\"a\\\": 1e999}\"; \"{\\\"a\\\": 1e998}\"",
        "\"{} a\"; \"{} b\"",
        "\"two words\"; \"twowords\"",
        "true; false",
      })
  void meaningCounts(String one, String other) throws Exception {
    assertThat(ExampleMeaning.isSame(examples(one), examples(other))).isFalse();
  }

  @Test
  void theOrderOfExamplesDoesNotCountButTheirNumberDoes() throws Exception {
    assertThat(ExampleMeaning.isSame(examples("1", "2"), examples("2", "1"))).isTrue();
    assertThat(ExampleMeaning.isSame(examples("1", "1"), examples("1"))).isFalse();
  }

  private static List<Example> examples(String... documents) throws Exception {
    List<Example> examples = new ArrayList<>();
    for (String document : documents) {
      examples.add(new Example(new ObjectMapper().readTree(document), null, 1, false));
    }
    return examples;
  }
}

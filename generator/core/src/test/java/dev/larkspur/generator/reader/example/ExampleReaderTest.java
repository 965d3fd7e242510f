package dev.larkspur.generator.reader.example;

import static dev.larkspur.generator.reader.Fixture.get;
import static dev.larkspur.generator.reader.Fixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Ledger;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleReaderTest {
  private final Fixture fixture = new Fixture();

  @Test
  void strictJsonIsUnchanged() {
    Example example = response("{\"a\": 1.50, \"b\": 12345678901234567890}");

    assertThat(example.json().toString()).isEqualTo("{\"a\":1.50,\"b\":12345678901234567890}");
    assertThat(example.text()).isNull();
    assertThat(example.repaired()).isFalse();
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void anExponentIsWrittenOut() {
    Example example = response("{\"a\": 1e3, \"b\": 1e-3, \"c\": 1e1000}");

    assertThat(example.json().get("a").decimalValue()).isEqualByComparingTo("1000");
    assertThat(example.json().get("c").decimalValue()).isEqualByComparingTo("1e1000");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void commentsAndTrailingCommasAreRepairedAndReported() {
    Example example = response("// an answer\n{\"a\": [1, 2,], // two\n \"b\": 3,}");

    assertThat(example.json().toString()).isEqualTo("{\"a\":[1,2],\"b\":3}");
    assertThat(example.repaired()).isTrue();
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_REPAIRED);
  }

  @Test
  void invalidJsonIsTextAndReported() {
    Example example = response("{\"a\": ...}");

    assertThat(example.json()).isNull();
    assertThat(example.text()).isEqualTo("{\"a\": ...}");
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": 1e9999999999}",
        "{\"a\": 1e9999999999,} // x",
        "{\"a\": 1e1001}",
        "[1E-1001]"
      })
  void aTooLargeExponentIsTextAndReported(String json) {
    Example example = response(json);

    assertThat(example.json()).isNull();
    assertThat(example.text()).isEqualTo(json);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_UNREADABLE);
  }

  @Test
  void eachOfSeveralDocumentsInABlockIsAnExample() {
    List<Example> examples = responses("// one\n{\"a\": 1}\n\n// two\n{\"b\": 2}");

    assertThat(examples)
        .extracting(example -> example.json().toString())
        .containsExactly("{\"a\":1}", "{\"b\":2}");
    assertThat(examples.get(1).line() - examples.get(0).line()).isEqualTo(3);
    assertThat(examples).allMatch(Example::repaired);
    assertThat(fixture.ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(2);
    assertThat(messages())
        .containsExactly(
            "The example is valid JSON except for comments and several documents in one block; it was"
                + " repaired.");
  }

  @Test
  void documentsBesideOtherTextAreText() {
    assertThat(response("{\"a\": 1}\nand so on").json()).isNull();
    assertThat(response("{\"a\": 1}, {\"b\": 2}").json()).isNull();
  }

  @ParameterizedTest
  @MethodSource("repairs")
  void unambiguousMistakesAreRepairedAndReported(String code, String json, String mistakes) {
    assertThat(response(code).json()).hasToString(json);
    assertThat(messages())
        .containsExactly("The example is valid JSON except for " + mistakes + "; it was repaired.");
  }

  static Stream<Arguments> repairs() {
    return Stream.of(
        arguments(
            "{\"a\": \"^\\d+\\\\d$\"}",
            "{\"a\":\"^\\\\d+\\\\d$\"}",
            "single backslashes in patterns"),
        arguments(
            "{\"a\": 1\uff0c \"b\": \"\uff0c\"}",
            "{\"a\":1,\"b\":\"\uff0c\"}",
            "full-width commas"),
        arguments("{\"a\": \"#\", # why\n \"b\": 2}", "{\"a\":\"#\",\"b\":2}", "comments"),
        arguments("{\"a\": /* why */ \"//\"}", "{\"a\":\"//\"}", "comments"),
        arguments("{\"a\": {\n  ...\n}}", "{\"a\":{}}", "dots in place of omitted parts"),
        arguments(
            "[1,\n\u2026\n]",
            "[1]",
            "dots in place of omitted parts and commas before a closing bracket"),
        arguments(
            "{\"a\": 1\n\"b\": 2}", "{\"a\":1,\"b\":2}", "missing commas at the end of a line"),
        arguments(
            "{\"a\": 1\n\"b\": 2,}",
            "{\"a\":1,\"b\":2}",
            "commas before a closing bracket and missing commas at the end of a line"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": \"\\_\"}",
        "{\"a\": [\"b\"...]}",
        "{\"a\": \"\"b\"\"}",
        "{\"a\": \"b,\n\"c\": 1}",
        "{\"a\": 1 / 2}",
        "{\"a\": 1"
      })
  void ambiguousMistakesMakeTheExampleText(String code) {
    Example example = response(code);

    assertThat(example.text()).isEqualTo(code);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_UNREADABLE);
  }

  @Test
  void invalidJsonIsReportedWithItsLocationOnThePage() {
    fixture.operation(
        get(
            "\n### 响应体示例\n  ```json\n  {\n    \"a\": \u200b1, // one\n    \"b\": \"\\d\", \"c\": ?\n  }\n  ```\n"));

    Diagnostic said = fixture.diagnostics.sorted().get(0);
    assertThat(said.rule()).isEqualTo(Rule.EXAMPLE_UNREADABLE);
    assertThat(said.message())
        .contains("Unexpected character ('?'")
        .contains("line " + said.location().line() + ", column 21")
        .contains("begins on line " + (said.location().line() - 3));
    assertThat(said.location().column()).isEqualTo(21);
  }

  @Test
  void aStringAcrossLinesIsReportedAsSuch() {
    response("{\"a\": \"b,\n\"c\": 1}");

    assertThat(messages()).singleElement(STRING).contains(": Unterminated string.");
  }

  @Test
  void theReasonDoesNotMentionTheParser() {
    response("{\"a\": [1}");

    assertThat(messages())
        .singleElement(STRING)
        .contains("Unexpected close marker '}': expected ']'. It is kept as text.");
  }

  @Test
  void theReasonIsOneShortLineWithoutControlCharacters() {
    response("{\"a\": \u001b[2J" + "x".repeat(1000) + "}");

    assertThat(messages())
        .singleElement(STRING)
        .doesNotContain("\u001b", "\n")
        .hasSizeLessThan(300);
  }

  @Test
  void codeOtherThanJsonIsText() {
    Example example = response("// a program\ncurl -X POST");

    assertThat(example.text()).isEqualTo("// a program\ncurl -X POST");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void theHeadingGivesTheRoleOfAnExample() {
    Examples examples =
        fixture
            .operation(
                post(
                    """

                    ### 请求体示例
                    ```json
                    {}
                    ```
                    ### cURL 请求示例
                    ```
                    curl
                    ```
                    ## 响应
                    ### 响应成功示例
                    <md-code-json>
                    {"code": 0}
                    </md-code-json>
                    """))
            .examples();

    assertThat(examples.request()).hasSize(2);
    assertThat(examples.response()).hasSize(1);
    assertThat(fixture.ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(3);
  }

  @Test
  void examplesMayHaveTheirOwnHeadings() {
    Examples examples =
        fixture
            .operation(
                post(
                    """

                    ### 请求体示例
                    #### Small
                    ```json
                    {}
                    ```
                    #### Large
                    ```json
                    {}
                    ```
                    ## FAQ
                    ```json
                    {}
                    ```
                    """))
            .examples();

    assertThat(examples.request()).hasSize(2);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
  }

  @Test
  void codeUnderAnotherHeadingIsReported() {
    Examples examples = fixture.operation(post("\n### FAQ\n```json\n{}\n```\n")).examples();

    assertThat(examples.request()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
    assertThat(fixture.ledger.reported(Ledger.Entry.EXAMPLE)).isEqualTo(1);
  }

  private List<String> messages() {
    return fixture.diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  private Example response(String code) {
    return responses(code).get(0);
  }

  private List<Example> responses(String code) {
    return fixture
        .operation(get("\n### 响应体示例\n```json\n" + code + "\n```\n"))
        .examples()
        .response();
  }
}

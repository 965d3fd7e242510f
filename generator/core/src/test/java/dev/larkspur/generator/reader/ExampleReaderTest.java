package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.api;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Examples;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;

class ExampleReaderTest {
  private final Fixture fixture = new Fixture();

  @Test
  void strictJsonIsTakenAsItIs() {
    Example example = response("{\"a\": 1.50, \"b\": 12345678901234567890}");

    assertThat(example.json().toString()).isEqualTo("{\"a\":1.50,\"b\":12345678901234567890}");
    assertThat(example.text()).isNull();
    assertThat(example.repaired()).isFalse();
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void commentsAndTrailingCommasAreRepairedAndSaid() {
    Example example = response("// an answer\n{\"a\": [1, 2,], // two\n \"b\": 3,}");

    assertThat(example.json().toString()).isEqualTo("{\"a\":[1,2],\"b\":3}");
    assertThat(example.repaired()).isTrue();
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_REPAIRED);
  }

  @Test
  void brokenJsonIsKeptAsTextAndReported() {
    Example example = response("{\"a\": ...}");

    assertThat(example.json()).isNull();
    assertThat(example.text()).isEqualTo("{\"a\": ...}");
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_UNREADABLE);
  }

  @Test
  void severalDocumentsAreNoJson() {
    assertThat(response("{\"a\": 1}\n{\"b\": 2}").json()).isNull();
  }

  @Test
  void whatWasNeverMeantAsJsonIsText() {
    Example example = response("// a program\ncurl -X POST");

    assertThat(example.text()).isEqualTo("// a program\ncurl -X POST");
    assertThat(fixture.rules()).isEmpty();
  }

  @Test
  void theHeadingSaysWhoseExampleItIs() {
    Examples examples =
        fixture
            .operation(
                api("POST", "/open-apis/gadget/v1/gadgets", "")
                    + "\n### 请求体示例\n```json\n{}\n```\n### cURL 请求示例\n```\ncurl\n```\n"
                    + "## 响应\n### 响应成功示例\n<md-code-json>\n{\"code\": 0}\n</md-code-json>\n")
            .examples();

    assertThat(examples.request()).hasSize(2);
    assertThat(examples.response()).hasSize(1);
    assertThat(fixture.ledger.modelled(Ledger.Entry.EXAMPLE)).isEqualTo(3);
  }

  @Test
  void examplesMayBePartedByHeadingsOfTheirOwn() {
    Examples examples =
        fixture
            .operation(
                api("POST", "/open-apis/gadget/v1/gadgets", "")
                    + "\n### 请求体示例\n#### Small\n```json\n{}\n```\n#### Large\n```json\n{}\n```\n"
                    + "## FAQ\n```json\n{}\n```\n")
            .examples();

    assertThat(examples.request()).hasSize(2);
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
  }

  @Test
  void codeUnderAnotherHeadingIsReported() {
    Examples examples =
        fixture
            .operation(api("POST", "/open-apis/gadget/v1/gadgets", "\n### FAQ\n```json\n{}\n```\n"))
            .examples();

    assertThat(examples.request()).isEmpty();
    assertThat(fixture.rules()).containsExactly(Rule.EXAMPLE_ELSEWHERE);
    assertThat(fixture.ledger.reported(Ledger.Entry.EXAMPLE)).isEqualTo(1);
  }

  private Example response(String code) {
    return fixture
        .operation(
            api("GET", "/open-apis/gadget/v1/gadgets", "\n### 响应体示例\n```json\n" + code + "\n```\n"))
        .examples()
        .response()
        .get(0);
  }
}

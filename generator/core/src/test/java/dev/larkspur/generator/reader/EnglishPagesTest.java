package dev.larkspur.generator.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Rule;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishPagesTest {
  private static final String HEADER =
      "\n| Parameter | Type | Required | Description |\n|-|-|-|-|\n";

  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Example value**: \"a\"",
        "**Example value**：\"a\"",
        "**Example value:** \"a\"",
        "**Example**: \"a\"",
        "**example value**: a",
        "Example value: \"a\"",
        "Words.<br>Example value: \"a\"",
        "Words. **Example value**: `a`",
        "<b>Example value</b>: \"a\""
      })
  void anExampleMayHaveAnyFormOfItsLabel(String written) {
    assertThat(field("string", written).example().textValue()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Optional values are**:",
        "**Optional values are:**",
        "**Optional values are**：",
        "Optional values:",
        "Optional values include:",
        "Supported options are",
        "The kind. Possible values are as follows:",
        "It must be one of the following values:"
      })
  void knownValuesMayHaveAnyAnnouncement(String announcement) {
    Field field = field("string", announcement + "<br>- `a`: The first.<br>- `b c`: The second.");

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("a", "The first."), tuple("b c", "The second."));
  }

  @Test
  void itemsOfSeveralWordsWithoutQuotesAreProse() {
    Field field =
        field("string", "**Optional values are**:<br>- `a`: One.<br>- Any other word: Two.");

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("a");
    assertThat(field.description()).contains("Any other word: Two.");
  }

  @Test
  void aNoteBelowTheLabelIsNotAValue() {
    Field field = field("string", "**Optional values are**:<br>Note: Ask first.<br>a: One.");

    assertThat(field.enumItems()).extracting(EnumItem::value).doesNotContain("Note");
  }

  @Test
  void lengthsInCharactersLimitTextAndOthersLimitLists() {
    assertThat(rule("string[]", "Maximum length: `20`").maxItems()).isEqualTo(20);
    assertThat(rule("string[]", "Minimum length: `1`").minItems()).isEqualTo(1);
    assertThat(rule("string[]", "Maximum length: `50` characters").maxLength()).isEqualTo(50);
    assertThat(rule("string", "Length range: `1` ～ `200`"))
        .isEqualTo(Constraints.builder().minLength(1L).maxLength(200L).build());
    assertThat(rule("string", "Length range：`1` ～ `1,000` characters").maxLength()).isEqualTo(1000);
    assertThat(rule("string", "The length cannot exceed 64 characters.").maxLength()).isEqualTo(64);
  }

  @Test
  void rangesLimitNumbers() {
    assertThat(rule("int", "Value range: `5` ～ `200`").minimum()).isEqualTo(new BigDecimal("5"));
    assertThat(rule("int", "Maximum value: `500`").maximum()).isEqualTo(new BigDecimal("500"));
    assertThat(rule("int", "Minimum value: `0`").minimum()).isEqualTo(BigDecimal.ZERO);
    assertThat(rule("number", "Value range: between 0.5 and 1.5").maximum())
        .isEqualTo(new BigDecimal("1.5"));
  }

  @Test
  void patternsAreKeptAsWritten() {
    assertThat(rule("string", "Regular expression: `^https?://.*$`").pattern())
        .isEqualTo("^https?://.*$");
  }

  @Test
  void scopesOfAConditionStayWithIt() {
    Field field =
        field(
            "string",
            "Words.<br>**When the value is `user_id`, the following field scopes are required**:<br>"
                + "`a:b:c`<br>`d:e`");

    assertThat(field.scopes()).containsExactly("a:b:c", "d:e");
    assertThat(field.description())
        .endsWith(
            "**When the value is `user_id`, the following field scopes are required**:`a:b:c`,"
                + " `d:e`");
  }

  @ParameterizedTest
  @CsvSource({"ALL, ALL", "`ALL`, ALL", "\"All of them\", All of them"})
  void aDefaultIsAWordOrInQuotes(String written, String value) {
    assertThat(field("string", "**Default value**: " + written).defaultValue().textValue())
        .isEqualTo(value);
  }

  @Test
  void aDefaultInProseStays() {
    Field field = field("string", "**Default value**: the name of the app");

    assertThat(field.defaultValue()).isNull();
    assertThat(fixture.rules()).containsExactly(Rule.DEFAULT_UNREADABLE);
  }

  @Test
  void wireNamesMayEndWithRequired() {
    assertThat(body("| is_required | boolean | No | Whether. |").get(0).name())
        .isEqualTo("is_required");
    assertThat(body("| name (required) | string | | The name. |").get(0))
        .extracting(Field::name, Field::required)
        .containsExactly("name", true);
  }

  @Test
  void aRepeatedHeadIsNotAField() {
    assertThat(
            body(
                "| a | string | No | One. |\n| Parameter | Type | Required | Description |\n"
                    + "| b | string | No | Two. |"))
        .extracting(Field::name)
        .containsExactly("a", "b");
  }

  @Test
  void aTableOfTermsIsReported() {
    Operation operation =
        fixture.operation(
            page("### Response body\n\n| Name | Description |\n|-|-|\n| Group chat | A. |\n"));

    assertThat(operation.response().fields()).isEmpty();
    assertThat(fixture.rules()).contains(Rule.TABLE_ROLE_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "'1000 per minute、50 per second', 1000, 60, 50, 1",
    "1000 per minute & 50 per second, 1000, 60, 50, 1",
    "'1000 req/min、50 req/s', 1000, 60, 50, 1",
    "'1,000 requests per hour, 5 times/second', 1000, 3600, 5, 1"
  })
  void rateLimitsAreRead(String cell, long first, long firstSeconds, long second, long seconds) {
    assertThat(fixture.operation(page("").replace("20 per day", cell)).access().rateLimit().tiers())
        .extracting("requests", "perSeconds")
        .containsExactly(tuple(first, firstSeconds), tuple(second, seconds));
  }

  @Test
  void messagesNameTheHeadingsOfTheLanguage() {
    fixture.operation(page("### Other\n\n| A | B |\n|-|-|\n| 1 | 2 |\n"));

    assertThat(fixture.diagnostics.sorted())
        .extracting(Diagnostic::message)
        .containsExactly(
            "The table under \"Other\" headed \"A | B\" was left out with its row \"1\"; its head"
                + " names neither fields nor errors. Expected Parameter with Type, Required or"
                + " Description, or Error code with Description.");
  }

  @Test
  void aRequiredCellOfAnotherWordIsReportedInTheWordsOfTheLanguage() {
    body("| a | string | Sometimes | One. |");

    assertThat(fixture.diagnostics.sorted().get(0).message()).endsWith("Expected Yes or No.");
  }

  private Constraints rule(String type, String rule) {
    return field(type, "**Data validation rules**:<br>- " + rule).constraints();
  }

  private Field field(String type, String description) {
    return body("| it | " + type + " | No | " + description + " |").get(0);
  }

  private List<Field> body(String rows) {
    return fixture
        .operation(page("### Request body\n" + HEADER + rows + "\n"))
        .request()
        .body()
        .fields();
  }

  private static String page(String below) {
    return """
    # Rename a gadget

    ## Request

    | Facts | |
    |-|-|
    | HTTP URL | https://open.larksuite.com/open-apis/gadget/v1/gadgets |
    | HTTP Method | POST |
    | Rate Limit | 20 per day |

    """
        + below;
  }
}

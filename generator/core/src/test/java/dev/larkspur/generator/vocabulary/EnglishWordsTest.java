package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishWordsTest {
  private static final Vocabulary WORDS = Vocabulary.all().get(1);

  @ParameterizedTest
  @CsvSource({
    "Request, REQUEST",
    "Request header, HEADERS",
    "Path parameters, PATH",
    "Query parameters, QUERY",
    "Request parameters, PARAMETERS",
    "Request body, BODY",
    "Request body parameters, BODY",
    "Request Body (optional), BODY",
    "2. Request body, BODY",
    "Request body example, REQUEST_EXAMPLE",
    "Request Example, REQUEST_EXAMPLE",
    "cURL Request example, REQUEST_EXAMPLE",
    "cURL example, REQUEST_EXAMPLE",
    "Request body example: text, REQUEST_EXAMPLE",
    "Response, RESPONSE",
    "Response body, RESPONSE",
    "Response parameters, RESPONSE",
    "Response header, RESPONSE_HEADERS",
    "Response body example, RESPONSE_EXAMPLE",
    "Response example, RESPONSE_EXAMPLE",
    "Error response, FAILURE",
    "Error code, ERRORS",
    "Additional error codes, ERRORS",
    "230099 sub-error codes, SUB_ERRORS",
    "Event, EVENT",
    "Event body, EVENT_BODY",
    "Event body example, EVENT_EXAMPLE",
    "Callback example, EVENT_EXAMPLE",
    "Sample code for event subscriptions, OTHER",
    "Python example code, OTHER",
    "Prerequisite, OTHER",
    "Usage limits, OTHER",
    "Data structure, OTHER",
    "Notes, OTHER"
  })
  void aTitleGivesTheRole(String title, SectionRole role) {
    assertThat(WORDS.sectionTitles().role(title)).isEqualTo(role);
  }

  @Test
  void titlesAndHeadsInMessagesAreAsOnThePages() {
    assertThat(WORDS.sectionTitles().titleOf(SectionRole.BODY)).isEqualTo("Request body");
    assertThat(WORDS.columnHeads().headOf(ColumnRole.HTTP_STATUS)).isEqualTo("HTTP status code");
    assertThat(WORDS.yesNo().yes()).startsWith("Yes");
  }

  @ParameterizedTest
  @CsvSource({
    "Parameter, NAME",
    "**Parameter**, NAME",
    "'Parameter\nShow sublists', NAME",
    "Type, TYPE",
    "Required, REQUIRED",
    "Description, DESCRIPTION",
    "HTTP status code, HTTP_STATUS",
    "Error code, ERROR_CODE",
    "Troubleshooting suggestions, ADVICE",
    "Default value, DEFAULT"
  })
  void aHeadGivesTheRole(String head, ColumnRole role) {
    ColumnRole whole = WORDS.columnHeads().role(head);
    assertThat(whole == null ? WORDS.columnHeads().roughly(head) : whole).isEqualTo(role);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Group name", "Required scopes", "Language code", "Event"})
  void headsOfOtherThingsHaveNoRole(String head) {
    assertThat(WORDS.columnHeads().role(head)).isNull();
    assertThat(WORDS.columnHeads().roughly(head)).isNull();
  }

  @Test
  void requiredFieldsAreTold() {
    assertThat(WORDS.yesNo().read("Yes")).isTrue();
    assertThat(WORDS.yesNo().read("`yes`")).isTrue();
    assertThat(WORDS.yesNo().read("No")).isFalse();
    assertThat(WORDS.yesNo().read("Optional")).isFalse();
    assertThat(WORDS.yesNo().read("Sometimes")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This field is deprecated.",
        "Deprecated",
        "(Deprecated) The old id.",
        "Deprecated, use names.",
        "Deprecated since version 2.",
        "The id. No longer recommended.",
        "Not recommended. Use names.",
        "Do not use this field.",
        "Reserved, do not use."
      })
  void adviceAgainstAFieldDeprecatesIt(String description) {
    assertThat(WORDS.deprecation().isAnnounced(description)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Do not use special characters.",
        "It is not recommended to send more than ten.",
        "Whether to list deprecated versions.",
        "If the chat is old, this is not recommended."
      })
  void otherAdviceDoesNot(String description) {
    assertThat(WORDS.deprecation().isAnnounced(description)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ensures that the request is idempotent.", "Used to avoid duplicate requests."})
  void descriptionsConfirmIdempotencyKeys(String description) {
    assertThat(WORDS.idempotency().confirm(description)).isTrue();
  }

  @Test
  void descriptionsNameIdempotencyKeys() {
    assertThat(WORDS.idempotency().decide("The idempotency key of the request.")).isTrue();
    assertThat(WORDS.idempotency().decide("The key of the request.")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Optional values are, 0",
    "The state. Optional values:, 11",
    "Supported options are, 0",
    "The following values are supported:, 4",
    "The options:, 4",
    "The options, -1",
    "Possible values are limited., -1"
  })
  void aSentenceAnnouncesAList(String line, int offset) {
    assertThat(WORDS.valueLists().announcement(line)).isEqualTo(offset);
  }

  @Test
  void aSentenceMayNameAnotherParameter() {
    assertThat(WORDS.valueLists().nameAnother("The user_type field's optional values are", "kind"))
        .isTrue();
    assertThat(WORDS.valueLists().nameAnother("When user_type field is set, the values", "kind"))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Example value: 1, EXAMPLE",
    "Example Value: 1, EXAMPLE",
    "Example: 1, EXAMPLE",
    "Default value: 1, DEFAULT",
    "Optional values are:, VALUES",
    "Optional values include:, VALUES",
    "Supported options are, VALUES",
    "Data validation rules:, RULES",
    "Required field scopes (Satisfy any):, SCOPES"
  })
  void aLabelIsKnown(String text, LabelKind kind) {
    String label = WORDS.labels().at(text, 0);

    assertThat(label).isNotNull();
    assertThat(WORDS.labels().kind(label)).isEqualTo(kind);
  }

  @Test
  void proseIsToldFromNamesAndValues() {
    assertThat(WORDS.isProse("All years")).isTrue();
    assertThat(WORDS.isProse("user_id")).isFalse();
    assertThat(WORDS.isProse("open_id union_id")).isFalse();
    assertThat(WORDS.isProse("im:message.group_at_msg")).isFalse();
    assertThat(WORDS.isWrittenIn("All years")).isFalse();
    assertThat(WORDS.isWrittenIn("所有")).isTrue();
  }
}

package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiPathTest {

  @Test
  void aSegmentThatBeginsWithAColonIsAParameter() {
    OpenApiPath template = OpenApiPath.of("/open-apis/im/v1/messages/:message_id/reply");

    assertThat(template.text()).isEqualTo("/open-apis/im/v1/messages/{message_id}/reply");
    assertThat(template.parameters()).containsExactly("message_id");
  }

  @Test
  void aTrailingSlashIsKept() {
    assertThat(OpenApiPath.of("/a/").text()).isEqualTo("/a/");
  }

  @Test
  void aMissingLeadingSlashIsAdded() {
    assertThat(OpenApiPath.of("a/:b").text()).isEqualTo("/a/{b}");
  }

  @Test
  void aRepeatedNameGetsANumber() {
    OpenApiPath template = OpenApiPath.of("/a/:id/b/:id");

    assertThat(template.text()).isEqualTo("/a/{id}/b/{id_2}");
    assertThat(template.written()).containsExactly("id", "id");
  }

  @Test
  void aNameHasNoBracesOrOtherMarks() {
    assertThat(OpenApiPath.of("/a/:{x}?y#").text()).isEqualTo("/a/{_x__y_}");
    assertThat(OpenApiPath.of("/a/:").text()).isEqualTo("/a/{_}");
  }

  @Test
  void charactersThatAUrlCannotContainAreEncoded() {
    assertThat(OpenApiPath.of("/a b/{c}/d?e#f/é").text())
        .isEqualTo("/a%20b/%7Bc%7D/d%3Fe%23f/%C3%A9");
  }
}

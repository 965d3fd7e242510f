package dev.larkspur.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTemplateTest {

  @Test
  void aSegmentThatBeginsWithAColonIsAParameter() {
    PathTemplate template = PathTemplate.of("/open-apis/im/v1/messages/:message_id/reply");

    assertThat(template.text()).isEqualTo("/open-apis/im/v1/messages/{message_id}/reply");
    assertThat(template.parameters()).containsExactly("message_id");
  }

  @Test
  void aTrailingSlashIsKept() {
    assertThat(PathTemplate.of("/a/").text()).isEqualTo("/a/");
  }

  @Test
  void aMissingLeadingSlashIsAdded() {
    assertThat(PathTemplate.of("a/:b").text()).isEqualTo("/a/{b}");
  }

  @Test
  void aRepeatedNameGetsANumber() {
    PathTemplate template = PathTemplate.of("/a/:id/b/:id");

    assertThat(template.text()).isEqualTo("/a/{id}/b/{id_2}");
    assertThat(template.written()).containsExactly("id", "id");
  }

  @Test
  void aNameHasNoBracesOrOtherMarks() {
    assertThat(PathTemplate.of("/a/:{x}?y#").text()).isEqualTo("/a/{_x__y_}");
    assertThat(PathTemplate.of("/a/:").text()).isEqualTo("/a/{_}");
  }

  @Test
  void charactersThatAUrlCannotContainAreEncoded() {
    assertThat(PathTemplate.of("/a b/{c}/d?e#f/é").text())
        .isEqualTo("/a%20b/%7Bc%7D/d%3Fe%23f/%C3%A9");
  }
}

package dev.larkspur.generator.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
  private static final BuiltSite SITE = BuiltSite.ofSpec();

  @Test
  void pagesHaveLabelTitleIdPathFileAndDeprecation() {
    JsonNode reply = page("im.v1.message.reply");

    assertThat(reply.get(0).asText()).isEqualTo("POST");
    assertThat(reply.get(1).asText()).isNotBlank();
    assertThat(reply.get(3).asText()).isEqualTo("/open-apis/im/v1/messages/:message_id/reply");
    assertThat(reply.get(4).asText()).isEmpty();
    assertThat(reply.get(5).asInt()).isZero();
    assertThat(page("card.action.trigger").get(0).asText()).isEqualTo("callback");
  }

  @Test
  void fieldsCodesAndScopesLeadToTheirPages() {
    assertThat(idsOf("fields", "msg_type")).contains("im.v1.message.reply");
    assertThat(idsOf("codes", "230011")).contains("im.v1.message.reply");
    assertThat(idsOf("scopes", "im:message")).contains("im.v1.message.reply");
  }

  private static JsonNode page(String id) {
    for (JsonNode page : SITE.search("pages")) {
      if (page.get(2).asText().equals(id)) {
        return page;
      }
    }
    throw new AssertionError("No " + id);
  }

  private static List<String> idsOf(String part, String name) {
    List<String> ids = new ArrayList<>();
    JsonNode pages = SITE.search("pages");
    for (JsonNode entry : SITE.search(part)) {
      if (entry.get(0).asText().equals(name)) {
        entry
            .get(entry.size() - 1)
            .forEach(number -> ids.add(pages.get(number.asInt()).get(2).asText()));
      }
    }
    return ids;
  }
}

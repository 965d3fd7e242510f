package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.api;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationIdsTest {
  private final Fixture fixture = new Fixture();

  @Test
  void theMarkerGivesTheId() {
    String marker =
        "Words.{尝试一下}(url=/api/tools/api_explore/api_explore_config?project=im&version=v1&resource=chat.member&method=get)\n";
    assertThat(id("GET", "/open-apis/gadget/v2/x", marker)).isEqualTo("im.v1.chat.member.get");
  }

  @Test
  void withoutAMarkerThePathGivesTheId() {
    assertThat(id("POST", "/open-apis/gadget/v2/parts/:part_id/batch_add", ""))
        .isEqualTo("gadget.v2.parts.batch_add.post");
    assertThat(id("GET", "/approval/openapi/v2/task/search", ""))
        .isEqualTo("approval.v2.openapi.task.search.get");
  }

  @Test
  void theVersionDefaultsToZero() {
    assertThat(id("GET", "/open-apis/room/list", "")).isEqualTo("room.v0.list.get");
  }

  @Test
  void theMarkerOfAnEventIsIgnored() {
    String marker =
        "{尝试一下}(url=/x/api_explore_config?project=im&version=v1&resource=chat&event=added)\n";
    assertThat(id("GET", "/open-apis/gadget/v2/parts", marker)).isEqualTo("gadget.v2.parts.get");
  }

  private String id(String method, String path, String below) {
    return fixture.operation(api(method, path, below)).id().toString();
  }
}

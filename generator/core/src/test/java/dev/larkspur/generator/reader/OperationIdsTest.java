package dev.larkspur.generator.reader;

import static dev.larkspur.generator.reader.Fixture.api;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.reader.ReadPages.Read;
import dev.larkspur.generator.reader.table.RequestUrl;
import dev.larkspur.generator.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "/a1B2/reference/gadget-v2/part/batch, gadget.v2.part.batch",
    "/gadget-v2/part-wheel_hub/list, gadget.v2.part.wheel_hub.list",
    "/gadget-v2/gadget-v2/part/batchDelete, gadget.v2.part.batchDelete",
    "/gadget-v2/store/part/get, gadget.v2.part.get",
    "/gadget-v1/part/get, gadget.v2.part.get",
    "/gadget/part/get, gadget.v2.parts.get",
    "/gadget-v2/overview, gadget.v2.parts.get",
    "/gadget-v2/part/get-2, gadget.v2.parts.get",
    "/gadget-v2/part/uAjLw4CM14COy, gadget.v2.parts.get",
    "/gadget-v2/-part/get, gadget.v2.parts.get",
    "/gadget-v2/部件/get, gadget.v2.parts.get",
    "/gadget-v2/part/get.md, gadget.v2.parts.get"
  })
  void withoutAMarkerTheEndOfTheFullPathGivesResourceAndMethod(String fullPath, String id) {
    String page = api("GET", "/open-apis/gadget/v2/parts", "");

    assertThat(fixture.operation(page.replace("/docs/gadget/rename", fullPath)).id().toString())
        .isEqualTo(id);
  }

  @Test
  void withoutFrontMatterTheFileGivesTheFullPath() {
    String text = api("GET", "/open-apis/gadget/v2/parts", "");
    String bare = text.substring(text.indexOf("# Rename"));
    Page page =
        PageParser.parse(new SourceFile("api/gadget-v2/part/get.md", bare), fixture.diagnostics);

    assertThat(new PageReader().read(page, fixture.diagnostics))
        .isInstanceOfSatisfying(
            PageContent.OperationPage.class,
            read -> {
              assertThat(read.operation().page().fullPath()).isEqualTo("/gadget-v2/part/get");
              assertThat(read.operation().id().toString()).isEqualTo("gadget.v2.part.get");
            });
  }

  @Test
  void anOperationSaysWhetherAMarkerNamesIt() {
    String marker =
        "{尝试一下}(url=/x/api_explore_config?project=im&version=v1&resource=chat&method=get)\n";

    assertThat(fixture.operation(api("GET", "/open-apis/a/v1/b", marker)).page().marked()).isTrue();
    assertThat(fixture.operation(api("GET", "/open-apis/a/v1/b", "")).page().marked()).isFalse();
  }

  @Test
  void onRealPagesTheFullPathGivesTheIdOfTheMarker() {
    int equal = 0;
    List<String> different = new ArrayList<>();
    for (Read read : ReadPages.corpus()) {
      if (read.content() instanceof PageContent.OperationPage page
          && page.operation().page().marked()) {
        Operation operation = page.operation();
        String id = unmarked(operation);
        if (id.equals(operation.id().toString())) {
          equal++;
        } else {
          different.add(operation.id() + " is " + id);
        }
      }
    }
    assertThat(different.size() * 1000L).as("%s", different).isLessThanOrEqualTo(equal * 13L);
  }

  private static String unmarked(Operation operation) {
    RequestUrl url =
        new RequestUrl(
            operation.requestLine().scheme(),
            operation.requestLine().host(),
            operation.requestLine().path());
    return OperationIds.unmarked(
            operation.page().fullPath(), url, operation.requestLine().httpMethod())
        .toString();
  }

  private String id(String method, String path, String below) {
    return fixture.operation(api(method, path, below)).id().toString();
  }
}

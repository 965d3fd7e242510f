package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.Response;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
  private static final Operation<Page> LIST =
      Operation.get("test.list", "/open-apis/test")
          .paging("page_token", "data.page_token", "data.has_more", "data.events")
          .returns(Page.class);

  record Page(
      @JsonProperty("events") List<String> events, @JsonProperty("page_token") String token) {}

  /** A request like the generated ones. */
  private record ListEvents() implements PagedRequest<Page, String> {
    @Override
    public Call<Page> call() {
      return LIST.call();
    }

    @Override
    public List<String> itemsOf(Page page) {
      return page.events();
    }
  }

  @Test
  void a_paged_request_provides_its_elements() {
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      Items<String> items = client.items(new ListEvents());
      Iterator<String> iterator = items.iterator();
      assertThat(server.requests()).isEmpty();

      assertThat(iterator.next()).isEqualTo("a");
      assertThat(server.requests()).hasSize(1);
      assertThat(items).containsExactly("a", "b", "c");
      assertThat(items.stream().skip(1)).containsExactly("b", "c");
    }
  }

  @Test
  void nothing_is_sent_before_the_first_page_is_needed() {
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      Pages<Page> pages = client.pages(LIST.call());
      Iterator<Page> iterator = pages.iterator();
      assertThat(iterator.hasNext()).isTrue();
      assertThat(server.requests()).isEmpty();

      iterator.next();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void elements_are_in_order_and_each_iterator_starts_again() {
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      Pages<Page> pages = client.pages(LIST.call().query("page_size", 2).query("page_token", null));

      assertThat(pages.items(Page::events)).containsExactly("a", "b", "c");
      assertThat(pages.items(Page::events).stream().limit(1)).containsExactly("a");
      assertThat(pages.stream().map(Page::events)).hasSize(3);
      assertThat(server.requests())
          .extracting(LoopbackServer.ReceivedRequest::target)
          .containsExactly(
              "/open-apis/test?page_size=2",
              "/open-apis/test?page_size=2&page_token=p%2F2",
              "/open-apis/test?page_size=2&page_token=p3",
              "/open-apis/test?page_size=2",
              "/open-apis/test?page_size=2",
              "/open-apis/test?page_size=2&page_token=p%2F2",
              "/open-apis/test?page_size=2&page_token=p3");
    }
  }

  @Test
  void a_stream_requests_only_the_pages_it_needs() {
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      assertThat(client.items(new ListEvents()).stream().findFirst()).contains("a");

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void the_token_is_sent_in_the_body_where_documented() {
    Operation<Page> search =
        Operation.post("test.search", "/open-apis/test")
            .paging("page_token", "data.page_token", "data.has_more", null)
            .returns(Page.class);
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      assertThat(client.pages(search.call().body(List.of()).query("page_token", null)).stream())
          .hasSize(3);
      assertThat(server.requests().get(1).target()).contains("page_token=p%2F2");
    }
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      assertThat(client.pages(search.call().body(Map.of("query", "x"))).stream().limit(2))
          .hasSize(2);
      assertThat(server.requests().get(1).body()).contains("\"page_token\":\"p/2\"");
    }
  }

  @Test
  void the_token_may_be_a_member_of_an_object() {
    Operation<Page> search =
        Operation.post("test.search", "/open-apis/test")
            .paging("page_request.page_token", "data.page_token", "data.has_more", null)
            .returns(Page.class);
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      Map<String, Object> sized = Map.of("page_request", Map.of("page_size", 2));
      assertThat(client.pages(search.call().body(sized)).stream().limit(2)).hasSize(2);
      assertThat(server.requests().get(1).body())
          .isEqualTo("{\"page_request\":{\"page_size\":2,\"page_token\":\"p/2\"}}");
    }
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      assertThat(client.pages(search.call().body(Map.of())).stream().limit(2)).hasSize(2);
      assertThat(server.requests().get(1).body())
          .isEqualTo("{\"page_request\":{\"page_token\":\"p/2\"}}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"has_more\":true}",
        "{\"has_more\":true,\"page_token\":\"\"}",
        "{\"has_more\":\"true\",\"page_token\":null}"
      })
  void a_missing_token_is_an_error_after_the_page(String data) {
    try (LoopbackServer server =
            new LoopbackServer(request -> Response.json("{\"code\":0,\"data\":" + data + '}'));
        FeishuClient client = client(server)) {
      Iterator<Page> pages = client.pages(LIST.call()).iterator();
      pages.next();

      assertThat(pages.hasNext()).isTrue();
      assertThatThrownBy(pages::next)
          .isInstanceOf(PagingException.class)
          .hasMessage("test.list reports more pages without a page token");
      assertThat(pages.hasNext()).isFalse();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void a_repeated_token_is_an_error() {
    try (LoopbackServer server =
            new LoopbackServer(
                request ->
                    Response.json(
                        "{\"code\":0,\"data\":{\"has_more\":true,\"page_token\":\"x\"}}"));
        FeishuClient client = client(server)) {
      assertThatThrownBy(() -> client.pages(LIST.call()).forEach(page -> {}))
          .isInstanceOf(PagingException.class)
          .hasMessage("test.list repeats a page token");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void without_a_flag_the_token_decides() {
    Operation<Page> operation =
        Operation.get("test.list", "/open-apis/test")
            .paging("page_token", "data.page_token", null, "data.events")
            .returns(Page.class);
    try (LoopbackServer server = list();
        FeishuClient client = client(server)) {
      assertThat(client.pages(operation.call()).items(Page::events)).containsExactly("a", "b", "c");
    }
  }

  @Test
  void an_operation_without_pagination_has_no_pages() {
    try (FeishuClient client = FeishuClient.builder().build()) {
      assertThatThrownBy(() -> client.pages(Fixtures.PLAIN_GET.call()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("test.get is not paginated");
    }
  }

  private static FeishuClient client(LoopbackServer server) {
    return FeishuClient.builder().baseUrl(server.url()).build();
  }

  /** Returns a server with three pages, the second of which is empty. */
  private static LoopbackServer list() {
    return new LoopbackServer(
        request -> {
          String where = request.target() + request.body();
          if (where.contains("p3")) {
            return Response.json("{\"code\":0,\"data\":{\"events\":[\"c\"],\"has_more\":false}}");
          }
          if (where.contains("p%2F2") || where.contains("p/2")) {
            return Response.json(
                "{\"code\":0,\"data\":{\"has_more\":true,\"page_token\":\"p3\",\"events\":null}}");
          }
          return Response.json(
              "{\"code\":0,\"data\":{\"events\":[\"a\",\"b\"],\"has_more\":true,"
                  + "\"page_token\":\"p/2\"}}");
        });
  }
}

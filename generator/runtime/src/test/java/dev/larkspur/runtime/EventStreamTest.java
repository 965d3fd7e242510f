package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.Response;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventStreamTest {
  record Event(@JsonProperty("text") String text) {}

  @Test
  void events_of_a_stream_are_read_one_by_one() {
    Operation<EventStream<Event>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Event.class);
    String body =
        """
        : hello
        event: message
        data: {"text":
        data:  "a"}

        id: 2
        data:{"text":"b"}

        data: {"code":99991400,"msg":"limited"}

        """;
    try (LoopbackServer server =
            new LoopbackServer(
                request -> new Response(200, Map.of("Content-Type", "text/event-stream"), body));
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build();
        EventStream<Event> stream = client.send(operation.call())) {
      Iterator<Event> events = stream.iterator();

      assertThat(events.next()).isEqualTo(new Event("a"));
      assertThat(events.next()).isEqualTo(new Event("b"));
      assertThat(catchThrowableOfType(ApiException.class, events::next).code()).isEqualTo(99991400);
      assertThat(events.hasNext()).isFalse();
    }
  }

  @Test
  void an_error_instead_of_a_stream_is_an_error() {
    Operation<EventStream<Event>> operation =
        Operation.post("test.stream", "/open-apis/test").streams(Event.class);
    try (LoopbackServer server = new LoopbackServer(request -> Fixtures.error(200, 230001, "no"));
        FeishuClient client = FeishuClient.builder().baseUrl(server.url()).build()) {
      assertThat(
              catchThrowableOfType(ApiException.class, () -> client.send(operation.call())).code())
          .isEqualTo(230001);
    }
  }
}

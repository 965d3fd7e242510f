package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.LoopbackServer.Response;
import dev.larkspur.runtime.sample.Level;
import dev.larkspur.runtime.sample.MsgType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientDecodingTest {
  private static final CallOptions LENIENT = CallOptions.builder().lenientDecoding(true).build();
  private static final CallOptions STRICT = CallOptions.builder().lenientDecoding(false).build();

  private static final Operation<Folder> FOLDER =
      Operation.get("drive.v1.folder.get", "/open-apis/test")
          .tokens(TokenKind.TENANT)
          .returns(Folder.class);

  private final AtomicReference<Response> response = new AtomicReference<>();
  private final List<InvalidValue> reported = new CopyOnWriteArrayList<>();
  private final LoopbackServer server = new LoopbackServer(request -> response.get());
  private final FeishuClient client = builder().build();
  private final FeishuClient lenient = builder().lenientDecoding(true).build();

  record Item(@JsonProperty("name") @Nullable String name, @JsonProperty("size") Long size) {}

  record Folder(
      @JsonProperty("text") @Nullable String text,
      @JsonProperty("whole") @Nullable Long whole,
      @JsonProperty("number") @Nullable Double number,
      @JsonProperty("flag") @Nullable Boolean flag,
      @JsonProperty("object") @Nullable Item object,
      @JsonProperty("kind") @Nullable MsgType kind,
      @JsonProperty("level") @Nullable Level level,
      @JsonProperty("items") @Nullable List<Item> items,
      @JsonProperty("names") @Nullable List<String> names,
      @JsonProperty("table") @Nullable List<List<Long>> table,
      @JsonProperty("map") @Nullable Map<String, Item> map,
      @JsonProperty("maps") @Nullable Map<String, List<Long>> maps,
      @JsonProperty("any") @Nullable Json any,
      @JsonProperty("last") @Nullable String last) {}

  private FeishuClientBuilder builder() {
    return FeishuClient.builder()
        .baseUrl(server.url())
        .token(TokenKind.TENANT, "t-secret-value")
        .listener(
            operation ->
                new CallListener.Observation() {
                  @Override
                  public void invalidValue(InvalidValue value) {
                    reported.add(value);
                  }
                });
  }

  @AfterEach
  void close() {
    client.close();
    lenient.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "whole   | \"abc\"  | a whole number            | the text \"abc\"",
        "whole   | 7.5      | a whole number            | the number 7.5",
        "whole   | true     | a whole number            | true",
        "whole   | {\"a\":1}| a whole number            | an object",
        "whole   | [7]      | a whole number            | a list",
        "whole   | 99999999999999999999 | a whole number of 64 bits | the number"
            + " 99999999999999999999",
        "number  | \"abc\"  | a number                  | the text \"abc\"",
        "number  | {}       | a number                  | an object",
        "number  | false    | a number                  | false",
        "flag    | \"maybe\"| true or false             | the text \"maybe\"",
        "flag    | []       | true or false             | a list",
        "flag    | 0.5      | true or false             | the number 0.5",
        "text    | {\"b\":{}}| text                     | an object",
        "text    | [1,[2]]  | text                      | a list",
        "object  | \"abc\"  | an object                 | the text \"abc\"",
        "object  | 3        | an object                 | the number 3",
        "object  | [{}]     | an object                 | a list",
        "kind    | {}       | text                      | an object",
        "level   | \"high\" | a whole number            | the text \"high\"",
        "level   | 1.5      | a whole number            | the number 1.5",
        "items   | {}       | a list                    | an object",
        "items   | \"abc\"  | a list                    | the text \"abc\"",
        "items   | 1        | a list                    | the number 1",
        "names   | {}       | a list                    | an object",
        "names   | true     | a list                    | true",
        "map     | [1]      | an object                 | a list",
        "map     | \"abc\"  | an object                 | the text \"abc\""
      })
  void a_member_of_another_type_becomes_null_or_fails_with_a_description(
      String member, String json, String expected, String found) {
    response.set(data("{\"" + member + "\":" + json + ",\"last\":\"read\"}"));

    DecodingException e =
        catchThrowableOfType(DecodingException.class, () -> client.send(FOLDER.call()));
    assertThat(e.jsonPath()).isEqualTo("$.data." + member);
    assertThat(e)
        .hasMessageEndingWith("): data." + member + ": expected " + expected + ", found " + found);
    assertThat(reported).isEmpty();

    Folder folder = lenient.send(FOLDER.call());
    assertThat(folder).isEqualTo(onlyLast("read"));
    assertThat(client.sendAsync(FOLDER.call(), LENIENT).join()).isEqualTo(folder);
    assertThat(reported).hasSize(2);
    for (InvalidValue value : reported) {
      assertThat(value.jsonPath()).isEqualTo("$.data." + member);
      assertThat(value.expected()).isEqualTo(expected);
      assertThat(value.found()).isEqualTo(found);
      assertThat(value)
          .hasToString("data." + member + ": expected " + expected + ", found " + found);
    }
    assertThat(
            catchThrowableOfType(
                DecodingException.class, () -> lenient.send(FOLDER.call(), STRICT)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e9999999999", "1e-9999999999", "-1e9999999999"})
  void a_number_with_an_exponent_of_more_than_32_bits_is_left_out_or_fails(String number) {
    response.set(data("{\"whole\":" + number + ",\"any\":" + number + ",\"last\":\"read\"}"));

    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(FOLDER.call())))
        .isNotNull();

    response.set(data("{\"whole\":" + number + ",\"last\":\"read\"}"));
    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(FOLDER.call())))
        .isNotNull();
    assertThat(lenient.send(FOLDER.call())).isEqualTo(onlyLast("read"));
    assertThat(reported).singleElement().extracting(InvalidValue::value).isEqualTo(number);
  }

  @Test
  void elements_of_another_type_are_left_out_of_lists_and_maps() {
    response.set(
        data(
            """
            {"items": [{"name": "a", "size": 1}, "b", {"name": [], "size": 2}, 3, null],
             "names": ["a", {"b": ["c"]}, 5, ["d"]],
             "table": [[1, "x", 2], "y", [{}]],
             "map": {"a": {"name": "a", "size": 1}, "b": [7], "c": {"size": "z"}, "d": null},
             "maps": {"a": [1, true], "b": 4},
             "any": [null, {"a": "b"}],
             "last": "read"}
            """));

    Folder folder = lenient.send(FOLDER.call());

    assertThat(folder.items()).containsExactly(new Item("a", 1L), new Item(null, 2L), null);
    assertThat(folder.names()).containsExactly("a", "5");
    assertThat(folder.table()).containsExactly(List.of(1L, 2L), List.of());
    assertThat(folder.map())
        .containsExactly(
            Map.entry("a", new Item("a", 1L)),
            Map.entry("c", new Item(null, null)),
            Collections.singletonMap("d", (Item) null).entrySet().iterator().next());
    assertThat(folder.maps()).isEqualTo(Map.of("a", List.of(1L)));
    assertThat(folder.any()).hasToString("[null,{\"a\":\"b\"}]");
    assertThat(folder.last()).isEqualTo("read");
    assertThat(reported.stream().map(InvalidValue::jsonPath))
        .containsExactly(
            "$.data.items[1]",
            "$.data.items[2].name",
            "$.data.items[3]",
            "$.data.names[1]",
            "$.data.names[3]",
            "$.data.table[0][1]",
            "$.data.table[1]",
            "$.data.table[2][0]",
            "$.data.map.b",
            "$.data.map.c.size",
            "$.data.maps.a[1]",
            "$.data.maps.b");
  }

  record Primitives(
      @JsonProperty("whole") long whole,
      @JsonProperty("number") double number,
      @JsonProperty("flag") boolean flag,
      @JsonProperty("last") long last) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{\"a\":[1]}", "[[1]]", "\"abc\"", "99999999999999999999"})
  void primitives_get_their_default_value(String json) {
    Operation<Primitives> operation =
        Operation.get("test.primitives", "/open-apis/test").returns(Primitives.class);
    response.set(data("{\"whole\":" + json + ",\"flag\":[],\"number\":{},\"last\":7e0}"));

    assertThat(lenient.send(operation.call())).isEqualTo(new Primitives(0, 0, false, 7));
    assertThat(reported.stream().map(InvalidValue::jsonPath))
        .containsExactly("$.data.whole", "$.data.flag", "$.data.number");
    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(operation.call())))
        .hasMessageContaining("data.whole: expected a whole number");
  }

  @Test
  void primitives_are_read_like_objects() {
    Operation<Primitives> operation =
        Operation.get("test.primitives", "/open-apis/test").returns(Primitives.class);
    response.set(data("{\"whole\":\"\",\"number\":null,\"last\":7.0}"));

    assertThat(client.send(operation.call())).isEqualTo(new Primitives(0, 0, false, 7));
    assertThat(lenient.send(operation.call())).isEqualTo(new Primitives(0, 0, false, 7));
    assertThat(reported).isEmpty();
  }

  @Test
  void what_strict_decoding_accepts_is_not_reported() {
    response.set(
        data(
            """
            {"text": 5, "whole": "7", "number": "", "flag": "true", "object": [], "items": "",
             "names": ["a", 1, null], "map": [], "any": 5, "undocumented": {}, "last": "read"}
            """));

    Folder folder = lenient.send(FOLDER.call());

    assertThat(folder).isEqualTo(client.send(FOLDER.call()));
    assertThat(folder.names()).containsExactly("a", "1", null);
    assertThat(folder.object()).isNull();
    assertThat(reported).isEmpty();
  }

  @Test
  void data_of_another_type_is_an_empty_record_or_list() {
    response.set(data("\"none\""));
    assertThat(lenient.send(FOLDER.call())).isEqualTo(onlyLast(null));

    response.set(data("{\"a\":1}"));
    Operation<List<Item>> list =
        Operation.get("test.list", "/open-apis/test").returns(new ResponseType<>() {});
    assertThat(lenient.send(list.call())).isEmpty();

    assertThat(reported)
        .hasToString(
            "[data: expected an object, found the text \"none\","
                + " data: expected a list, found an object]");
  }

  @Test
  void bodies_without_an_envelope_are_decoded_leniently_too() {
    Operation<Item> flat = Operation.get("test.flat", "/open-apis/test").returnsFlat(Item.class);
    response.set(Response.json("{\"code\":0,\"name\":\"a\",\"size\":{}}"));
    assertThat(lenient.send(flat.call())).isEqualTo(new Item("a", null));

    Operation<Item> bare = Operation.get("test.bare", "/open-apis/test").returnsBare(Item.class);
    assertThat(lenient.send(bare.call())).isEqualTo(new Item("a", null));
    assertThat(reported.stream().map(InvalidValue::jsonPath)).containsExactly("$.size", "$.size");

    DecodingException e =
        catchThrowableOfType(DecodingException.class, () -> client.send(bare.call()));
    assertThat(e.jsonPath()).isEqualTo("$.size");
    assertThat(e).hasMessageEndingWith("): size: expected a whole number, found an object");
  }

  @Test
  void events_of_a_stream_are_decoded_leniently_too() {
    Operation<EventStream<Item>> stream =
        Operation.get("test.stream", "/open-apis/test").streams(Item.class);
    response.set(
        new Response(
            200,
            Map.of("Content-Type", "text/event-stream"),
            "data: {\"name\":\"a\",\"size\":\"x\"}\n\ndata: {\"name\":\"b\",\"size\":2}\n\n"));

    List<Item> items = new ArrayList<>();
    try (EventStream<Item> events = lenient.send(stream.call())) {
      events.forEach(items::add);
    }

    assertThat(items).containsExactly(new Item("a", null), new Item("b", 2L));
    assertThat(reported).hasToString("[size: expected a whole number, found the text \"x\"]");
  }

  @Test
  void malformed_json_remains_an_error() {
    response.set(data("{\"items\":[1,{\"name\":\"a\""));

    assertThat(catchThrowableOfType(DecodingException.class, () -> lenient.send(FOLDER.call())))
        .hasMessageEndingWith("malformed or truncated JSON");
    assertThat(reported).isEmpty();
  }

  @Test
  void at_most_a_hundred_values_are_reported() {
    response.set(data("{\"items\":[" + "1,".repeat(100_000) + "{\"name\":\"a\"}]}"));

    assertThat(lenient.send(FOLDER.call()).items()).containsExactly(new Item("a", null));
    assertThat(reported).hasSize(100);
    assertThat(reported.get(99).jsonPath()).isEqualTo("$.data.items[99]");
  }

  static List<List<String>> values() {
    return List.of(
        List.of("level", "t-secret-value", "the text \"***\"", "***"),
        List.of(
            "level",
            "x".repeat(150),
            "the text \"" + "x".repeat(20) + "…\"",
            "x".repeat(100) + "…"),
        List.of("level", "a\\nb", "the text \"a b\"", "a b"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void values_are_shortened_and_known_secrets_are_masked(List<String> value) {
    response.set(data("{\"" + value.get(0) + "\":\"" + value.get(1) + "\"}"));

    lenient.send(FOLDER.call());

    assertThat(reported.get(0).found()).isEqualTo(value.get(2));
    assertThat(reported.get(0).value()).isEqualTo(value.get(3));
    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(FOLDER.call())))
        .hasMessageEndingWith(value.get(2));
  }

  record Grant(@JsonProperty("Access_Token") @Nullable Long token) {}

  @Test
  void a_value_of_a_member_with_the_name_of_a_secret_is_not_quoted() {
    Operation<Map<String, Grant>> grants =
        Operation.get("test.grants", "/open-apis/test").returns(new ResponseType<>() {});
    response.set(data("{\"a\":{\"Access_Token\":\"u-1\"},\"key_b\":{\"Access_Token\":1.5}}"));

    lenient.send(grants.call());

    assertThat(reported.get(0).value()).isNull();
    assertThat(reported.get(0).found()).isEqualTo("text of 3 characters");
    assertThat(reported.get(1).found()).isEqualTo("a number");
    assertThat(catchThrowableOfType(DecodingException.class, () -> client.send(grants.call())))
        .hasMessageEndingWith(
            "data.a.Access_Token: expected a whole number, found text of 3 characters");
  }

  private static Folder onlyLast(@Nullable String last) {
    return new Folder(
        null, null, null, null, null, null, null, null, null, null, null, null, null, last);
  }

  private static Response data(String json) {
    return Response.json("{\"code\":0,\"data\":" + json + "}");
  }
}

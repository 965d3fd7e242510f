package dev.larkspur.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.internal.JsonValues;
import dev.larkspur.runtime.jackson.JsonCodec;
import dev.larkspur.runtime.sample.Level;
import dev.larkspur.runtime.sample.MsgType;
import dev.larkspur.runtime.sample.ReplyMessageRequest;
import dev.larkspur.runtime.sample.Sheet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Objects of a client survive mappers that do not know the runtime. */
class OtherMappersTest {
  private static final ReplyMessageRequest REPLY =
      ReplyMessageRequest.builder()
          .messageId("om_1")
          .content("{}")
          .msgType(MsgType.of("hologram"))
          .replyInThread(true)
          .build();

  /** A mapper with the settings that a program has without configuring it. */
  interface Mapper {
    <T> T read(String json, Class<T> type) throws Exception;

    String write(Object value) throws Exception;
  }

  record Values(
      MsgType type, List<Level> levels, Map<MsgType, Level> keys, Map<Level, String> by) {}

  record Part(@JsonProperty("file") Upload file) {}

  static Stream<Named<Mapper>> mappers() {
    return Stream.of(Named.of("Jackson 2", new Jackson2()), Named.of("Jackson 3", new Jackson3()));
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void a_documented_value_is_its_constant(Mapper mapper) throws Exception {
    assertThat(mapper.read("\"text\"", MsgType.class)).isSameAs(MsgType.TEXT);
    assertThat(mapper.read("1", Level.class)).isSameAs(Level.LOW);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void values_are_elements_and_keys_of_collections(Mapper mapper) throws Exception {
    Values values =
        new Values(
            MsgType.of("hologram"),
            List.of(Level.LOW, Level.of(7)),
            Map.of(MsgType.POST, Level.LOW),
            Map.of(Level.LOW, "low", Level.of(7), "seven"));

    String json = mapper.write(values);

    assertThat(json).contains("\"type\":\"hologram\"", "\"levels\":[1,7]", "\"7\":\"seven\"");
    assertThat(mapper.read(json, Values.class)).isEqualTo(values);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void a_request_keeps_its_parameters(Mapper mapper) throws Exception {
    String json = mapper.write(REPLY);

    assertThat(json).contains("\"messageId\":\"om_1\"", "\"msg_type\":\"hologram\"");
    assertThat(mapper.read(json, ReplyMessageRequest.class)).isEqualTo(REPLY);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void a_file_is_refused(Mapper mapper) {
    assertThatThrownBy(() -> mapper.write(new Part(Upload.of(new byte[1], "picture.png"))))
        .hasMessageContaining("cannot be written as JSON: Upload[picture.png]");
  }

  record Free(
      @JsonProperty("any") @Nullable Json any,
      @JsonProperty("list") @Nullable List<Json> list,
      @JsonProperty("map") @Nullable Map<String, Json> map,
      @JsonProperty("rows") @Nullable List<List<Json>> rows) {

    public Free {
      list = JsonValues.list("list", list);
      map = JsonValues.map("map", map);
      rows = JsonValues.list("rows", rows, JsonValues::list);
    }
  }

  /** Returns the mapper of the runtime, too. */
  static Stream<Named<Mapper>> allMappers() {
    return Stream.concat(mappers(), Stream.of(Named.of("the runtime", new Ours())));
  }

  @ParameterizedTest
  @MethodSource("allMappers")
  void json_values_are_read_and_written(Mapper mapper) throws Exception {
    String json =
        "{\"any\":{\"z\":[1,2.5,\"x\",true,null,{}],\"a\":null},\"list\":[null,1,[]],"
            + "\"map\":{\"n\":null,\"d\":12345678901234567890},\"rows\":[[null,1],[]]}";

    Free read = mapper.read(json, Free.class);

    assertThat(read.any()).isEqualTo(Json.parse(json).get("any"));
    assertThat(read.list()).containsExactly(Json.NULL, Json.of(1), Json.of(List.of()));
    assertThat(read.map()).containsEntry("n", Json.NULL);
    assertThat(read.rows()).containsExactly(List.of(Json.NULL, Json.of(1)), List.of());
    assertThat(mapper.write(read)).isEqualTo(json);
    assertThat(mapper.read(mapper.write(read), Free.class)).isEqualTo(read);
    assertThat(mapper.read("7", Json.class)).isEqualTo(Json.of(7));
    assertThat(mapper.read("\"x\"", Json.class)).isEqualTo(Json.of("x"));
    assertThat(mapper.read("[{}]", Json.class)).isEqualTo(Json.parse("[{}]"));
    assertThat(mapper.write(Json.NULL)).isEqualTo("null");
    assertThat(mapper.write(Json.parse("1.10"))).isEqualTo("1.10");
  }

  @ParameterizedTest
  @MethodSource("allMappers")
  void members_that_no_page_describes_survive(Mapper mapper) throws Exception {
    String json =
        "{\"copies\":2,\"zeta\":{\"b\":1.5,\"a\":[null]},\"alpha\":null,\"other\":{\"c\":1},\"n\":7}";

    Sheet read = mapper.read(json, Sheet.class);

    assertThat(read.copies()).isEqualTo(2);
    assertThat(read.other()).containsOnlyKeys("zeta", "alpha", "other", "n");
    assertThat(read.other()).containsEntry("alpha", Json.NULL);
    assertThat(mapper.write(read)).isEqualTo(json);
    assertThat(mapper.read("{}", Sheet.class)).isEqualTo(Sheet.builder().build());
  }

  private static final class Ours implements Mapper {
    @Override
    public <T> T read(String json, Class<T> type) throws Exception {
      return JsonCodec.reader(type).readValue(json);
    }

    @Override
    public String write(Object value) throws Exception {
      return JsonCodec.writer().writeValueAsString(value);
    }
  }

  private static final class Jackson2 implements Mapper {
    private final com.fasterxml.jackson.databind.ObjectMapper mapper =
        new com.fasterxml.jackson.databind.ObjectMapper();

    @Override
    public <T> T read(String json, Class<T> type) throws Exception {
      return mapper.readValue(json, type);
    }

    @Override
    public String write(Object value) throws Exception {
      return mapper.writeValueAsString(value);
    }
  }

  private static final class Jackson3 implements Mapper {
    private final tools.jackson.databind.ObjectMapper mapper =
        new tools.jackson.databind.ObjectMapper();

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }

    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }
  }
}

package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenObjectTest {
  private static final String JSON =
      "{\"open_ids\":\"ou_1\",\"zeta\":{\"b\":1,\"a\":[null]},\"alpha\":null,\"other\":2}";

  @Test
  void emitsARecordThatHoldsOtherMembers() {
    GeneratedCode code = card(string("open_ids"));

    assertThat(code.file("im/v1/Card.java"))
        .contains(
            """
             * @param openIds The open_ids.
             * @param other the members that the documentation does not describe, in order
             */
            public record Card(
                @JsonProperty("open_ids") @Nullable String openIds,
                Map<String, Json> other) {

              public Card {
                other = OtherMembers.copyOf(other);
              }
            """)
        .contains(
            """
              @JsonAnyGetter
              public Map<String, Json> other() {
                return other;
              }
            """)
        .contains(
            """
                @JsonAnySetter
                public Builder put(String name, @Nullable Object value) {
                  OtherMembers.put(this.other, name, value, "open_ids");
                  return this;
                }
            """);
    assertThat(code.compile()).succeededWithoutWarnings();
  }

  @Test
  void readsAndWritesOtherMembersAsSiblingsInOrder() throws Exception {
    for (GeneratedCode code : both(string("open_ids"))) {
      Class<?> card = load(code);

      Object read = JsonCodec.reader(card).readValue(JSON);

      assertThat(Json.of(read)).hasToString(JSON);
      assertThat(other(read)).hasToString("{zeta={\"b\":1,\"a\":[null]}, alpha=null, other=2}");
      assertThat(new ObjectMapper().readValue(JSON, card)).isEqualTo(read);
      assertThat(read.toString())
          .isEqualTo(
              "Card[openIds=ou_1, other={zeta={\"b\":1,\"a\":[null]}, alpha=null, other=2}]");
    }
  }

  @Test
  void hasNoOtherMembersIfTheJsonHasNone() throws Exception {
    for (GeneratedCode code : both(string("open_ids"))) {
      Object read = JsonCodec.reader(load(code)).readValue("{}");

      assertThat(other(read)).isEmpty();
      assertThat(JsonCodec.writer().writeValueAsString(read)).isEqualTo("{}");
    }
  }

  @Test
  void buildsOtherMembersFromPlainValues() throws Exception {
    for (GeneratedCode code : both(string("open_ids"))) {
      Object builder = load(code).getMethod("builder").invoke(null);
      put(builder, "config", Map.of("wide", true));
      put(builder, "elements", List.of());
      put(builder, "note", null);
      Object built = build(builder);
      put(builder, "late", 1);
      Object copy = build(put(toBuilder(built), "config", 7));

      assertThat(Json.of(built))
          .hasToString("{\"config\":{\"wide\":true},\"elements\":[],\"note\":null}");
      assertThat(Json.of(copy)).hasToString("{\"config\":7,\"elements\":[],\"note\":null}");
      assertThat(build(toBuilder(built))).isEqualTo(built).hasSameHashCodeAs(built);
      assertThat(copy).isNotEqualTo(built);
      assertThatThrownBy(() -> other(built).put("x", Json.of(1)))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aDescribedMemberIsSetWithItsOwnMethod() throws Exception {
    Object builder = load(card(string("open_ids"))).getMethod("builder").invoke(null);

    assertThatThrownBy(() -> put(builder, "open_ids", List.of()))
        .hasCauseInstanceOf(IllegalArgumentException.class)
        .cause()
        .hasMessage("open_ids is a described member: set it with its own method of the builder");
    assertThatThrownBy(() -> put(builder, "config", new Object()))
        .cause()
        .hasMessageStartingWith("config: java.lang.Object cannot be converted to JSON");
  }

  @Test
  void aMemberNamedOtherKeepsItsName() throws Exception {
    Class<?> card = load(card(integer("other"), integer("put")));
    String json = "{\"other\":1,\"put\":2,\"x\":3}";

    Object read = JsonCodec.reader(card).readValue(json);

    assertThat(card.getMethod("other").invoke(read)).isEqualTo(1L);
    assertThat(card.getMethod("otherMembers").invoke(read)).hasToString("{x=3}");
    assertThat(Json.of(read)).hasToString(json);
  }

  @Test
  void aResponseMayLeaveOutWhatARequestRequires() throws Exception {
    GeneratedCode code =
        GeneratedCode.of(
            operation("im.v1.card.update", "POST", "/open-apis/im/v1/cards")
                .body(open(object("card", "card", required(integer("id")), string("name"))))
                .data(open(object("card", "card", integer("id"))))
                .build());
    for (GeneratedCode each : List.of(code, WideClasses.of("Card", code))) {
      Class<?> card = load(each);

      Object read = JsonCodec.reader(card).readValue("{\"x\":1}");

      assertThat(Json.of(read)).hasToString("{\"x\":1}");
      assertThatThrownBy(() -> build(toBuilder(read)))
          .cause()
          .hasMessage("Card is missing required fields: id");
    }
  }

  @Test
  void anOpenResponseIsReadWithItsBuilder() throws Exception {
    GeneratedCode code =
        GeneratedCode.of(
            operation("im.v1.card.get", "GET", "/open-apis/im/v1/cards")
                .data(open(object("card", "card", integer("id"))))
                .build());

    Object read = JsonCodec.reader(load(code)).readValue("{\"y\":1,\"id\":2,\"x\":3}");

    assertThat(Json.of(read)).hasToString("{\"id\":2,\"y\":1,\"x\":3}");
  }

  @Test
  void secretsStayHidden() throws Exception {
    for (String secret : List.of("app_secret", "password")) {
      Object read =
          JsonCodec.reader(load(card(string("id"), string(secret))))
              .readValue("{\"id\":\"1\",\"" + secret + "\":\"s3cret\",\"x\":3}");

      assertThat(read.toString()).doesNotContain("s3cret").endsWith("=***, other={x=3}]");
    }
  }

  private static List<GeneratedCode> both(Field... members) {
    return List.of(card(members), WideClasses.of("Card", card(members)));
  }

  private static GeneratedCode card(Field... members) {
    return GeneratedCode.of(
        operation("im.v1.card.update", "POST", "/open-apis/im/v1/cards")
            .query(required(string("token")))
            .body(open(object("card", "card", members)))
            .build());
  }

  private static Field open(Field field) {
    return field.toBuilder().open(true).build();
  }

  private static Class<?> load(GeneratedCode code) throws ClassNotFoundException {
    return code.load().loadClass("dev.larkspur.feishu.im.v1.Card");
  }

  @SuppressWarnings("unchecked") // The tests check the declaration.
  private static Map<String, Json> other(Object card) throws ReflectiveOperationException {
    return (Map<String, Json>) card.getClass().getMethod("other").invoke(card);
  }

  private static Object put(Object builder, String name, Object value)
      throws ReflectiveOperationException {
    return builder
        .getClass()
        .getMethod("put", String.class, Object.class)
        .invoke(builder, name, value);
  }

  private static Object toBuilder(Object card) throws ReflectiveOperationException {
    return card.getClass().getMethod("toBuilder").invoke(card);
  }

  private static Object build(Object builder)
      throws ReflectiveOperationException, InvocationTargetException {
    return builder.getClass().getMethod("build").invoke(builder);
  }
}

package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.any;
import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.model.Field;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.jackson.JsonCodec;
import org.junit.jupiter.api.Test;

class WideClassEmitterTest {
  @Test
  void emitsAClassWithTheMethodsOfARecord() {
    GeneratedCode code =
        wide(
            required(integer("size")),
            described(string("app_secret"), "*/ class Evil {} /*"),
            deprecated(string("old")));

    assertThat(code.file("im/v1/Chat.java"))
        .contains(
            """
            public final class Chat {
              private final long size;
              private final @Nullable String appSecret;
              private final @Nullable String old;

              private Chat(Builder from) {
                this.size = from.size;
                this.appSecret = from.appSecret;
                this.old = from.old;
              }
            """)
        .contains(
            """
              /**
               * / class Evil &#123;&#125; /
               *
               * <p>Characters: 1 to 50. Example: {@code example of app_secret}.
               */
              @JsonProperty("app_secret")
              public @Nullable String appSecret() {
                return appSecret;
              }
            """)
        .contains(
            """
              @JsonProperty("old")
              @Deprecated
              public @Nullable String old() {
                return old;
              }

              private List<? extends @Nullable Object> values_() {
                return Arrays.asList(
                    size,
                    appSecret,
                    old);
              }

              @Override
              public boolean equals(@Nullable Object other) {
                return other instanceof Chat that && values_().equals(that.values_());
              }

              @Override
              public int hashCode() {
                return values_().hashCode();
              }
            """)
        .contains(
            """
              @Override
              public String toString() {
                StringJoiner text = new StringJoiner(", ", "Chat[", "]");
                text.add("size=" + this.size);
                text.add("appSecret=***");
                text.add("old=" + this.old);
                return text.toString();
              }
            """)
        .contains(
            """
              /** Builder for {@link Chat}. */
              @JsonAutoDetect(setterVisibility = JsonAutoDetect.Visibility.NONE)
              public static final class Builder {
                private @Nullable Long size;
                private @Nullable String appSecret;
                private @Nullable String old;

                /** Creates an empty builder; called by JSON mappers. */
                public Builder() {}

                private Builder(Chat from) {
                  this.size = from.size;
                  this.appSecret = from.appSecret;
                  this.old = from.old;
                }

                /** The size. */
                public Builder size(long size) {
                  this.size = size;
                  return this;
                }

                /** Sets {@code size}, which must not be null. */
                @JsonProperty("size")
                public Builder size(Long size) {
                  this.size = size;
                  return this;
                }

                /** / class Evil &#123;&#125; / */
                @JsonProperty("app_secret")
                public Builder appSecret(@Nullable String appSecret) {
                  this.appSecret = appSecret;
                  return this;
                }
            """)
        .contains(
            """
                public Chat build() {
                  Required.in("Chat")
                      .field("size", size)
                      .check();
                  return new Chat(this);
                }
            """);
    assertThat(code.compile()).succeededWithoutWarnings();
  }

  @Test
  void readsAndWritesTheSameJson() throws Exception {
    Class<?> chat =
        wide(
                required(integer("chat_size")),
                integer("page_size"),
                bool("is_open"),
                any("extra"),
                objects("user_ids", "user", string("id")),
                objects("tags", "tag", string("id")))
            .load()
            .loadClass("dev.larkspur.feishu.im.v1.Chat");
    String json =
        "{\"chat_size\":3,\"page_size\":4,\"is_open\":true,\"extra\":{\"b\":[1,null],\"a\":2.5},"
            + "\"user_ids\":[{\"id\":\"ou_1\"}]}";

    Object read = JsonCodec.reader(chat).readValue(json);
    Object sparse =
        JsonCodec.reader(chat)
            .readValue("{\"addTag\":{},\"page_size\":null,\"chat_size\":1,\"unknown\":2}");
    Object builder = chat.getMethod("toBuilder").invoke(read);

    assertThat(Json.of(read)).isEqualTo(Json.parse(json));
    assertThat(Json.of(sparse)).hasToString("{\"chat_size\":1}");
    assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(read);
  }

  /** Returns a request with an object that is treated as too wide for a record. */
  private static GeneratedCode wide(Field... members) {
    return WideClasses.of(
        "Chat",
        GeneratedCode.of(
            operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats")
                .body(object("chat", "chat", members))
                .build()));
  }
}

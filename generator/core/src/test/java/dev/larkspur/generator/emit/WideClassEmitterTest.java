package dev.larkspur.generator.emit;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.larkspur.generator.Spec.deprecated;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.required;
import static dev.larkspur.generator.Spec.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaService;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WideClassEmitterTest {
  private static final String FILE = "dev/larkspur/feishu/im/v1/Chat.java";

  @Test
  void emitsAClassWithTheMethodsOfARecord() {
    GeneratedCode code =
        GeneratedCode.of(
            operation("im.v1.chat.create", "POST", "/open-apis/im/v1/chats")
                .body(
                    object(
                        "chat",
                        "chat",
                        required(integer("size")),
                        described(string("app_secret"), "*/ class Evil {} /*"),
                        deprecated(string("old"))))
                .build());
    JavaModel model = JavaModel.of(code.api(), code.names());
    JavaService service = model.services().get(0);
    JavaObject object = service.objects().get(0);

    Map<String, String> files =
        Emitter.emit(
                new JavaModel(
                    model.basePackage(),
                    List.of(withObject(service, widened(object))),
                    model.products()))
            .stream()
            .collect(Collectors.toMap(GeneratedFile::path, GeneratedFile::text));

    assertThat(files.get(FILE))
        .contains(
            """
            @JsonDeserialize(builder = Chat.Builder.class)
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
              @JsonPOJOBuilder(withPrefix = "")
              public static final class Builder {
                private @Nullable Long size;
                private @Nullable String appSecret;
                private @Nullable String old;

                private Builder() {}

                /** The size. */
                @JsonProperty("size")
                public Builder size(long size) {
                  this.size = size;
                  return this;
                }

                /** / class Evil &#123;&#125; / */
                @JsonProperty("app_secret")
                public Builder appSecret(String appSecret) {
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
    assertThat(new GeneratedCode(code.api(), code.names(), files).compile())
        .succeededWithoutWarnings();
  }

  private static JavaObject widened(JavaObject object) {
    return new JavaObject(object.schema(), object.type(), object.components(), true);
  }

  private static JavaService withObject(JavaService service, JavaObject object) {
    return new JavaService(
        service.id(),
        service.client(),
        service.accessor(),
        service.operations(),
        service.events(),
        List.of(object),
        service.enums());
  }
}

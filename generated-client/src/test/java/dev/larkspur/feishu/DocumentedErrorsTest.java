package dev.larkspur.feishu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.larkspur.feishu.im.v1.ForwardThreadError;
import dev.larkspur.feishu.im.v1.MergeForwardMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.ErrorCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedErrorsTest {
  /** The enum of errors of each operation. */
  private static final Map<String, Class<? extends ErrorCode>> ERRORS =
      Map.of(
          "im.v1.message.reply", ReplyMessageError.class,
          "im.v1.message.merge_forward", MergeForwardMessageError.class,
          "im.v1.thread.forward", ForwardThreadError.class);

  private LoopbackPlatform platform;

  @BeforeEach
  void open() {
    platform = new LoopbackPlatform();
  }

  @AfterEach
  void close() {
    platform.close();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void eachDocumentedErrorIsItsConstant(GeneratedCall<?, ?> call, ErrorCode error) {
    platform.answers(error.httpStatus(), answer(error.code(), error.message()));

    ApiException thrown = failureOf(call);

    assertThat(thrown.is(error)).isTrue();
    assertThat(thrown.known()).isSameAs(error);
    assertThat(thrown.code()).isEqualTo(error.code());
    assertThat(thrown.httpStatus()).isEqualTo(error.httpStatus());
    assertThat(thrown.platformMessage()).isEqualTo(error.message());
    assertThat(thrown.logId()).isEqualTo(LoopbackPlatform.LOG_ID);
    assertThat(thrown)
        .hasMessageContaining(Long.toString(error.code()))
        .hasMessageContaining(LoopbackPlatform.LOG_ID)
        .hasMessageContaining(error.advice().lines().findFirst().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("documented")
  void adviceIsAWholeSentence(GeneratedCall<?, ?> call, ErrorCode error) {
    assertThat(error.advice()).as(call + " " + error).matches("(?s)[A-Z].{20,}[.)`]");
  }

  @ParameterizedTest
  @MethodSource("subErrors")
  void aSubErrorIsFoundInsideTheMessage(ErrorCode parent, ErrorCode subError) {
    String message =
        subError.message().contains("ErrCode:")
            ? subError.message().replace("%v", "elements[2]")
            : "Failed to create card content, ext=ErrCode: %d; ErrMsg: %s; ErrorValue: "
                .formatted(subError.code(), subError.message());
    platform.answers(400, answer(parent.code(), message));

    ApiException thrown = failureOf(GeneratedCall.ALL.get(0));

    assertThat(thrown.is(parent)).isTrue();
    assertThat(thrown.is(subError)).isTrue();
    assertThat(thrown.error(ReplyMessageError.class)).isSameAs(parent);
    assertThat(thrown.subError(ReplyMessageError.SubError.class)).isSameAs(subError);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void theErrorThatAPageShowsIsItsSubError(Path folder) throws IOException {
    JsonNode example = DocumentedExamples.of("im.v1.message.reply", folder).errors().get(0);
    platform.answers(400, example.toString());

    ApiException thrown = failureOf(GeneratedCall.ALL.get(0));

    assertThat(thrown.code()).isEqualTo(230099);
    ReplyMessageError.SubError subError = thrown.subError(ReplyMessageError.SubError.class);
    assertThat(subError).isNotNull();
    assertThat(subError.code()).isEqualTo(200550);
    assertThat(thrown.troubleshooter()).contains("log_id=202409131613579778D691D6E05516DE2D");
  }

  @Test
  void anErrorWithHttp200IsAnError() {
    platform.answers(200, answer(230011, "The message is recalled."));

    ApiException thrown = failureOf(GeneratedCall.ALL.get(0));

    assertThat(thrown.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isTrue();
    assertThat(thrown.httpStatus()).isEqualTo(200);
  }

  @Test
  void aCodeThatNoPageListsLosesNothing() {
    platform.answers(418, "{\"code\":987654321,\"msg\":\"new\",\"error\":{\"log_id\":\"L1\"}}");

    ApiException thrown = failureOf(GeneratedCall.ALL.get(0));

    assertThat(thrown.known()).isNull();
    assertThat(thrown.advice()).isEmpty();
    assertThat(thrown.code()).isEqualTo(987654321);
    assertThat(thrown.httpStatus()).isEqualTo(418);
    assertThat(new String(thrown.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("L1");
  }

  @Test
  void theSameNumberOfAnotherOperationIsNotTheSameError() {
    platform.answers(400, answer(230064, "All messages to be forwarded are invalid."));

    ApiException thrown = failureOf(GeneratedCall.ALL.get(1));

    assertThat(thrown.is(MergeForwardMessageError.ALL_MESSAGES_TO_BE_FORWARDED_ARE_INVALID))
        .isTrue();
    assertThat(thrown.is(ForwardThreadError.THE_THREAD_TO_BE_FORWARDED_IS_INVALID)).isFalse();
  }

  static Stream<Arguments> documented() {
    return GeneratedCall.ALL.stream()
        .flatMap(
            call ->
                Arrays.stream(ERRORS.get(call.toString()).getEnumConstants())
                    .map(error -> Arguments.of(call, error)));
  }

  static Stream<Arguments> subErrors() {
    return Arrays.stream(ReplyMessageError.values())
        .flatMap(parent -> parent.subErrors().stream().map(sub -> Arguments.of(parent, sub)));
  }

  static Stream<Path> folders() {
    return DocumentedExamples.folders();
  }

  private ApiException failureOf(GeneratedCall<?, ?> call) {
    return catchThrowableOfType(
        ApiException.class,
        () -> platform.feishu().send(call.request(), CallOptions.builder().noRetry().build()));
  }

  private static String answer(long code, String message) {
    return JsonNodeFactory.instance.objectNode().put("code", code).put("msg", message).toString();
  }
}

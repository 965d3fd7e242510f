package dev.larkspur.feishu;

import static dev.larkspur.testkit.FakeResponse.error;
import static dev.larkspur.testkit.FakeResponse.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.feishu.im.v1.CreateImageError;
import dev.larkspur.feishu.im.v1.ForwardThreadError;
import dev.larkspur.feishu.im.v1.GetMessageResourceError;
import dev.larkspur.feishu.im.v1.ListMessageError;
import dev.larkspur.feishu.im.v1.MergeForwardMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageError;
import dev.larkspur.feishu.im.v1.ReplyMessageRequest;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.testkit.FakeFeishu;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentedErrorsTest {
  /** Returns the error enum of each operation. */
  private static final Map<String, Class<? extends ErrorCode>> ERRORS =
      Map.of(
          "im.v1.message.reply", ReplyMessageError.class,
          "im.v1.message.merge_forward", MergeForwardMessageError.class,
          "im.v1.message.list", ListMessageError.class,
          "im.v1.message.resource.get", GetMessageResourceError.class,
          "im.v1.image.create", CreateImageError.class,
          "im.v1.thread.forward", ForwardThreadError.class);

  private static final GeneratedCall<?, ?> REPLY = GeneratedCall.ALL.get(0);
  private static final GeneratedCall<?, ?> MERGE_FORWARD = GeneratedCall.ALL.get(1);

  private final FakeFeishu fake = FakeFeishu.start();
  private final FeishuClient client = fake.client();

  @AfterEach
  void close() {
    fake.close();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void eachDocumentedErrorIsItsConstant(GeneratedCall<?, ?> call, ErrorCode error) {
    fake.fail(call.operation(), error);

    ApiException thrown = failureOf(call);

    assertThat(thrown.is(error)).isTrue();
    assertThat(thrown.known()).isSameAs(error);
    assertThat(thrown.code()).isEqualTo(error.code());
    assertThat(thrown.httpStatus()).isEqualTo(error.httpStatus());
    assertThat(thrown.platformMessage()).isEqualTo(error.message());
    assertThat(thrown.logId()).isEqualTo("fake-1");
    assertThat(thrown)
        .hasMessageContaining(Long.toString(error.code()))
        .hasMessageContaining("fake-1")
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
    if (subError.message().contains("ErrCode:")) {
      String message = subError.message().replace("%v", "elements[2]");
      fake.answer(ReplyMessageRequest.OPERATION, error(400, parent.code(), message));
    } else {
      fake.answer(ReplyMessageRequest.OPERATION, error(parent, subError));
    }

    ApiException thrown = failureOf(REPLY);

    assertThat(thrown.is(parent)).isTrue();
    assertThat(thrown.is(subError)).isTrue();
    assertThat(thrown.error(ReplyMessageError.class)).isSameAs(parent);
    assertThat(thrown.subError(ReplyMessageError.SubError.class)).isSameAs(subError);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theErrorOfAPageExampleIsItsSubError(Path page) throws IOException {
    JsonNode example = DocumentedExamples.of(page).errors().get(0);
    fake.answer(ReplyMessageRequest.OPERATION, json(example.toString()).status(400));

    ApiException thrown = failureOf(REPLY);

    assertThat(thrown.code()).isEqualTo(230099);
    ReplyMessageError.SubError subError = thrown.subError(ReplyMessageError.SubError.class);
    assertThat(subError).isNotNull();
    assertThat(subError.code()).isEqualTo(200550);
    assertThat(thrown.troubleshooter()).contains("log_id=202409131613579778D691D6E05516DE2D");
  }

  @Test
  void anErrorWithHttp200IsAnError() {
    fake.answer(
        ReplyMessageRequest.OPERATION,
        error(ReplyMessageError.THE_MESSAGE_IS_RECALLED).status(200));

    ApiException thrown = failureOf(REPLY);

    assertThat(thrown.is(ReplyMessageError.THE_MESSAGE_IS_RECALLED)).isTrue();
    assertThat(thrown.httpStatus()).isEqualTo(200);
  }

  @Test
  void anUndocumentedCodeKeepsAllDetails() {
    fake.answer(
        ReplyMessageRequest.OPERATION,
        json("{\"code\":987654321,\"msg\":\"new\",\"error\":{\"log_id\":\"L1\"}}").status(418));

    ApiException thrown = failureOf(REPLY);

    assertThat(thrown.known()).isNull();
    assertThat(thrown.advice()).isEmpty();
    assertThat(thrown.code()).isEqualTo(987654321);
    assertThat(thrown.httpStatus()).isEqualTo(418);
    assertThat(new String(thrown.bytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("L1");
  }

  @Test
  void theSameNumberOfAnotherOperationIsNotTheSameError() {
    fake.answer(
        MERGE_FORWARD.operation(), error(400, 230064, "All messages to be forwarded are invalid."));

    ApiException thrown = failureOf(MERGE_FORWARD);

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

  static Stream<Path> pages() throws IOException {
    return DocumentedExamples.pages(REPLY.operation().id());
  }

  private ApiException failureOf(GeneratedCall<?, ?> call) {
    return catchThrowableOfType(
        ApiException.class,
        () -> client.send(call.request(), CallOptions.builder().noRetry().build()));
  }
}

package dev.larkspur.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.feishu.im.v1.GetMessageRequest;
import dev.larkspur.feishu.im.v1.GetMessageResponse;
import dev.larkspur.runtime.ApiException;
import dev.larkspur.runtime.CallOptions;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.FeishuException;
import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as the response to a generated request: the call returns a record, which is the same
 * after it is written and read, or fails with a documented exception. The first byte of an input
 * selects the HTTP status and the way of decoding.
 */
class AnswerFuzzTest {
  private static final List<Integer> STATUSES = List.of(200, 400, 401, 404, 429, 500, 204, 302);
  private static final HttpHeaders HEADERS =
      HttpHeaders.of(Map.of("X-Tt-Logid", List.of("log-1")), (name, value) -> true);
  private static final AtomicReference<WireResponse> RESPONSE = new AtomicReference<>();
  private static final Transport TRANSPORT =
      request -> CompletableFuture.completedFuture(RESPONSE.get());
  private static final FeishuClient CLIENT =
      FeishuClient.builder().transport(TRANSPORT).token(TokenKind.TENANT, "t-1").build();
  private static final GetMessageRequest REQUEST =
      GetMessageRequest.builder().messageId("om_1").build();

  static Stream<byte[]> answers() {
    return Stream.concat(
        Seeds.texts(
            "\0{\"code\":0,\"msg\":\"\",\"data\":{\"items\":[{\"message_id\":\"om_1\","
                + "\"msg_type\":\"text\",\"create_time\":\"1\",\"deleted\":false,\"sender\":{"
                + "\"id\":\"ou_1\",\"id_type\":\"open_id\",\"sender_type\":\"user\"},"
                + "\"body\":{\"content\":\"{}\"},\"mentions\":[{\"key\":\"@_user_1\",\"id\":"
                + "\"ou_2\",\"name\":\"a\"}],\"upper_message_id\":null}]}}",
            "\0{\"code\":0,\"data\":{\"items\":\"\"}}",
            "\0{\"code\":230002,\"msg\":\"no\"}",
            "\1{\"code\":230110,\"msg\":\"a ext=ErrCode: 200380; ErrMsg: b\"}",
            "\1{\"code\":99992402,\"msg\":\"m\",\"error\":{\"log_id\":\"l\",\"troubleshooter\":"
                + "\"t\",\"field_violations\":[{\"field\":\"f\",\"value\":\"v\",\"description\":"
                + "\"d\"}],\"permission_violations\":[{\"type\":\"a\",\"subject\":\"b\"},{"
                + "\"scope\":\"s\",\"url\":\"u\"}],\"helps\":[{\"url\":\"u\",\"description\":"
                + "\"d\"}],\"details\":[{\"key\":\"k\",\"value\":\"v\"}]}}",
            "\2{\"error\":\"invalid_grant\",\"error_description\":\"d\",\"code\":20037}",
            "\3<html>not JSON</html>"),
        Seeds.texts("\10{\"code\":0,\"data\":{\"items\":[{\"deleted\":\"x\",\"sender\":7}]}}"));
  }

  @MethodSource("answers")
  @FuzzTest
  void anyAnswerIsARecordOrADocumentedException(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    int status = STATUSES.get(input[0] & 7);
    boolean lenient = (input[0] & 8) != 0;
    RESPONSE.set(WireResponse.of(status, HEADERS, Arrays.copyOfRange(input, 1, input.length)));
    CallOptions options = CallOptions.builder().lenientDecoding(lenient).noRetry().build();
    try {
      GetMessageResponse found = CLIENT.send(REQUEST, options);
      Json written = Json.of(found);
      assertThat(Json.of(written.as(GetMessageResponse.class))).isEqualTo(written);
    } catch (ApiException e) {
      assertThat(e.getMessage()).contains("im.v1.message.get").doesNotContain("t-1");
    } catch (FeishuException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}

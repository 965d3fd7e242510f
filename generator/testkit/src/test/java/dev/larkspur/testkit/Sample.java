package dev.larkspur.testkit;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.Call;
import dev.larkspur.runtime.Download;
import dev.larkspur.runtime.ErrorCode;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.event.CallbackType;
import dev.larkspur.runtime.event.EventType;
import dev.larkspur.runtime.internal.NotInBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations and an event like generated code, without builders. */
final class Sample {
  private Sample() {}

  record Reply(@NotInBody String messageId, @JsonProperty("content") String content)
      implements Request<ReplyResponse> {
    static final Operation<ReplyResponse> OPERATION =
        Operation.post("im.v1.message.reply", "/open-apis/im/v1/messages/:message_id/reply")
            .tokens(TokenKind.TENANT)
            .rateLimit(50, 1)
            .errors(ReplyError.class)
            .returns(ReplyResponse.class);

    @Override
    public Call<ReplyResponse> call() {
      return OPERATION.call().path("message_id", messageId).body(this);
    }
  }

  @CallbackType("card.clicked")
  record CardClicked(@JsonProperty("value") @Nullable String value) {}

  record CardAnswer(@JsonProperty("toast") @Nullable String toast) {}

  record ReplyResponse(@JsonProperty("message_id") @Nullable String messageId) {}

  enum ReplyError implements ErrorCode {
    THE_MESSAGE_IS_RECALLED(230011, 400, "The message is recalled."),
    CARD_IS_WRONG(230099, 400, "Failed to create card content") {
      @Override
      public List<? extends ErrorCode> subErrors() {
        return List.of(CardError.TAG_IS_UNKNOWN);
      }
    },
    WITHOUT_STATUS(230777, 0, "The status is not documented.");

    private final long code;
    private final int httpStatus;
    private final String message;

    ReplyError(long code, int httpStatus, String message) {
      this.code = code;
      this.httpStatus = httpStatus;
      this.message = message;
    }

    @Override
    public long code() {
      return code;
    }

    @Override
    public int httpStatus() {
      return httpStatus;
    }

    @Override
    public String message() {
      return message;
    }

    @Override
    public String advice() {
      return "";
    }
  }

  enum CardError implements ErrorCode {
    TAG_IS_UNKNOWN;

    @Override
    public long code() {
      return 200380;
    }

    @Override
    public int httpStatus() {
      return 0;
    }

    @Override
    public String message() {
      return "unknown tag";
    }

    @Override
    public String advice() {
      return "";
    }
  }

  record GetMessage(@NotInBody String messageId, @NotInBody List<String> fields)
      implements Request<ReplyResponse> {
    static final Operation<ReplyResponse> OPERATION =
        Operation.get("im.v1.message.get", "/open-apis/im/v1/messages/:message_id")
            .returns(ReplyResponse.class);

    @Override
    public Call<ReplyResponse> call() {
      return OPERATION.call().path("message_id", messageId).query("field", fields);
    }
  }

  /** Its path also matches the path of {@link GetMessage}. */
  record CountMessages() implements Request<ReplyResponse> {
    static final Operation<ReplyResponse> OPERATION =
        Operation.get("im.v1.message.count", "/open-apis/im/v1/messages/count")
            .returns(ReplyResponse.class);

    @Override
    public Call<ReplyResponse> call() {
      return OPERATION.call();
    }
  }

  record GetFile(@NotInBody String fileKey) implements Request<Download> {
    static final Operation<Download> OPERATION =
        Operation.get("im.v1.file.get", "/open-apis/im/v1/files/:file_key")
            .tokens(TokenKind.TENANT)
            .returnsFile();

    @Override
    public Call<Download> call() {
      return OPERATION.call().path("file_key", fileKey);
    }
  }

  record Elsewhere(@NotInBody String q) implements Request<ReplyResponse> {
    static final Operation<ReplyResponse> OPERATION =
        Operation.get("legacy.search", "/suite/search")
            .host("https://www.feishu.cn")
            .returns(ReplyResponse.class);

    @Override
    public Call<ReplyResponse> call() {
      return OPERATION.call().query("q", q);
    }
  }

  @EventType("im.message.receive_v1")
  record MessageReceived(@JsonProperty("message_id") @Nullable String messageId) {}
}

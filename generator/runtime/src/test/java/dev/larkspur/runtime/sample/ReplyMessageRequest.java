package dev.larkspur.runtime.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.runtime.Call;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.Request;
import dev.larkspur.runtime.TokenKind;
import dev.larkspur.runtime.internal.NotInBody;
import dev.larkspur.runtime.internal.Required;
import org.jspecify.annotations.Nullable;

public record ReplyMessageRequest(
    @NotInBody String messageId,
    @JsonProperty("content") String content,
    @JsonProperty("msg_type") MsgType msgType,
    @JsonProperty("reply_in_thread") @Nullable Boolean replyInThread,
    @JsonProperty("uuid") @Nullable String uuid)
    implements Request<ReplyMessageResponse> {

  public static final Operation<ReplyMessageResponse> OPERATION =
      Operation.post("im.v1.message.reply", "/open-apis/im/v1/messages/:message_id/reply")
          .tokens(TokenKind.TENANT, TokenKind.USER)
          .rateLimit(1000, 60)
          .rateLimit(50, 1)
          .idempotencyKeyInBody("uuid")
          .errors(ReplyMessageError.class)
          .returns(ReplyMessageResponse.class);

  @Override
  public Call<ReplyMessageResponse> call() {
    return OPERATION.call().path("message_id", messageId).body(this);
  }

  public static Builder builder() {
    return new Builder();
  }

  public static final class Builder {
    private @Nullable String messageId;
    private @Nullable String content;
    private @Nullable MsgType msgType;
    private @Nullable Boolean replyInThread;
    private @Nullable String uuid;

    private Builder() {}

    public Builder messageId(String value) {
      messageId = value;
      return this;
    }

    public Builder content(String value) {
      content = value;
      return this;
    }

    public Builder msgType(MsgType value) {
      msgType = value;
      return this;
    }

    public Builder replyInThread(boolean value) {
      replyInThread = value;
      return this;
    }

    public Builder uuid(String value) {
      uuid = value;
      return this;
    }

    public ReplyMessageRequest build() {
      Required.in("ReplyMessageRequest")
          .field("message_id", messageId)
          .field("content", content)
          .field("msg_type", msgType)
          .check();
      return new ReplyMessageRequest(messageId, content, msgType, replyInThread, uuid);
    }
  }
}

package dev.larkspur.runtime.sample;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record ReplyMessageResponse(
    @JsonProperty("message_id") @Nullable String messageId,
    @JsonProperty("msg_type") @Nullable MsgType msgType,
    @JsonProperty("level") @Nullable Level level,
    @JsonProperty("create_time") @Nullable String createTime,
    @JsonProperty("updated") @Nullable Boolean updated,
    @JsonProperty("size") @Nullable Long size,
    @JsonProperty("mentions") @Nullable List<Mention> mentions) {

  public record Mention(
      @JsonProperty("key") @Nullable String key, @JsonProperty("id") @Nullable String id) {}
}

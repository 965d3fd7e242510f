package dev.larkspur.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.lark.oapi.core.utils.Jsons;
import com.lark.oapi.service.im.v1.model.ListMessageResp;
import com.lark.oapi.service.im.v1.model.Message;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import dev.larkspur.runtime.Caller;
import dev.larkspur.runtime.FeishuClient;
import dev.larkspur.runtime.Operation;
import dev.larkspur.runtime.http.Transport;
import dev.larkspur.runtime.http.WireResponse;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Three variants of decoding a list of 50 messages into the records of a reply. */
final class MessagesDecoding {
  private static final ObjectReader BARE =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Envelope.class);

  private static final Operation<Page> LIST =
      Operation.get("im.v1.message.list", "/open-apis/im/v1/messages").returns(Page.class);

  private final byte[] json;
  private final Caller caller;

  record Page(
      @JsonProperty("items") @Nullable List<ReplyMessageResponse> items,
      @JsonProperty("has_more") @Nullable Boolean hasMore,
      @JsonProperty("page_token") @Nullable String pageToken) {}

  record Envelope(@JsonProperty("code") long code, @JsonProperty("data") @Nullable Page data) {}

  MessagesDecoding() {
    json =
        ("{\"code\":0,\"msg\":\"success\",\"data\":{\"has_more\":true,\"page_token\":\"p\",\"items\":["
                + String.join(",", Collections.nCopies(50, Platform.MESSAGE))
                + "]}}")
            .getBytes(StandardCharsets.UTF_8);
    WireResponse answer =
        WireResponse.of(200, HttpHeaders.of(Map.of(), (name, value) -> true), json);
    Transport noNetwork = request -> CompletableFuture.completedFuture(answer);
    caller = FeishuClient.builder().transport(noNetwork).build();
  }

  /** Decodes with Jackson and records only. */
  List<ReplyMessageResponse> bare() throws IOException {
    Envelope envelope = BARE.readValue(json);
    return Objects.requireNonNull(Objects.requireNonNull(envelope.data()).items());
  }

  /** Makes a whole call of this client without the network. */
  List<ReplyMessageResponse> larkspur() {
    return Objects.requireNonNull(caller.send(LIST.call()).items());
  }

  /** Decodes as the SDK does. */
  List<Message> sdk() {
    ListMessageResp response =
        Jsons.DEFAULT.fromJson(new String(json, StandardCharsets.UTF_8), ListMessageResp.class);
    return List.of(response.getData().getItems());
  }
}

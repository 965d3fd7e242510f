package dev.larkspur.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.larkspur.feishu.im.v1.ReplyMessageResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** Replies with the JDK's HTTP client and Jackson only. */
final class BareReplier implements Replier {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private static final ObjectReader READER = MAPPER.readerFor(Envelope.class);
  private static final ObjectWriter WRITER = MAPPER.writerFor(Body.class);

  private final String url;
  private final HttpClient client;
  private final boolean async;

  record Body(
      @JsonProperty("content") String content,
      @JsonProperty("msg_type") String msgType,
      @JsonProperty("uuid") @Nullable String uuid) {}

  record Envelope(
      @JsonProperty("code") long code,
      @JsonProperty("msg") @Nullable String msg,
      @JsonProperty("data") @Nullable ReplyMessageResponse data) {}

  private BareReplier(String url, HttpClient client, boolean async) {
    this.url = url;
    this.client = client;
    this.async = async;
  }

  /** Creates a client with default settings. */
  static BareReplier plain(String url) {
    return new BareReplier(url, HttpClient.newHttpClient(), false);
  }

  /** Creates a client that sends asynchronously. */
  static BareReplier async(String url) {
    return new BareReplier(url, HttpClient.newHttpClient(), true);
  }

  /** Creates a client with a direct executor: all work happens on the I/O thread. */
  static BareReplier direct(String url) {
    return new BareReplier(url, HttpClient.newBuilder().executor(Runnable::run).build(), false);
  }

  /** Creates a client with a direct executor and HTTP/1.1. */
  static BareReplier directHttp1(String url) {
    return new BareReplier(
        url,
        HttpClient.newBuilder()
            .executor(Runnable::run)
            .version(HttpClient.Version.HTTP_1_1)
            .build(),
        false);
  }

  @Override
  public String reply() throws IOException, InterruptedException {
    if (async) {
      return client
          .sendAsync(request(), BodyHandlers.ofByteArray())
          .thenApply(BareReplier::read)
          .join();
    }
    return read(client.send(request(), BodyHandlers.ofByteArray()));
  }

  private HttpRequest request() throws IOException {
    byte[] body = WRITER.writeValueAsBytes(new Body(CONTENT, "text", null));
    return HttpRequest.newBuilder(
            URI.create(url + "/open-apis/im/v1/messages/" + MESSAGE_ID + "/reply"))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/json; charset=utf-8")
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static String read(HttpResponse<byte[]> response) {
    try {
      Envelope envelope = READER.readValue(response.body());
      ReplyMessageResponse data = envelope.data();
      if (envelope.code() != 0 || data == null) {
        throw new IllegalStateException(envelope.msg());
      }
      return String.valueOf(data.messageId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

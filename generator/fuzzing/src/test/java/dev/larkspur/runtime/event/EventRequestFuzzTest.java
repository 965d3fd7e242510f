package dev.larkspur.runtime.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.feishu.im.v1.ChatDisbandedEvent;
import dev.larkspur.fuzzing.Seeds;
import dev.larkspur.runtime.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any request to the event receiver: it gets a status and a JSON body, and no handler runs without
 * a signature. The first byte of an input selects how the rest is sent.
 */
class EventRequestFuzzTest {
  private static final String KEY = "key";
  private static final Set<Integer> STATUSES = Set.of(200, 400, 401, 413, 500, 503);
  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

  /** How a request is sent. */
  private enum Way {
    UNVERIFIED,
    SIGNED,
    ENCRYPTED,
    RAW_HEADERS
  }

  static Stream<byte[]> requests() {
    return Seeds.texts(
            "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e1\",\"event_type\":"
                + "\"im.chat.disbanded_v1\",\"create_time\":\"1700000000000\",\"token\":\"t\","
                + "\"app_id\":\"a\",\"tenant_key\":\"k\"},\"event\":{\"chat_id\":\"oc_1\"}}",
            "{\"ts\":\"1700000000.5\",\"uuid\":\"u1\",\"token\":\"t\",\"type\":\"event_callback\","
                + "\"event\":{\"type\":\"x\",\"app_id\":\"a\"}}",
            "{\"type\":\"url_verification\",\"challenge\":\"c\",\"token\":\"t\"}",
            "{\"action\":{\"value\":{}},\"open_message_id\":\"om_1\",\"token\":\"t\"}",
            "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e2\",\"event_type\":"
                + "\"card.action.trigger\"},\"event\":{\"action\":{}}}",
            "{\"encrypt\":\"P37w+VZImNgPEO1RBhJ6RtKl7n6zymIbEG1pReEzghk=\"}",
            "X-Lark-Signature: 00\nX-Lark-Request-Timestamp: 1700000000\n"
                + "X-Lark-Request-Nonce: n\n\n{\"encrypt\":\"AAAA\"}")
        .flatMap(
            body ->
                IntStream.range(0, Way.values().length).mapToObj(way -> joined((byte) way, body)));
  }

  @MethodSource("requests")
  @FuzzTest
  void anyRequestGetsAStatusAndJson(byte[] input) throws IOException {
    if (input.length == 0) {
      return;
    }
    Way way = Way.values()[Math.floorMod(input[0], Way.values().length)];
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    AtomicInteger handled = new AtomicInteger();
    try (EventReceiver receiver = receiver(way, handled)) {
      EventResponse response =
          switch (way) {
            case UNVERIFIED -> receiver.receive(name -> null, rest);
            case SIGNED -> receiver.receive(signed(rest)::get, rest);
            case ENCRYPTED -> {
              byte[] body = encrypted(rest);
              yield receiver.receive(signed(body)::get, body);
            }
            case RAW_HEADERS -> {
              Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
              yield receiver.receive(headers::get, body(rest, headers));
            }
          };
      assertThat(STATUSES).contains(response.status());
      String answer = new String(response.body(), StandardCharsets.UTF_8);
      assertThat(Json.parse(answer).isObject()).isTrue();
      if (way == Way.RAW_HEADERS) {
        assertThat(handled).hasValue(0);
      }
    }
  }

  private static EventReceiver receiver(Way way, AtomicInteger handled) {
    EventReceiver.Builder builder =
        EventReceiver.builder()
            .clock(CLOCK)
            .executor(Runnable::run)
            .listener(new EventReceiverListener() {})
            .on(ChatDisbandedEvent.class, (event, header) -> handled.incrementAndGet())
            .onOther((event, header) -> handled.incrementAndGet())
            .onCallback(
                "card.action.trigger",
                Json.class,
                (callback, header) -> {
                  handled.incrementAndGet();
                  return Map.of("toast", Map.of("content", callback));
                });
    return way == Way.UNVERIFIED ? builder.unverified().build() : builder.encryptKey(KEY).build();
  }

  private static Map<String, String> signed(byte[] body) {
    String time = "1700000000";
    return Map.of(
        EventSignature.HEADER,
        new EventSignature(KEY).of(time, "nonce", body),
        EventSignature.TIMESTAMP_HEADER,
        time,
        EventSignature.NONCE_HEADER,
        "nonce");
  }

  private static byte[] encrypted(byte[] clear) {
    return ("{\"encrypt\":\"" + new EventCipher(KEY).encrypt(clear) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the body behind an empty line, and puts the lines before it into the headers. */
  private static byte[] body(byte[] message, Map<String, String> headers) {
    String text = new String(message, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\n\n");
    for (String line : text.substring(0, Math.max(0, end)).split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    return text.substring(end < 0 ? 0 : end + 2).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte first, byte[] rest) {
    byte[] all = new byte[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }
}

package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.runtime.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of an attacker who captured signed requests but does not know the encrypt key. */
class EventAttackTest {
  private static final String KEY = "test key";
  private static final Instant NOW = Instant.ofEpochSecond(1_767_225_600);
  private static final String TIME = "1767225600";
  private static final String UNSIGNED = "401 {\"msg\":\"the signature is missing or wrong\"}";
  private static final String EVENT = event("e1", "{\"a\":1}");

  private final List<String> handled = new CopyOnWriteArrayList<>();
  private final List<String> rejected = new CopyOnWriteArrayList<>();

  private EventReceiver.Builder builder() {
    return EventReceiver.builder()
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .respondWithin(Duration.ofMinutes(1))
        .executor(Runnable::run)
        .listener(
            new EventReceiverListener() {
              @Override
              public void rejected(int status, String reason) {
                rejected.add(status + " " + reason);
              }
            })
        .onOther((event, header) -> handled.add(header.id()));
  }

  private EventReceiver signed() {
    return builder().encryptKey(KEY).build();
  }

  private static String event(String id, String content) {
    return "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"%s\",\"event_type\":\"a_v1\",\"token\":\"right\"},\"event\":%s}"
        .formatted(id, content);
  }

  private static Map<String, String> headers(String time, String nonce, String signature) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put(EventSignature.TIMESTAMP_HEADER, time);
    headers.put(EventSignature.NONCE_HEADER, nonce);
    headers.put(EventSignature.HEADER, signature);
    return headers;
  }

  private static String sign(String time, String nonce, byte[] body) {
    return new EventSignature(KEY).of(time, nonce, body);
  }

  private String send(EventReceiver receiver, byte[] body) {
    return receiver.receive(headers(TIME, "n", sign(TIME, "n", body))::get, body).toString();
  }

  @Test
  void digits_cannot_be_moved_between_the_timestamp_and_the_nonce() {
    EventReceiver receiver =
        builder().encryptKey(KEY).replayWindow(Duration.ofDays(40_000)).build();
    byte[] body = EVENT.getBytes(UTF_8);
    String nonce = "0001234567";
    String whole = TIME + nonce;
    String signature = sign(TIME, nonce, body);
    assertThat(sign(whole, "", body)).isEqualTo(signature);

    for (int length = 0; length <= whole.length(); length++) {
      String time = whole.substring(0, length);
      Map<String, String> moved = headers(time, whole.substring(length), signature);
      int status = receiver.receive(moved::get, body).status();
      assertThat(status).describedAs(time).isEqualTo(length == 10 ? 200 : 401);
    }
    assertThat(handled).containsExactly("e1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+1767225600",
        "+767225600",
        "-1767225600",
        "-767225600",
        " 1767225600",
        "1767225600 ",
        "1767225600\n",
        "01767225600",
        "0767225600",
        "1767225600000",
        "176722560",
        "1767225600.0",
        "1.76722e10",
        "0x69565F80",
        "١٧٦٧٢٢٥٦٠٠",
        "１７６７２２５６００",
        "176722560٠",
        "1767225600, 1767225600",
        "1_767_225_6"
      })
  void a_signed_timestamp_in_another_form_is_rejected(String time) {
    byte[] body = EVENT.getBytes(UTF_8);
    EventReceiver receiver =
        builder().encryptKey(KEY).replayWindow(Duration.ofDays(40_000)).build();

    assertThat(receiver.receive(headers(time, "n", sign(time, "n", body))::get, body).toString())
        .isEqualTo(UNSIGNED);
    assertThat(handled).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000", "9999999999", "1767225600"})
  void every_timestamp_of_ten_digits_has_the_form(String time) {
    byte[] body = EVENT.getBytes(UTF_8);
    EventReceiver receiver =
        builder().encryptKey(KEY).replayWindow(Duration.ofDays(Integer.MAX_VALUE)).build();
    int status = receiver.receive(headers(time, "n", sign(time, "n", body))::get, body).status();

    assertThat(status).isEqualTo(time.equals(TIME) || !time.startsWith("9") ? 200 : 401);
  }

  @Test
  void the_same_rules_hold_for_cards_of_the_older_format() {
    EventReceiver receiver =
        builder().verificationToken("verify").replayWindow(Duration.ofDays(40_000)).build();
    byte[] body = "{\"open_message_id\":\"om\",\"token\":\"c-1\",\"action\":{}}".getBytes(UTF_8);
    String nonce = "000123";
    String whole = TIME + nonce;
    String signature = EventSignature.ofOldCards("verify").of(TIME, nonce, body);

    for (int length = 0; length <= whole.length(); length++) {
      Map<String, String> moved =
          headers(whole.substring(0, length), whole.substring(length), signature);
      assertThat(receiver.receive(moved::get, body).status()).isEqualTo(length == 10 ? 200 : 401);
    }
    assertThat(handled).containsExactly("c-1");
  }

  @Test
  void the_weaker_signature_is_rejected_if_no_handler_takes_cards_of_the_older_format() {
    EventReceiver receiver =
        EventReceiver.builder()
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .encryptKey(KEY)
            .verificationToken("verify")
            .on("a_v1", Json.class, (event, header) -> handled.add(header.id()))
            .build();
    byte[] body = "{\"open_message_id\":\"om\",\"token\":\"c-1\",\"action\":{}}".getBytes(UTF_8);
    String signature = EventSignature.ofOldCards("verify").of(TIME, "n", body);

    assertThat(receiver.receive(headers(TIME, "n", signature)::get, body).toString())
        .isEqualTo(UNSIGNED);
    assertThat(receiver.maxBodySize(headers(TIME, "n", signature)::get)).isEqualTo(1_024);
  }

  @Test
  void several_values_of_a_header_are_not_a_signature() {
    byte[] body = EVENT.getBytes(UTF_8);
    String signature = sign(TIME, "n", body);
    EventReceiver receiver = signed();

    for (String joined :
        List.of(
            signature + ", " + signature,
            signature + "," + signature,
            signature + " ",
            " " + signature,
            "0x" + signature.substring(2),
            signature.substring(1))) {
      assertThat(receiver.receive(headers(TIME, "n", joined)::get, body).toString())
          .isEqualTo(UNSIGNED);
    }
    String nonce = "n".repeat(256);
    byte[] other = event("e2", "{}").getBytes(UTF_8);
    assertThat(
            receiver.receive(headers(TIME, nonce, sign(TIME, nonce, other))::get, other).status())
        .isEqualTo(200);
    handled.clear();
    String longNonce = "n".repeat(257);
    assertThat(
            receiver
                .receive(headers(TIME, longNonce, sign(TIME, longNonce, body))::get, body)
                .toString())
        .isEqualTo(UNSIGNED);
    assertThat(handled).isEmpty();
  }

  @Test
  void bytes_after_the_json_are_rejected() {
    EventReceiver receiver = signed();
    // A signature of a longer body can be computed without the key, because the hash is extensible.
    byte[] extended = (EVENT + "\u0080\0\0\0\0\0\1\0" + EVENT).getBytes(ISO_8859_1);

    assertThat(send(receiver, extended)).startsWith("400 ");
    for (String more : List.of("{}", "x", ",", "]", "}", "\0", "1", "null", EVENT)) {
      assertThat(send(receiver, (EVENT + more).getBytes(UTF_8)))
          .isEqualTo("400 {\"msg\":\"the body is not valid JSON\"}");
      assertThat(send(receiver, encrypted(EVENT + more)))
          .isEqualTo("400 {\"msg\":\"the body cannot be decrypted\"}");
    }
    assertThat(handled).isEmpty();
    assertThat(send(receiver, (" \t\r\n" + EVENT + "\n\n ").getBytes(UTF_8))).startsWith("200");
  }

  private static byte[] encrypted(String clear) {
    return encrypted(clear.getBytes(UTF_8));
  }

  private static byte[] encrypted(byte[] clear) {
    return ("{\"encrypt\":\"" + new EventCipher(KEY).encrypt(clear) + "\"}").getBytes(UTF_8);
  }

  @Test
  void the_encoding_is_utf_8_with_or_without_a_byte_order_mark() {
    EventReceiver receiver = signed();
    for (Charset other :
        List.of(UTF_16BE, UTF_16LE, Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
      for (String text : List.of(EVENT, "\ufeff" + EVENT)) {
        assertThat(send(receiver, text.getBytes(other)))
            .isEqualTo("400 {\"msg\":\"the body is not UTF-8\"}");
      }
    }
    byte[] latin = event("é", "{}").getBytes(ISO_8859_1);
    assertThat(send(receiver, latin)).isEqualTo("400 {\"msg\":\"the body is not valid JSON\"}");
    assertThat(handled).isEmpty();

    assertThat(send(receiver, ("\ufeff" + event("é", "{}")).getBytes(UTF_8))).startsWith("200");
    assertThat(send(receiver, encrypted("\ufeff" + event("ü", "{}")))).startsWith("200");
    assertThat(handled).containsExactly("é", "ü");
  }

  @Test
  void of_members_with_one_name_the_last_counts_also_for_the_token() {
    EventReceiver receiver = builder().verificationToken("right").build();
    String twice = EVENT.replace("\"token\":\"right\"", "\"token\":\"%s\",\"token\":\"%s\"");

    assertThat(unsigned(receiver, twice.formatted("right", "wrong"))).startsWith("401");
    assertThat(unsigned(receiver, twice.formatted("wrong", "right"))).startsWith("200");
    assertThat(unsigned(receiver, event("e2", "{}").replace("\"right\"", "[\"right\"]")))
        .startsWith("401");
  }

  private static String unsigned(EventReceiver receiver, String body) {
    return unsigned(receiver, body.getBytes(UTF_8));
  }

  private static String unsigned(EventReceiver receiver, byte[] body) {
    return receiver.receive(name -> null, body).toString();
  }

  private static String challenge(String text) {
    return "{\"challenge\":\"" + text + "\",\"token\":\"right\",\"type\":\"url_verification\"}";
  }

  @Test
  void an_unsigned_body_that_is_larger_than_a_challenge_is_rejected() {
    EventReceiver receiver = signed();
    String largest = challenge("x".repeat(1_024 - challenge("").length()));
    assertThat(largest).hasSize(1_024);
    assertThat(unsigned(receiver, largest)).startsWith("200 {\"challenge\":\"xxx");
    assertThat(unsigned(receiver, largest + " ")).isEqualTo(UNSIGNED);
    assertThat(unsigned(receiver, challenge("x".repeat(9 << 20)))).isEqualTo(UNSIGNED);
    assertThat(unsigned(receiver, encrypted(challenge("x".repeat(300))))).startsWith("200");
    assertThat(unsigned(receiver, encrypted(challenge("x".repeat(800))))).isEqualTo(UNSIGNED);
  }

  @Test
  void no_challenge_longer_than_a_thousand_characters_is_returned() {
    EventReceiver open = builder().unverified().build();
    EventReceiver token = builder().verificationToken("right").build();
    String largest = challenge("x".repeat(1_000));
    String larger = challenge("x".repeat(1_001));

    for (EventReceiver receiver : List.of(open, token)) {
      assertThat(unsigned(receiver, largest)).startsWith("200");
      assertThat(unsigned(receiver, larger))
          .isEqualTo("400 {\"msg\":\"the challenge is too long\"}");
    }
    assertThat(send(signed(), larger.getBytes(UTF_8))).startsWith("400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a}", "a b", "a,b", "\\\"", "\\u0000", "é", "每天", "<b>", "a\\nb"})
  void an_unsigned_challenge_returns_no_text_that_a_captured_event_can_contain(String text) {
    EventReceiver receiver = signed();

    assertThat(unsigned(receiver, challenge(text))).isEqualTo(UNSIGNED);
    assertThat(unsigned(receiver, encrypted(challenge(text)))).isEqualTo(UNSIGNED);
    assertThat(unsigned(receiver, encrypted(challenge("aZ09-._~+/=:"))))
        .isEqualTo("200 {\"challenge\":\"aZ09-._~+/=:\"}");
  }

  @Test
  void of_an_unsigned_stream_only_the_size_of_a_challenge_is_read() throws IOException {
    InputStream endless =
        new InputStream() {
          private int left = 2_000;

          @Override
          public int read() throws IOException {
            if (left-- == 0) {
              throw new IOException("read too far");
            }
            return 'x';
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
              return 0;
            }
            bytes[offset] = (byte) read();
            return 1;
          }
        };
    EventReceiver receiver = signed();

    assertThat(receiver.receive(name -> null, endless).toString()).isEqualTo(UNSIGNED);
    assertThat(receiver.maxBodySize(name -> null)).isEqualTo(1_024);
    assertThat(receiver.maxBodySize(headers("x", "n", "0".repeat(64))::get)).isEqualTo(1_024);
    assertThat(receiver.maxBodySize(headers(TIME, "n", "0".repeat(64))::get)).isEqualTo(10 << 20);
    assertThat(receiver.maxBodySize()).isEqualTo(10 << 20);
    assertThat(EventReceiver.builder().unverified().maxBodySize(1).build().maxBodySize())
        .isEqualTo(1);
    assertThat(builder().encryptKey(KEY).maxBodySize(100).build().maxBodySize(name -> null))
        .isEqualTo(100);
    assertThat(builder().verificationToken("right").build().maxBodySize(name -> null))
        .isEqualTo(10 << 20);
    ByteArrayInputStream small = new ByteArrayInputStream(challenge("c").getBytes(UTF_8));
    assertThat(receiver.receive(name -> null, small).toString())
        .isEqualTo("200 {\"challenge\":\"c\"}");
  }

  @Test
  void nothing_of_a_body_with_a_wrong_signature_is_parsed() {
    byte[] body = ("{\"encrypt\":" + "[".repeat(900) + "x".repeat(10 << 20)).getBytes(UTF_8);
    EventReceiver receiver = builder().encryptKey(KEY).maxBodySize(20 << 20).build();

    for (Map<String, String> wrong :
        List.of(
            headers(TIME, "n", "0".repeat(64)),
            headers(TIME, "n", "zz".repeat(32)),
            headers(TIME, "n", "0".repeat(40)))) {
      assertThat(receiver.receive(wrong::get, body).toString()).isEqualTo(UNSIGNED);
    }
    assertThat(send(receiver, body)).isEqualTo("400 {\"msg\":\"the body is not valid JSON\"}");
    assertThat(rejected).hasSize(4);
  }

  @Test
  void every_failure_of_decryption_has_the_same_response() throws GeneralSecurityException {
    EventReceiver receiver = signed();
    EventCipher cipher = new EventCipher(KEY);
    byte[] good = Base64.getDecoder().decode(cipher.encrypt(challenge("c").getBytes(UTF_8)));
    Random random = new Random(5);
    List<String> unsigned = new ArrayList<>();
    List<String> withSignature = new ArrayList<>();
    int padded = 0;
    for (int i = 0; i < 2_000; i++) {
      byte[] changed = good.clone();
      int place = i < 256 ? good.length - 17 : random.nextInt(good.length);
      changed[place] ^= (byte) (i < 256 ? i : 1 + random.nextInt(255));
      String text = Base64.getEncoder().encodeToString(changed);
      byte[] body = ("{\"encrypt\":\"" + text + "\"}").getBytes(UTF_8);
      if (EventCipher.unpaddedLength(cipher.blocks(text)) >= 0) {
        padded++;
      }
      unsigned.add(unsigned(receiver, body));
      withSignature.add(send(receiver, body));
    }

    assertThat(padded).isBetween(100, 1_999);
    // A change in the first block changes single characters, such as the challenge itself.
    assertThat(unsigned)
        .allMatch(
            it ->
                it.equals(UNSIGNED) || it.matches("200 \\{\"challenge\":\"[A-Za-z0-9._~+/=:-]\"}"));
    assertThat(withSignature)
        .allMatch(
            it ->
                it.equals("400 {\"msg\":\"the body cannot be decrypted\"}")
                    || it.equals("400 {\"msg\":\"the event has no id or no type\"}")
                    || it.startsWith("200 {\"challenge\""));
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 200",
    "without padding characters, 200",
    "url-safe, 400",
    "with line breaks, 400",
    "with blanks, 400"
  })
  void the_ciphertext_is_standard_base64(String form, int status) {
    String clear = "";
    String text = "";
    for (int i = 0; !(text.contains("+") && text.contains("/") && text.endsWith("=")); i++) {
      clear = event("e" + i, "{\"a\":\"" + "x".repeat(i % 48) + "\"}");
      text = new EventCipher(KEY).encrypt(clear.getBytes(UTF_8));
    }
    String written =
        switch (form) {
          case "without padding characters" -> text.replace("=", "");
          case "url-safe" -> text.replace('+', '-').replace('/', '_');
          case "with line breaks" -> text.substring(0, 76) + "\\r\\n" + text.substring(76);
          case "with blanks" -> text.substring(0, 76) + " " + text.substring(76);
          default -> text;
        };

    assertThat(send(signed(), ("{\"encrypt\":\"" + written + "\"}").getBytes(UTF_8)))
        .startsWith(status + " ");
  }

  @Test
  void a_ciphertext_inside_of_a_ciphertext_is_not_decrypted() {
    assertThat(send(signed(), encrypted(encrypted(EVENT)))).startsWith("400 ");
    assertThat(handled).isEmpty();
  }

  @Test
  void huge_ids_become_keys_of_bounded_length() {
    List<String> keys = new ArrayList<>();
    EventReceiver receiver =
        builder()
            .encryptKey(KEY)
            .maxBodySize(20 << 20)
            .identifiedBy("a_v1", "/id")
            .seenEvents(
                new SeenEvents() {
                  @Override
                  public boolean mark(String key) {
                    return !keys.contains(key) && keys.add(key);
                  }

                  @Override
                  public void unmark(String key) {
                    keys.remove(key);
                  }
                })
            .build();
    String id = "i".repeat(1 << 20);
    String content = "{\"id\":\"" + "m".repeat(1 << 20) + "\"}";

    assertThat(send(receiver, event(id, content).getBytes(UTF_8))).startsWith("200");
    assertThat(send(receiver, event(id, content).getBytes(UTF_8))).startsWith("200");
    assertThat(send(receiver, event("x".repeat(256), "{}").getBytes(UTF_8))).startsWith("200");

    assertThat(handled).containsExactly(id, "x".repeat(256));
    assertThat(keys)
        .hasSize(3)
        .allMatch(key -> key.length() <= 256)
        .contains("x".repeat(256))
        .contains("sha256:" + hash(id));
  }

  private static String hash(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(EventSignature.sha256(text.getBytes(UTF_8)));
    StringBuilder digits = new StringBuilder();
    while (bytes.hasRemaining()) {
      digits.append(String.format(Locale.ROOT, "%02x", bytes.get()));
    }
    return digits.toString();
  }

  @Test
  void numbers_and_names_of_any_size_are_rejected_or_read_in_one_pass() {
    EventReceiver receiver = signed();
    assertThat(send(receiver, event("e1", "{\"n\":" + "9".repeat(1_000_000) + "}").getBytes(UTF_8)))
        .startsWith("400 ");
    assertThat(send(receiver, event("e2", "{\"" + "n".repeat(1 << 20) + "\":1}").getBytes(UTF_8)))
        .startsWith("400 ");
    assertThat(send(receiver, event("e3", "{\"n\":1e999999999}").getBytes(UTF_8)))
        .startsWith("200 ");
    String time = event("e4", "{}").replace("\"token\"", "\"create_time\":1e99,\"token\"");
    assertThat(send(receiver, time.getBytes(UTF_8))).startsWith("200 ");
    String digits = event("e5", "{}").replace("\"token\"", "\"create_time\":\"٣\",\"token\"");
    assertThat(send(receiver, digits.getBytes(UTF_8))).startsWith("200 ");
    assertThat(handled).containsExactly("e3", "e4", "e5");
  }

  @Test
  void the_replay_window_follows_the_clock_in_both_directions() {
    byte[] body = EVENT.getBytes(UTF_8);
    Map<String, String> headers = headers(TIME, "n", sign(TIME, "n", body));
    long[] step = {0};
    Clock clock =
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return NOW.plusSeconds(step[0]);
          }
        };
    EventReceiver receiver = builder().encryptKey(KEY).clock(clock).build();

    for (long seconds : new long[] {-301, 301, 3_600, -3_600}) {
      step[0] = seconds;
      assertThat(receiver.receive(headers::get, body).toString())
          .isEqualTo("401 {\"msg\":\"the request is too old\"}");
    }
    for (long seconds : new long[] {0, -300, 300}) {
      step[0] = seconds;
      assertThat(receiver.receive(headers::get, body).status()).isEqualTo(200);
    }
    assertThat(handled).containsExactly("e1");
  }

  @ParameterizedTest
  @CsvSource({
    "1609073151345, 1609073151345",
    "1609073151345678, 1609073151345",
    "100000000000000, 100000000000",
    "99999999999999, 99999999999999",
    "100000000000, 100000000000",
    "99999999999, 99999999999000",
    "1609073151, 1609073151000",
    "1502199207.7171419, 1502199207717",
    "1502199207.1234567890, ",
    "1502199207., ",
    "-1, ",
    "1234567890123456789, ",
    "now, "
  })
  void the_time_of_an_event_is_in_seconds_milliseconds_or_microseconds(
      String text, @Nullable Long millis) throws EventRejectedException {
    String body =
        event("e1", "{}").replace("\"token\"", "\"create_time\":\"" + text + "\",\"token\"");

    Instant time = IncomingEvent.read(EventJson.read(body.getBytes(UTF_8))).header().createTime();

    assertThat(time).isEqualTo(millis == null ? null : Instant.ofEpochMilli(millis));
  }
}

package dev.larkspur.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.larkspur.runtime.internal.Frame;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as messages of a long connection: each message is answered, kept as a part or reported,
 * and the connection stays open.
 */
class FrameFuzzTest {
  private static final ConnectionEndpoint.Target TARGET =
      new ConnectionEndpoint.Target(
          URI.create("wss://localhost/?service_id=1"), 1, ConnectionSettings.DEFAULT);
  private static final String EVENT =
      "{\"schema\":\"2.0\",\"header\":{\"event_id\":\"e1\",\"event_type\":\"x\"},\"event\":{}}";

  static Stream<byte[]> frames() {
    return Stream.of(
            frame(Frame.DATA, Map.of("type", "event", "message_id", "m", "sum", "1"), EVENT),
            frame(Frame.DATA, Map.of("message_id", "m", "sum", "2", "seq", "0"), EVENT),
            frame(Frame.DATA, Map.of("message_id", "m", "sum", "2", "seq", "1"), ""),
            frame(Frame.DATA, Map.of("type", "card"), "[]"),
            frame(Frame.CONTROL, Map.of("type", "pong"), "{\"PingInterval\":5}"),
            Frame.control(1, "ping"))
        .map(Frame::write);
  }

  @MethodSource("frames")
  @FuzzTest
  void anyMessageIsAnsweredKeptOrReported(byte[] input) {
    checkFrame(input);
    Reported reported = new Reported();
    ConnectionSession session =
        new ConnectionSession(TARGET, dispatcher(reported), reported, Runnable::run);
    RecordingSocket socket = new RecordingSocket();
    // In two pieces, and once more as a whole.
    int half = input.length / 2;
    assertThat(session.onBinary(socket, ByteBuffer.wrap(input, 0, half).slice(), false)).isNull();
    assertThat(
            session.onBinary(
                socket, ByteBuffer.wrap(input, half, input.length - half).slice(), true))
        .isNull();
    assertThat(session.onBinary(socket, ByteBuffer.wrap(input), true)).isNull();

    for (byte[] answer : socket.sent) {
      assertThat(Frame.read(answer).header("biz_rt")).isNotEmpty();
    }
    assertThat(session.settings().ping()).isPositive();
    if (!isFrame(input)) {
      assertThat(reported.reasons).hasSize(2);
      assertThat(socket.sent).isEmpty();
    }
  }

  private static EventDispatcher dispatcher(Reported reported) {
    return LongConnection.builder()
        .executor(Runnable::run)
        .listener(reported)
        .onOther((event, header) -> {})
        .dispatcher();
  }

  private static boolean isFrame(byte[] input) {
    try {
      return Frame.read(input) != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Checks that a valid frame is the same after it is written and read. */
  private static void checkFrame(byte[] input) {
    Frame frame;
    try {
      frame = Frame.read(input);
    } catch (IllegalArgumentException e) {
      return;
    }
    byte[] written = frame.write();
    Frame again = Frame.read(written);
    assertThat(again.write()).isEqualTo(written);
    assertThat(again.headers()).isEqualTo(frame.headers());
    assertThat(again.payload()).isEqualTo(frame.payload());
    assertThat(List.of(again.sequence(), again.logId(), again.service(), again.method()))
        .isEqualTo(List.of(frame.sequence(), frame.logId(), frame.service(), frame.method()));
  }

  private static Frame frame(int method, Map<String, String> headers, String payload) {
    return new Frame(
        1, 2, 3, method, new TreeMap<>(headers), null, "json", payload.getBytes(UTF_8), "log");
  }

  /** Reasons for which messages were rejected. */
  private static final class Reported implements EventReceiverListener {
    private final List<String> reasons = new ArrayList<>();

    @Override
    public void rejected(int status, String reason) {
      reasons.add(reason);
    }
  }

  /** Socket that keeps what is sent. */
  private static final class RecordingSocket implements WebSocket {
    private final List<byte[]> sent = new ArrayList<>();

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      sent.add(bytes);
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      throw new AssertionError("Text is sent.");
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int status, String reason) {
      throw new AssertionError("The connection is closed.");
    }

    @Override
    public void request(long count) {}

    @Override
    public String getSubprotocol() {
      return "";
    }

    @Override
    public boolean isOutputClosed() {
      return false;
    }

    @Override
    public boolean isInputClosed() {
      return false;
    }

    @Override
    public void abort() {
      throw new AssertionError("The connection is aborted.");
    }
  }
}

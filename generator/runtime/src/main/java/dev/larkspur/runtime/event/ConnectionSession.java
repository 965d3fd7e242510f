package dev.larkspur.runtime.event;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.internal.Frame;
import dev.larkspur.runtime.jackson.JsonCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One connection, from its opening to its end. */
final class ConnectionSession implements WebSocket.Listener {
  private static final int LARGEST_MESSAGE = 16 << 20;

  /** A buffer that a large message filled is not kept for the next one. */
  private static final int KEPT_BUFFER = 64 << 10;

  /** The largest size of the messages that wait for a handler or its answer, in bytes. */
  static final int MOST_WAITING = 64 << 20;

  /** The largest size of the answers that wait until the platform receives them, in bytes. */
  static final int MOST_UNSENT = 32 << 20;

  /** Memory for a message in addition to its bytes. */
  private static final int MESSAGE_OVERHEAD = 1_024;

  /** The largest control message in bytes. The platform sends about 100. */
  private static final int LARGEST_SETTINGS = 16 << 10;

  private static final Duration PROBE_INTERVAL = Duration.ofSeconds(5);
  private static final Duration PROBE_AFTER_ANSWER = Duration.ofSeconds(1);
  private static final int OK = 200;
  private static final int FAILED = 500;
  private static final int BAD_MESSAGE = 400;
  private static final int TOO_LARGE = 413;

  private final ConnectionEndpoint.Target target;
  private final EventDispatcher dispatcher;
  private final EventReceiverListener listener;
  private final Executor waiters;
  private final FrameParts parts;
  private final CountDownLatch ended = new CountDownLatch(1);
  private ByteArrayOutputStream message = new ByteArrayOutputStream();
  private volatile ConnectionSettings settings;
  private volatile long lastReceived = System.nanoTime();
  private volatile boolean accepting = true;
  private volatile boolean answered;
  private volatile String reason = "";
  private boolean tooLarge;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private int inProgress;
  private long waiting;
  private long unsent;

  ConnectionSession(
      ConnectionEndpoint.Target target,
      EventDispatcher dispatcher,
      EventReceiverListener listener,
      Executor waiters) {
    this.target = target;
    this.dispatcher = dispatcher;
    this.listener = listener;
    this.waiters = waiters;
    this.settings = target.settings();
    this.parts = new FrameParts(reason -> listener.rejected(BAD_MESSAGE, reason));
  }

  /** Returns the settings that the platform sent last. */
  ConnectionSettings settings() {
    return settings;
  }

  /**
   * Sends pings until the connection ends, and returns the reason for its end.
   *
   * <p>Between the pings of the platform's protocol it sends those of WebSocket: if the connection
   * was cut while an answer was being sent, the JDK reports this neither to the listener nor to the
   * next sender, but only to the one after. Their answers are not needed.
   */
  String keepAlive(WebSocket socket) throws InterruptedException {
    long pingedAt = System.nanoTime();
    long probedAt = pingedAt;
    send(socket, Frame.control(target.service(), "ping"));
    while (!ended.await(PROBE_AFTER_ANSWER.toNanos(), TimeUnit.NANOSECONDS)) {
      long now = System.nanoTime();
      parts.expire(now);
      if (now - pingedAt >= settings.ping().toNanos()) {
        if (lastReceived - pingedAt < 0) {
          return "the platform does not answer";
        }
        pingedAt = now;
        send(socket, Frame.control(target.service(), "ping"));
      }
      if (answered || now - probedAt >= PROBE_INTERVAL.toNanos()) {
        answered = false;
        probedAt = now;
        send(0, () -> socket.sendPing(ByteBuffer.allocate(0)));
        send(0, () -> socket.sendPing(ByteBuffer.allocate(0)));
      }
    }
    return reason;
  }

  /**
   * Stops accepting messages and waits until those in progress are answered. The platform sends
   * unanswered messages again, through another connection.
   */
  void drain(Duration limit) throws InterruptedException {
    accepting = false;
    long end = System.nanoTime() + limit.toNanos();
    synchronized (this) {
      for (long rest = limit.toNanos();
          inProgress > 0 && rest > 0;
          rest = end - System.nanoTime()) {
        TimeUnit.NANOSECONDS.timedWait(this, rest);
      }
    }
  }

  void end(String why) {
    reason = why;
    ended.countDown();
  }

  @Override
  public void onOpen(WebSocket socket) {
    socket.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
    lastReceived = System.nanoTime();
    tooLarge |= data.remaining() > LARGEST_MESSAGE - message.size();
    if (!tooLarge) {
      byte[] bytes = new byte[data.remaining()];
      data.get(bytes);
      message.writeBytes(bytes);
    }
    if (last) {
      byte[] whole = message.toByteArray();
      if (whole.length > KEPT_BUFFER) {
        message = new ByteArrayOutputStream();
      } else {
        message.reset();
      }
      if (tooLarge) {
        tooLarge = false;
        listener.rejected(TOO_LARGE, "a message is too large");
      } else {
        receive(socket, whole);
      }
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
    if (last) {
      listener.rejected(BAD_MESSAGE, "a message is text instead of binary");
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String text) {
    end("closed by the platform with status " + status);
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    end("the connection broke: " + failure.getClass().getSimpleName());
  }

  private void receive(WebSocket socket, byte[] bytes) {
    Frame frame;
    byte[] payload;
    try {
      frame = Frame.read(bytes);
      if (frame.method() == Frame.CONTROL) {
        control(frame);
        return;
      }
      if (frame.method() != Frame.DATA) {
        throw new IllegalArgumentException("Unknown method " + frame.method());
      }
      payload = accepting ? parts.add(frame, System.nanoTime()) : null;
    } catch (IllegalArgumentException e) {
      listener.rejected(BAD_MESSAGE, "a frame is invalid");
      return;
    }
    if (payload != null) {
      accept(socket, frame, payload);
    }
  }

  private void control(Frame frame) {
    int size = frame.payload().length;
    if (!frame.header("type").equals("pong") || size == 0) {
      return;
    }
    if (size > LARGEST_SETTINGS) {
      listener.rejected(TOO_LARGE, "the settings of the connection are too large");
      return;
    }
    try {
      settings = settings.with(JsonCodec.parseFirst(frame.payload()));
    } catch (IOException e) {
      listener.rejected(BAD_MESSAGE, "the settings of the connection are not valid JSON");
    }
  }

  private void accept(WebSocket socket, Frame frame, byte[] payload) {
    if (!started(payload)) {
      refuse(socket, frame);
      return;
    }
    // The payload of a single frame is kept once.
    Frame head = frame.withPayload(new byte[0]);
    try {
      waiters.execute(() -> answer(socket, head, payload));
    } catch (RejectedExecutionException e) {
      refuse(socket, frame);
      finished(payload);
    }
  }

  private void refuse(WebSocket socket, Frame frame) {
    listener.rejected(503, "the receiver is overloaded");
    send(socket, answer(frame, FAILED, null, 0));
    answered = true;
  }

  private void answer(WebSocket socket, Frame frame, byte[] payload) {
    try {
      long start = System.nanoTime();
      EventResponse response = handle(payload);
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      boolean accepted = response.status() == OK;
      byte[] body = accepted && !response.isEmpty() ? response.body() : null;
      send(socket, answer(frame, accepted ? OK : FAILED, body, millis));
      answered = true;
    } finally {
      finished(payload);
    }
  }

  private EventResponse handle(byte[] payload) {
    try {
      return dispatcher.handle(IncomingEvent.read(EventJson.read(payload)));
    } catch (EventRejectedException e) {
      listener.rejected(e.status(), e.reason());
      return EventResponse.error(e.status(), e.reason());
    } catch (Throwable e) { // errors must be reported, too
      listener.receiverFailed(e);
      return EventResponse.error(FAILED, "the receiver failed");
    }
  }

  private static Frame answer(Frame frame, int code, byte @Nullable [] body, long millis) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("code", code);
    answer.put("headers", null);
    answer.put("data", body == null ? null : Base64.getEncoder().encodeToString(body));
    return frame.answer(
        Json.of(answer).toString().getBytes(StandardCharsets.UTF_8),
        "biz_rt",
        Long.toString(millis));
  }

  /** Returns the size of the messages that wait for a handler or its answer. */
  synchronized long waiting() {
    return waiting;
  }

  /** Returns the size of the fragments of a message that is not complete. */
  int buffered() {
    return message.size();
  }

  /** Counts a message, unless too many bytes are waiting. */
  private synchronized boolean started(byte[] payload) {
    if (waiting + payload.length > MOST_WAITING) {
      return false;
    }
    waiting += payload.length;
    inProgress++;
    return true;
  }

  private synchronized void finished(byte[] payload) {
    waiting -= payload.length;
    inProgress--;
    notifyAll();
  }

  private void send(WebSocket socket, Frame frame) {
    byte[] bytes = frame.write();
    send(bytes.length, () -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
  }

  /**
   * Sends a message after all earlier ones. A failure ends the connection, and so does a platform
   * that receives nothing while answers accumulate.
   */
  private synchronized void send(int size, Supplier<CompletableFuture<WebSocket>> message) {
    int memory = size + MESSAGE_OVERHEAD;
    if (unsent + memory > MOST_UNSENT) {
      end("the platform does not receive the answers");
      return;
    }
    unsent += memory;
    sent =
        sent.thenCompose(previous -> message.get())
            .handle(
                (socket, failure) -> {
                  if (failure != null) {
                    end("the connection broke");
                  }
                  received(memory);
                  return null;
                });
  }

  private synchronized void received(int memory) {
    unsent -= memory;
  }

  /** Waits until all answers are sent. */
  void flush(Duration limit) throws InterruptedException {
    CompletableFuture<?> last;
    synchronized (this) {
      last = sent;
    }
    try {
      last.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      end("the last answers could not be sent");
    }
  }
}

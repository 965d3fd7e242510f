package dev.larkspur.testkit;

import dev.larkspur.runtime.Json;
import dev.larkspur.runtime.event.CallbackType;
import dev.larkspur.runtime.event.EventType;
import dev.larkspur.runtime.event.LongConnection;
import dev.larkspur.runtime.internal.Frame;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's side of long connections on loopback. It sends events and callbacks to the apps
 * that are connected, and can cut their connections.
 *
 * <pre>{@code
 * try (FakeLongConnection fake = FakeLongConnection.start();
 *     LongConnection connection = LongConnection.builder().baseUrl(fake.url()).app("cli_1", "s")…start()) {
 *   assertThat(fake.push("card.action.trigger", "{…}").join().body()).contains("toast");
 * }
 * }</pre>
 *
 * <p>A push waits until an app is connected. Lost connections are opened again after a few
 * milliseconds. Thread-safe.
 */
public final class FakeLongConnection implements AutoCloseable {
  private static final int SERVICE = 7;

  private final ServerSocket server;
  private final List<WebSocketPeer> peers = new CopyOnWriteArrayList<>();
  private final Map<String, Push> pushes = new ConcurrentHashMap<>();
  private final AtomicInteger pings = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private volatile @Nullable Json refusal;
  private volatile @Nullable String refusedHandshake;
  private volatile @Nullable String endpointAnswer;

  private FakeLongConnection(ServerSocket server) {
    this.server = server;
  }

  /**
   * The answer of an app to an event or a callback.
   *
   * @param code 200, or 500 if the handler failed
   * @param body the answer to a callback as JSON; null if it is missing or empty
   */
  public record Answer(int code, @Nullable String body) {

    /**
     * Returns the answer to a callback. An answer that changes nothing has no members.
     *
     * @param type the record of the answer, or {@link Json} for its JSON
     * @throws IllegalStateException if the body is not such an answer
     */
    public <A> A as(Class<A> type) {
      return PushedRecords.read(body == null ? "{}" : body, type);
    }
  }

  private record Push(String payload, CompletableFuture<Answer> answer) {}

  /**
   * Starts the server on a free port.
   *
   * @throws UncheckedIOException if the server cannot be started
   */
  public static FakeLongConnection start() {
    try {
      FakeLongConnection fake =
          new FakeLongConnection(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      fake.inBackground(fake::acceptAll);
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the URL for {@link LongConnection.Builder#baseUrl}. */
  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort();
  }

  /**
   * Sends an event or a callback of the client to one of the connected apps.
   *
   * @param event a record with the annotation {@link EventType} or {@link CallbackType}
   * @throws IllegalArgumentException if the annotation is missing
   */
  public CompletableFuture<Answer> push(Object event) {
    return push(PushedRecords.typeOf(event), Json.of(event).toString());
  }

  /**
   * Sends an event or a callback to one of the connected apps.
   *
   * @param type the type, as sent
   * @param json the content
   * @return the answer of the app
   * @throws IllegalArgumentException if the content is not valid JSON
   */
  public CompletableFuture<Answer> push(String type, String json) {
    return push(UUID.randomUUID().toString(), type, json);
  }

  /** Sends an event with the given id, to repeat an event. */
  public CompletableFuture<Answer> push(String eventId, String type, String json) {
    Json header =
        JsonObjects.of(
            "event_id",
            eventId,
            "event_type",
            type,
            "create_time",
            Long.toString(System.currentTimeMillis()),
            "app_id",
            "cli_fake",
            "tenant_key",
            "fake-tenant");
    Json body =
        JsonObjects.of("schema", "2.0", "header", header, "event", FakeResponse.parsed(json));
    String messageId = UUID.randomUUID().toString();
    Push push = new Push(body.toString(), new CompletableFuture<>());
    pushes.put(messageId, push);
    send(messageId, push);
    return push.answer();
  }

  /** Returns the number of open connections. */
  public int connections() {
    return peers.size();
  }

  /** Returns how many times an app requested to open a connection so far. */
  int asked() {
    return asked.get();
  }

  /** Returns how many connections were opened so far, by their first ping. */
  public int opened() {
    return opened.get();
  }

  /** Returns the number of pings so far. */
  public int pings() {
    return pings.get();
  }

  /** Cuts all connections, as a restart of the platform does. */
  public void cut() {
    List<WebSocketPeer> open = List.copyOf(peers);
    peers.removeAll(open);
    open.forEach(WebSocketPeer::cut);
  }

  /** Sends everything again that has no answer, as the platform does after a while. */
  public void pushAgain() {
    pushes.forEach(this::send);
  }

  /** Refuses to name an address from now on, with the given code. */
  public void refuse(long code, String message) {
    refusal = JsonObjects.of("code", code, "msg", message);
  }

  /**
   * Refuses to open connections from now on.
   *
   * @param status the value of {@code Handshake-Status}
   * @param detail the value of {@code Handshake-Autherrcode}
   */
  public void refuseConnections(long status, long detail) {
    refusedHandshake =
        "HTTP/1.1 403 Forbidden\r\nHandshake-Status: %d\r\nHandshake-Msg: refused\r\n"
                .formatted(status)
            + "Handshake-Autherrcode: %d\r\nContent-Length: 0\r\n\r\n".formatted(detail);
  }

  /** Accepts apps and connections again. */
  public void accept() {
    refusal = null;
    refusedHandshake = null;
    endpointAnswer = null;
  }

  /** Cuts all connections and stops the server. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      cut();
    }
  }

  /** Sets the JSON that answers requests for an address from now on. */
  void answerEndpoint(String json) {
    endpointAnswer = json;
  }

  /** Sets the bytes that answer requests to open a connection from now on; empty for no answer. */
  void answerConnections(String response) {
    refusedHandshake = response;
  }

  /**
   * Returns the platform's side of the open connection.
   *
   * @throws IOException if no connection is open
   */
  WebSocketPeer peer() throws IOException {
    List<WebSocketPeer> open = List.copyOf(peers);
    if (open.isEmpty()) {
      throw new IOException("No connection is open");
    }
    return open.get(0);
  }

  /** Sends frames unchanged to the connected app, for tests of the protocol. */
  void send(Frame... frames) {
    for (Frame frame : frames) {
      sendBytes(frame.write());
    }
  }

  /** Sends bytes unchanged to the connected app. */
  void sendBytes(byte[] bytes) {
    try {
      peer().send(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the frames of a message in the given number of parts, and returns its answer. */
  CompletableFuture<Answer> parts(String type, String json, int count, List<Frame> frames) {
    String id = UUID.randomUUID().toString();
    Json header = JsonObjects.of("event_id", id, "event_type", type);
    Json body =
        JsonObjects.of("schema", "2.0", "header", header, "event", FakeResponse.parsed(json));
    byte[] payload = body.toString().getBytes(StandardCharsets.UTF_8);
    Push push = new Push(body.toString(), new CompletableFuture<>());
    pushes.put(id, push);
    for (int i = 0; i < count; i++) {
      int start = payload.length * i / count;
      int end = payload.length * (i + 1) / count;
      frames.add(data(id, Arrays.copyOfRange(payload, start, end), count, i));
    }
    return push.answer();
  }

  private void send(String messageId, Push push) {
    if (push.answer().isDone()) {
      return;
    }
    byte[] frame = data(messageId, push.payload().getBytes(StandardCharsets.UTF_8), 1, 0).write();
    for (WebSocketPeer peer : List.copyOf(peers)) {
      try {
        peer.send(frame);
        return;
      } catch (IOException e) {
        peers.remove(peer);
        peer.cut();
      }
    }
  }

  private static Frame data(String messageId, byte[] payload, int count, int index) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("type", "event");
    headers.put("message_id", messageId);
    headers.put("sum", Integer.toString(count));
    headers.put("seq", Integer.toString(index));
    headers.put("trace_id", "trace");
    headers.put("timestamp", Long.toString(System.currentTimeMillis()));
    return new Frame(1, 2, SERVICE, Frame.DATA, headers, null, null, payload, null);
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        inBackground(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        DataInputStream in = new DataInputStream(socket.getInputStream())) {
      socket.setTcpNoDelay(true);
      String request = line(in);
      while (!request.isEmpty()) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
          int colon = line.indexOf(':');
          if (colon < 0) {
            throw new IOException("A header has no colon");
          }
          headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        if (request.startsWith("GET")) {
          connect(socket, in, headers);
          return;
        }
        in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        write(socket, endpoint());
        request = line(in);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      // The connection was cut, or the app sent something invalid, which cuts it.
    }
  }

  private String endpoint() {
    String json = endpointAnswer;
    return json == null ? json(namedAddress().toString()) : json(json);
  }

  private Json namedAddress() {
    Json answer = refusal;
    if (answer == null) {
      String address = url().replace("http", "ws") + "/connect?device_id=1&service_id=" + SERVICE;
      Json data = JsonObjects.of("URL", address, "ClientConfig", settings(120));
      answer = JsonObjects.of("code", 0, "msg", "", "data", data);
    }
    return answer;
  }

  private static String json(String body) {
    return String.format(
        Locale.ROOT,
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
        body.length(),
        body);
  }

  private static Json settings(int ping) {
    return JsonObjects.of(
        "ReconnectCount", -1, "ReconnectInterval", 0, "ReconnectNonce", 0, "PingInterval", ping);
  }

  private void connect(Socket socket, DataInputStream in, Map<String, String> headers)
      throws IOException {
    asked.incrementAndGet();
    String refused = refusedHandshake;
    if (refused != null) {
      write(socket, refused);
      if (refused.isEmpty()) {
        waitForEnd(in);
      }
      return;
    }
    write(socket, WebSocketPeer.handshake(headers.getOrDefault("Sec-WebSocket-Key", "")));
    WebSocketPeer peer = new WebSocketPeer(socket, in);
    peers.add(peer);
    pushAgain();
    try {
      peer.read(bytes -> received(peer, Frame.read(bytes)));
    } finally {
      peers.remove(peer);
    }
  }

  private static void waitForEnd(DataInputStream in) throws IOException {
    while (in.read() >= 0) {
      // Nothing is expected from the app.
    }
  }

  private void received(WebSocketPeer peer, Frame frame) {
    if (frame.method() == Frame.CONTROL) {
      pings.incrementAndGet();
      if (peer.isFirstMessage()) {
        opened.incrementAndGet();
      }
      byte[] settings = settings(120).toString().getBytes(StandardCharsets.UTF_8);
      Frame pong = Frame.control(frame.service(), "pong");
      reply(
          peer,
          new Frame(
              0, 0, frame.service(), Frame.CONTROL, pong.headers(), null, null, settings, null));
      return;
    }
    String messageId = frame.header("message_id");
    Push push = pushes.get(messageId);
    if (push != null) {
      Answer answer = answer(frame);
      pushes.remove(messageId);
      push.answer().complete(answer);
    }
  }

  private static void reply(WebSocketPeer peer, Frame frame) {
    try {
      peer.send(frame.write());
    } catch (IOException e) {
      peer.cut();
    }
  }

  private static Answer answer(Frame frame) {
    Json payload = Json.parse(new String(frame.payload(), StandardCharsets.UTF_8));
    String body = payload.get("data").asText();
    return new Answer(
        (int) payload.get("code").asLong(0),
        body == null ? null : new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8));
  }

  private static String line(DataInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private void inBackground(Runnable work) {
    Thread thread = new Thread(work, "fake-long-connection");
    thread.setDaemon(true);
    thread.start();
  }
}

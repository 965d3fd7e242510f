package dev.larkspur.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP server on loopback that responds like the portal, with failures on demand. */
final class FakePortal implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<String, Doc> docs = new LinkedHashMap<>();
  private final Map<String, String> aliases = new ConcurrentHashMap<>();
  private final Map<String, Queue<Fault>> faults = new ConcurrentHashMap<>();
  private final AtomicInteger now = new AtomicInteger();
  private volatile Fault always = FakePortal::answer;
  private volatile Fault treeFault = FakePortal::answer;
  private volatile String extraItem = "";

  /** Paths of the requested pages, in the order of the requests. */
  final List<String> asked = new CopyOnWriteArrayList<>();

  final List<String> userAgents = new CopyOnWriteArrayList<>();
  final List<String> cookies = new CopyOnWriteArrayList<>();
  final AtomicInteger mostInside = new AtomicInteger();

  record Doc(String id, String fullPath, String title, String updateTime, String content) {}

  /** Modification of a response. */
  @FunctionalInterface
  interface Fault {
    void send(HttpExchange exchange, byte[] good) throws IOException, InterruptedException;
  }

  FakePortal() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/tools/docment/directory_list", this::tree);
    server.createContext("/document_portal/v1/document/get_detail", this::page);
    server.start();
  }

  URI host() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Adds a page, or replaces the one with the id. */
  FakePortal has(String id, String fullPath, String updateTime, String content) {
    docs.put(id, new Doc(id, fullPath, "Title of " + id, updateTime, content));
    return this;
  }

  FakePortal hasTitled(String id, String fullPath, String title, String updateTime) {
    docs.put(id, new Doc(id, fullPath, title, updateTime, "# " + title + "\n"));
    return this;
  }

  /** Adds plain pages {@code /doc/p0}, {@code /doc/p1} and so on. */
  FakePortal hasMany(int count) {
    for (int i = 0; i < count; i++) {
      has("id" + i, "/doc/p" + i, "1700000000100", "# Page " + i + "\n");
    }
    return this;
  }

  FakePortal lost(String id) {
    docs.remove(id);
    return this;
  }

  /** Responds to one path with the page of another. */
  FakePortal alias(String path, String canonical) {
    aliases.put(path, canonical);
    return this;
  }

  /** Lets the next responses for a page fail, one after the other. */
  FakePortal fails(String fullPath, Fault... how) {
    faults.put(fullPath, new ArrayDeque<>(List.of(how)));
    return this;
  }

  FakePortal allPages(Fault how) {
    always = how;
    return this;
  }

  FakePortal treeIs(Fault how) {
    treeFault = how;
    return this;
  }

  /** Adds an item to the tree, as JSON. */
  FakePortal treeAlsoHolds(String item) {
    extraItem = item;
    return this;
  }

  static Fault status(int status, String... headers) {
    return (exchange, good) -> {
      for (int i = 0; i < headers.length; i += 2) {
        exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
      }
      send(exchange, status, "not now".getBytes(StandardCharsets.UTF_8));
    };
  }

  static Fault body(String body) {
    return (exchange, good) -> send(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends half of the JSON as a complete body. */
  static Fault half() {
    return (exchange, good) -> send(exchange, 200, java.util.Arrays.copyOf(good, good.length / 2));
  }

  /** Sends less than the declared length and closes the connection. */
  static Fault cutOff() {
    return (exchange, good) -> {
      exchange.sendResponseHeaders(200, good.length);
      exchange.getResponseBody().write(good, 0, good.length / 2);
      exchange.getResponseBody().flush();
      throw new IOException("cut off on purpose");
    };
  }

  /** Sends the headers and never the body. */
  Fault stuck() {
    return (exchange, good) -> {
      exchange.sendResponseHeaders(200, good.length);
      exchange.getResponseBody().flush();
      closing.await();
      exchange.close();
    };
  }

  static Fault slow(int millis) {
    return (exchange, good) -> {
      Thread.sleep(millis);
      answer(exchange, good);
    };
  }

  /** Delays the first responses until the given number of requests is running. */
  Fault together(int many) {
    CountDownLatch inside = new CountDownLatch(many);
    return (exchange, good) -> {
      mostInside.accumulateAndGet(now.incrementAndGet(), Math::max);
      inside.countDown();
      inside.await();
      Thread.sleep(5);
      // Counted as ended before the response is sent, because the next request may start then.
      now.decrementAndGet();
      answer(exchange, good);
    };
  }

  static void answer(HttpExchange exchange, byte[] good) throws IOException {
    send(exchange, 200, good);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void tree(HttpExchange exchange) throws IOException {
    served(exchange, treeFault, JSON.writeValueAsBytes(directory()));
  }

  private void page(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String path = URLDecoder.decode(query.substring("fullPath=".length()), StandardCharsets.UTF_8);
    asked.add(path);
    userAgents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
    cookies.add(exchange.getRequestHeaders().getFirst("Cookie"));
    Queue<Fault> own = faults.get(path);
    Fault fault = null;
    if (own != null) {
      synchronized (own) {
        fault = own.poll();
      }
    }
    served(exchange, fault == null ? always : fault, JSON.writeValueAsBytes(detail(path)));
  }

  private void served(HttpExchange exchange, Fault how, byte[] good) throws IOException {
    try {
      how.send(exchange, good);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private ObjectNode directory() throws IOException {
    ObjectNode answer = JSON.createObjectNode().put("code", 0).put("msg", "ok");
    ArrayNode top = answer.putObject("data").putArray("items");
    top.addObject()
        .put("id", 7)
        .put("name", "Elsewhere")
        .put("type", "DirectoryType")
        .putArray("items")
        .addObject()
        .put("id", "x")
        .put("type", "DocumentType")
        .put("name", "Other")
        .put("fullPath", "/home/other")
        .put("updateTime", "1");
    ObjectNode root =
        top.addObject().put("id", 103).put("name", "Server API").put("type", "DirectoryType");
    ArrayNode items = root.putArray("items");
    ArrayNode below =
        items
            .addObject()
            .put("id", "d1")
            .put("name", "Folder")
            .put("type", "DirectoryType")
            .putArray("items");
    List<Doc> all = new ArrayList<>(docs.values());
    for (int i = 0; i < all.size(); i++) {
      Doc doc = all.get(i);
      (i < all.size() / 2 ? below : items)
          .addObject()
          .put("id", doc.id())
          .put("name", doc.title())
          .put("type", "DocumentType")
          .put("fullPath", doc.fullPath())
          .put("updateTime", doc.updateTime());
    }
    if (!extraItem.isEmpty()) {
      items.add(JSON.readTree(extraItem));
    }
    return answer;
  }

  private ObjectNode detail(String path) {
    String canonical = aliases.getOrDefault(path, path);
    ObjectNode answer = JSON.createObjectNode();
    Doc doc =
        docs.values().stream()
            .filter(d -> d.fullPath().equals(canonical))
            .findFirst()
            .orElse(
                path.equals(canonical)
                    ? null
                    : new Doc("hidden", canonical, "Hidden", "9", "# Hidden\n"));
    if (doc == null) {
      return answer.put("code", 404001).put("msg", "document not found");
    }
    ObjectNode data = answer.put("code", 0).put("msg", "ok").putObject("data");
    data.put("id", doc.id())
        .put("fullPath", canonical)
        .put("type", "DocumentType")
        .put("title", doc.title())
        .put("name", doc.title())
        .put("updateTime", doc.updateTime());
    if (doc.content().startsWith("-> ")) {
      data.put("content", "").put("redirectUri", doc.content().substring(3));
    } else {
      data.put("content", doc.content());
    }
    return answer;
  }
}

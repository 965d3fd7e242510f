package dev.larkspur.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.source.UserInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Server of the Model Context Protocol with tools. Each message is a line of JSON. Calls of tools
 * run one after another, while other requests and cancellations are answered at once.
 */
public final class McpServer {
  /** The supported versions of the protocol, the latest first. */
  static final List<String> VERSIONS =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  /** The length of the longest message in bytes. */
  static final int LONGEST_MESSAGE = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final ObjectNode serverInfo;
  private final String instructions;
  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final Consumer<String> log;

  /** The ids of calls that are neither answered nor cancelled. */
  private final Set<JsonNode> open = ConcurrentHashMap.newKeySet();

  /**
   * Creates a server.
   *
   * @param name the name of the server
   * @param version the version of the server
   * @param instructions how a model uses the tools
   * @param tools the tools
   * @param log receives messages about internal errors
   */
  public McpServer(
      String name, String version, String instructions, List<Tool> tools, Consumer<String> log) {
    this.serverInfo =
        JsonNodeFactory.instance.objectNode().put("name", name).put("version", version);
    this.instructions = instructions;
    this.log = log;
    tools.forEach(tool -> this.tools.put(tool.name(), tool));
  }

  /** Answers requests until the end of the input, and finishes the calls that are running. */
  public void serve(InputStream in, OutputStream out) throws IOException {
    BoundedLines lines = new BoundedLines(new BufferedInputStream(in), LONGEST_MESSAGE);
    ExecutorService calls = Executors.newSingleThreadExecutor();
    try {
      byte[] line = lines.next();
      while (line != null) {
        answer(line, calls, out);
        line = lines.next();
      }
    } finally {
      calls.shutdown();
    }
    await(calls);
  }

  private static void await(ExecutorService calls) {
    try {
      while (!calls.awaitTermination(1, TimeUnit.MINUTES)) {
        // The calls are finite.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(byte[] line, ExecutorService calls, OutputStream out) {
    JsonNode id = NullNode.instance;
    try {
      JsonNode message = parse(line);
      id = id(message);
      if (id.isMissingNode()) {
        notified(message);
      } else if (message.path("method").asText().equals("tools/call")) {
        call(id, message.path("params"), calls, out);
      } else if (!isResponse(message)) {
        send(result(id, result(message)), out);
      }
    } catch (ProtocolError e) {
      send(error(id, e), out);
    }
  }

  private static JsonNode parse(byte[] line) {
    if (line == BoundedLines.TOO_LONG) {
      throw new ProtocolError(
          ProtocolError.INVALID_REQUEST,
          "A message must not be longer than " + LONGEST_MESSAGE + " bytes.");
    }
    try {
      JsonNode message = MAPPER.readTree(line);
      if (message.isObject() && message.path("jsonrpc").asText().equals("2.0")) {
        return message;
      }
      throw new ProtocolError(
          ProtocolError.INVALID_REQUEST,
          message.isArray()
              ? "Batches are not supported. Expected one message."
              : "Expected a message of JSON-RPC 2.0.");
    } catch (JsonProcessingException e) {
      throw new ProtocolError(ProtocolError.PARSE_ERROR, "Invalid JSON. Expected one message.");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the id of a request; a missing node for a notification. */
  private static JsonNode id(JsonNode message) {
    JsonNode id = message.path("id");
    if (id.isMissingNode() || id.isTextual() || id.isNumber()) {
      return id;
    }
    throw new ProtocolError(ProtocolError.INVALID_REQUEST, "The id must be a string or a number.");
  }

  private static boolean isResponse(JsonNode message) {
    return message.has("result") || message.has("error");
  }

  private void notified(JsonNode message) {
    if (message.path("method").asText().equals("notifications/cancelled")) {
      open.remove(message.path("params").path("requestId"));
    }
  }

  private JsonNode result(JsonNode message) {
    String method = message.path("method").asText();
    return switch (method) {
      case "initialize" -> initialized(message.path("params"));
      case "ping" -> JsonNodeFactory.instance.objectNode();
      case "tools/list" -> listed();
      default ->
          throw new ProtocolError(
              ProtocolError.METHOD_NOT_FOUND, "Unknown method \"" + shortened(method) + "\".");
    };
  }

  private JsonNode initialized(JsonNode params) {
    String requested = params.path("protocolVersion").asText();
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("protocolVersion", VERSIONS.contains(requested) ? requested : VERSIONS.get(0));
    result.putObject("capabilities").putObject("tools");
    result.set("serverInfo", serverInfo);
    result.put("instructions", instructions);
    return result;
  }

  private JsonNode listed() {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    ArrayNode list = result.putArray("tools");
    tools.values().forEach(tool -> list.add(tool.toJson()));
    return result;
  }

  private void call(JsonNode id, JsonNode params, ExecutorService calls, OutputStream out) {
    String name = params.path("name").asText();
    Tool tool = tools.get(name);
    if (tool == null) {
      throw new ProtocolError(
          ProtocolError.INVALID_PARAMS,
          "Unknown tool \""
              + shortened(name)
              + "\". Expected one of "
              + String.join(", ", tools.keySet())
              + ".");
    }
    if (!open.add(id)) {
      throw new ProtocolError(
          ProtocolError.INVALID_REQUEST, "The id belongs to a call that is not finished.");
    }
    calls.execute(
        () -> {
          if (open.contains(id)) {
            JsonNode answer = answer(id, tool, params.path("arguments"));
            if (open.remove(id)) {
              send(answer, out);
            }
          }
        });
  }

  private JsonNode answer(JsonNode id, Tool tool, JsonNode arguments) {
    try {
      return result(id, content(tool.call(arguments), false));
    } catch (UserInputException e) {
      String hint = e.hint() == null ? "" : "\n" + e.hint();
      return result(id, content(e.getMessage() + hint, true));
    } catch (RuntimeException | StackOverflowError e) {
      log.accept("internal error in tool " + tool.name() + ": " + e);
      return error(id, new ProtocolError(ProtocolError.INTERNAL_ERROR, "Internal error."));
    }
  }

  private static ObjectNode content(String text, boolean isError) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.putArray("content").addObject().put("type", "text").put("text", text);
    return result.put("isError", isError);
  }

  private static ObjectNode message(JsonNode id) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
    message.set("id", id);
    return message;
  }

  private static ObjectNode result(JsonNode id, JsonNode result) {
    ObjectNode message = message(id);
    message.set("result", result);
    return message;
  }

  private static ObjectNode error(JsonNode id, ProtocolError error) {
    ObjectNode message = message(id);
    message.putObject("error").put("code", error.code()).put("message", error.getMessage());
    return message;
  }

  /** Writes a message and its line end at once, since calls are answered by another thread. */
  private static void send(JsonNode message, OutputStream out) {
    try {
      // Bytes of a string, because a writer of bytes refuses incomplete characters.
      byte[] json = MAPPER.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
      synchronized (out) {
        out.write(json);
        out.write('\n');
        out.flush();
      }
    } catch (IOException e) {
      // The client has closed the stream; the end of the input follows.
    }
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40);
  }
}

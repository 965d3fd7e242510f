package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Components that all operations share: the envelope, errors and the limits of requests. */
final class SharedComponents {
  static final String ENVELOPE = "Envelope";
  static final String ERROR = "ErrorResponse";

  /** The code of a response to too many requests. */
  private static final int TOO_MANY_REQUESTS = 99991400;

  private SharedComponents() {}

  static void addSchemas(ObjectNode schemas) {
    ObjectNode envelope =
        object(schemas.putObject(ENVELOPE), "The code of a response is 0 if the call succeeded.");
    envelope.putArray("required").add("code");
    ObjectNode properties = envelope.putObject("properties");
    properties.putObject("code").put("type", "integer").put("format", "int64");
    text(properties, "msg", "The message.");

    ObjectNode error = schemas.putObject(ERROR).put("description", "An error.");
    ArrayNode parts = error.putArray("allOf");
    parts.add(JsonTree.reference("schemas", ENVELOPE));
    ObjectNode details =
        parts.addObject().put("type", "object").putObject("properties").putObject("error");
    object(details, "Details of the error.");
    details(details.putObject("properties"));
  }

  private static void details(ObjectNode properties) {
    text(properties, "message", "The cause.");
    text(properties, "log_id", "The id of the call in the logs of the platform.");
    text(properties, "troubleshooter", "How to find the cause.");
    list(properties, "details", "key", "value");
    list(properties, "field_violations", "field", "value", "description");
    list(properties, "permission_violations", "type", "subject", "scope", "url");
    list(properties, "helps", "url", "description");
  }

  private static void list(ObjectNode properties, String name, String... members) {
    ObjectNode items =
        properties.putObject(name).put("type", "array").putObject("items").put("type", "object");
    ObjectNode texts = items.putObject("properties");
    for (String member : members) {
      texts.putObject(member).put("type", "string");
    }
  }

  private static ObjectNode object(ObjectNode node, String description) {
    return node.put("type", "object").put("description", description);
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  /** Returns the responses and headers by kind. */
  static ObjectNode responsesAndHeaders() {
    ObjectNode components = JsonTree.object();
    components.set("responses", responses());
    components.set("headers", headers());
    return components;
  }

  private static ObjectNode responses() {
    ObjectNode responses = JsonTree.object();
    media(responses.putObject("Error").put("description", "Errors that the page does not list."));
    ObjectNode limited =
        responses
            .putObject("TooManyRequests")
            .put("description", "The rate limit of the operation is exceeded.");
    limited.set("headers", rateLimitHeaders());
    media(limited)
        .putObject("example")
        .put("code", TOO_MANY_REQUESTS)
        .put("msg", "request trigger frequency limit");
    return responses;
  }

  private static ObjectNode media(ObjectNode response) {
    ObjectNode media = response.putObject("content").putObject(MediaType.JSON);
    media.set("schema", JsonTree.reference("schemas", ERROR));
    return media;
  }

  /** Returns the headers of a response to too many requests. */
  static ObjectNode rateLimitHeaders() {
    ObjectNode headers = JsonTree.object();
    headers.set("x-ogw-ratelimit-limit", JsonTree.reference("headers", "RateLimitLimit"));
    headers.set("x-ogw-ratelimit-reset", JsonTree.reference("headers", "RateLimitReset"));
    return headers;
  }

  private static ObjectNode headers() {
    ObjectNode headers = JsonTree.object();
    header(headers, "RateLimitLimit", "The number of requests that are allowed in a period.");
    header(headers, "RateLimitReset", "The seconds until requests are allowed again.");
    return headers;
  }

  private static void header(ObjectNode headers, String name, String description) {
    ObjectNode header = headers.putObject(name).put("description", description);
    header.putObject("schema").put("type", "integer").put("format", "int64");
  }
}

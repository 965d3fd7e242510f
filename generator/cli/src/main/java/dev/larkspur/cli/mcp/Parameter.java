package dev.larkspur.cli.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A parameter of a tool.
 *
 * @param name the name
 * @param type the type in JSON Schema: {@code string} or {@code integer}
 * @param required whether calls without it are refused
 * @param description the description for the model that calls the tool
 */
public record Parameter(String name, String type, boolean required, String description) {

  /** Returns a text that a call requires. */
  public static Parameter text(String name, String description) {
    return new Parameter(name, "string", true, description);
  }

  /** Returns a text that a call may leave out. */
  public static Parameter optionalText(String name, String description) {
    return new Parameter(name, "string", false, description);
  }

  /** Returns an integer that a call requires. */
  public static Parameter integer(String name, String description) {
    return new Parameter(name, "integer", true, description);
  }

  void addTo(ObjectNode properties) {
    properties.putObject(name).put("type", type).put("description", description);
  }
}

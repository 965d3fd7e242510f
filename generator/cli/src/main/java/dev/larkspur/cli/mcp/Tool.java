package dev.larkspur.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A tool that reads and never changes anything.
 *
 * @param name the name
 * @param description what it returns, for the model that calls it
 * @param parameters the parameters
 * @param action returns the text for checked arguments; throws {@link
 *     dev.larkspur.generator.source.UserInputException} if there is nothing to return
 */
public record Tool(String name, String description, List<Parameter> parameters, Action action) {
  private static final Parameter PART =
      new Parameter(
          "part", "integer", false, "The part of a long text, from 1. Default: the first part.");

  public Tool {
    parameters = List.copyOf(parameters);
  }

  /** The work of a tool. */
  @FunctionalInterface
  public interface Action {
    /** Returns the whole text, without regard to its length. */
    String text(Arguments arguments);
  }

  /** Returns the description of the tool in the protocol. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", name).put("description", description);
    ObjectNode schema = json.putObject("inputSchema").put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    accepted().forEach(parameter -> parameter.addTo(properties));
    ArrayNode required = schema.putArray("required");
    parameters.stream().filter(Parameter::required).forEach(it -> required.add(it.name()));
    schema.put("additionalProperties", false);
    json.putObject("annotations")
        .put("readOnlyHint", true)
        .put("destructiveHint", false)
        .put("idempotentHint", true)
        .put("openWorldHint", false);
    return json;
  }

  /** Returns the requested part of the text for some arguments. */
  String call(JsonNode values) {
    Arguments arguments = Arguments.of(values, accepted());
    Long part = arguments.optionalInteger(PART.name());
    return Parts.of(action.text(arguments)).get(part == null ? 1 : part);
  }

  private List<Parameter> accepted() {
    List<Parameter> accepted = new ArrayList<>(parameters);
    accepted.add(PART);
    return accepted;
  }
}

package dev.larkspur.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.source.NearestNames;
import dev.larkspur.generator.source.UserInputException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of a call of a tool. */
public final class Arguments {
  private static final int LONGEST_TEXT = 1000;

  private final JsonNode values;

  private Arguments(JsonNode values) {
    this.values = values;
  }

  /**
   * Checks the arguments of a call.
   *
   * @param values the arguments; null or a missing node if the call has none
   * @throws UserInputException if an argument is unknown, missing or of another type
   */
  static Arguments of(JsonNode values, List<Parameter> parameters) {
    if (!values.isObject() && !values.isNull() && !values.isMissingNode()) {
      throw new UserInputException("Expected an object of arguments.", null);
    }
    Arguments arguments = new Arguments(values);
    List<String> names = parameters.stream().map(Parameter::name).toList();
    for (Iterator<String> all = values.fieldNames(); all.hasNext(); ) {
      String name = all.next();
      if (!names.contains(name)) {
        String question = NearestNames.question(name, names);
        throw new UserInputException(
            "Unknown argument \"" + shortened(name) + "\".",
            question == null ? "Expected " + String.join(", ", names) + "." : question);
      }
    }
    parameters.forEach(arguments::check);
    return arguments;
  }

  private void check(Parameter parameter) {
    String name = parameter.name();
    JsonNode value = values.path(name);
    if (value.isMissingNode() || value.isNull()) {
      if (parameter.required()) {
        throw new UserInputException(
            "The argument \"" + name + "\" is missing.", parameter.description());
      }
    } else if (parameter.type().equals("integer")) {
      optionalInteger(name);
    } else if (!value.isTextual()) {
      throw new UserInputException("The argument \"" + name + "\" must be a string.", null);
    } else if (value.asText().isBlank() || value.asText().length() > LONGEST_TEXT) {
      throw new UserInputException(
          "The argument \"" + name + "\" must have 1 to " + LONGEST_TEXT + " characters.", null);
    }
  }

  /** Returns the value of a required text. */
  public String text(String name) {
    return values.path(name).asText().strip();
  }

  /** Returns the value of a text; null if it is absent. */
  public @Nullable String optionalText(String name) {
    return values.hasNonNull(name) ? text(name) : null;
  }

  /** Returns the value of a required integer. */
  public long integer(String name) {
    Long value = optionalInteger(name);
    if (value == null) {
      throw new UserInputException("The argument \"" + name + "\" is missing.", null);
    }
    return value;
  }

  /**
   * Returns the value of an integer, which may be a string of digits; null if it is absent.
   *
   * @throws UserInputException if the value is not an integer
   */
  public @Nullable Long optionalInteger(String name) {
    JsonNode value = values.path(name);
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    } else if (value.isTextual()) {
      try {
        return Long.valueOf(value.asText().strip());
      } catch (NumberFormatException e) {
        throw notAnInteger(name);
      }
    } else if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    throw notAnInteger(name);
  }

  private static UserInputException notAnInteger(String name) {
    return new UserInputException("The argument \"" + name + "\" must be an integer.", null);
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40);
  }
}

package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that is sent as JSON inside a string. Setters of such strings accept it, and in other
 * JSON it is written as a string.
 */
public interface EmbeddedJson {
  /** Returns the value of the string. */
  @JsonValue
  String toJson();
}

package dev.larkspur.runtime;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that is sent as JSON inside a string. The setters of such strings accept it; elsewhere in
 * JSON it is written as a string.
 */
public interface EmbeddedJson {
  /** Returns the content of the string. */
  @JsonValue
  String toJson();
}

package dev.larkspur.generator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A scope, which is a permission of an app.
 *
 * @param name the platform's name, such as {@code im:message}
 * @param history whether apps can no longer request it
 * @param group the group that it belongs to; null if any one of all scopes is enough
 */
public record Scope(
    String name,
    boolean history,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Group group) {
  @JsonCreator
  public Scope {}

  /** Creates a scope without a group. */
  public Scope(String name, boolean history) {
    this(name, history, null);
  }

  /** A group of scopes that has its own rule. */
  public enum Group {
    /** Any one of these scopes is required. */
    REQUIRED,
    /** Which of these scopes are required in addition depends on the target of the call. */
    OPTIONAL;

    /** Returns the word in the model file. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns whether the scope belongs to a group. */
  public boolean in(@Nullable Group other) {
    return group == other;
  }
}

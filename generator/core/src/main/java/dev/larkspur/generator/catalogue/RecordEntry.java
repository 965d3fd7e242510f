package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of objects that are sent or received.
 *
 * @param java the full name
 * @param role its role
 * @param of the operation or event that it belongs to; null if it is shared
 * @param source the first row that mentions it
 * @param members the components, in their order
 * @param mentions the operations and events that mention it, if it is shared
 */
public record RecordEntry(
    String java,
    Role role,
    @Nullable String of,
    Source source,
    List<Member> members,
    List<String> mentions) {
  public RecordEntry {
    members = List.copyOf(members);
    mentions = List.copyOf(mentions);
  }

  /** The role of a class. */
  public enum Role {
    /** The request of an operation. */
    @JsonProperty("request")
    REQUEST,
    /** The response of an operation. */
    @JsonProperty("answer")
    ANSWER,
    /** An element of a streamed response. */
    @JsonProperty("streamed")
    STREAMED,
    /** The body of an event. */
    @JsonProperty("event")
    EVENT,
    /** The body of a callback. */
    @JsonProperty("callback")
    CALLBACK,
    /** The answer to a callback. */
    @JsonProperty("callback-answer")
    CALLBACK_ANSWER,
    /** A part of other objects. */
    @JsonProperty("shared")
    SHARED
  }

  /**
   * A component of a class.
   *
   * @param java the Java name
   * @param name the wire name
   * @param in the place where it is sent: {@code member} of the JSON object, {@code path}, {@code
   *     query}, {@code header}, {@code part}, {@code form} or {@code body}
   * @param type the type as written on the page
   * @param required whether every page that sends it requires it
   * @param source the row that describes it
   */
  public record Member(
      String java, String name, String in, String type, boolean required, Source source) {}
}

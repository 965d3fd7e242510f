package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that holds what is sent or received.
 *
 * @param java its full name
 * @param role what it is there for
 * @param of the operation or the event it belongs to; null if it belongs to several
 * @param source where it is first mentioned
 * @param members its members, in their order
 * @param mentions the places that mention it, where it is shared
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

  /** What a class is there for. */
  public enum Role {
    /** Everything a caller hands in. */
    @JsonProperty("request")
    REQUEST,
    /** What comes back. */
    @JsonProperty("answer")
    ANSWER,
    /** One piece of a stream that comes back. */
    @JsonProperty("streamed")
    STREAMED,
    /** What an app is told. */
    @JsonProperty("event")
    EVENT,
    /** A part of others. */
    @JsonProperty("shared")
    SHARED
  }

  /**
   * A member of a class.
   *
   * @param java its name in Java
   * @param name its name on the wire
   * @param in where it is sent: {@code member} of the JSON object, {@code path}, {@code query},
   *     {@code header}, {@code part}, {@code form} or {@code body}
   * @param type its type as the page writes it
   * @param required whether every page that sends it demands it
   * @param source the row that describes it
   */
  public record Member(
      String java, String name, String in, String type, boolean required, Source source) {}
}

package dev.larkspur.generator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of objects that are sent or received. What is empty is absent in JSON.
 *
 * @param java the full name
 * @param role its role
 * @param of the operation or event that it belongs to; null if it is shared
 * @param source the first row that mentions it
 * @param members the components, in their order
 * @param mentions the operations and events that mention it, if it is shared
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RecordEntry(
    String java,
    Role role,
    @Nullable String of,
    Source source,
    List<Member> members,
    List<String> mentions) {
  public RecordEntry {
    members = members == null ? List.of() : List.copyOf(members);
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
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

  /** Returns the full name of the class of the object in a component; null if absent. */
  public @Nullable String objectOf(Member member) {
    String object = member.object;
    return object == null || object.indexOf('.') >= 0
        ? object
        : java.substring(0, java.lastIndexOf('.') + 1) + object;
  }

  /** Returns the row that describes a component. */
  public Source sourceOf(Member member) {
    return source.ofRow(member.page, member.line);
  }

  /**
   * A component of a class.
   *
   * @param java the Java name
   * @param name the wire name
   * @param in the place where it is sent: {@code member} of the JSON object, {@code path}, {@code
   *     query}, {@code header}, {@code part}, {@code form} or {@code body}; {@code member} is
   *     absent in JSON
   * @param type the type as written on the page
   * @param required whether every page that sends it requires it
   * @param object the class of the object that it, its elements or the values of its map are,
   *     without the package if that is the package of the class; null if they are not objects with
   *     known members
   * @param line the line of the row that describes it
   * @param page the path of the page with the row, if that is not the page of the class
   */
  public record Member(
      String java,
      String name,
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = MemberOfObject.class)
          String in,
      String type,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean required,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String object,
      int line,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String page) {
    private static final String MEMBER = "member";

    public Member {
      in = in == null ? MEMBER : in;
    }
  }

  /** Filter that equals the place that is absent in JSON. */
  static final class MemberOfObject {
    @Override
    public boolean equals(@Nullable Object place) {
      return Member.MEMBER.equals(place);
    }

    @Override
    public int hashCode() {
      return Member.MEMBER.hashCode();
    }
  }
}

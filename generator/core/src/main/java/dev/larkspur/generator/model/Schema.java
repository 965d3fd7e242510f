package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object type, linked: the union of its descriptions on all pages of a service.
 *
 * @param key the key, unique in the API, which depends only on the names in the pages
 * @param role the role
 * @param name the name in the pages
 * @param named whether any page names the type; if not, its name is that of a member that holds it
 * @param owner the key of the object that contains it, if pages use its name for different types
 * @param properties the members, in the order of their first mention
 * @param open whether its objects have members that no page describes
 * @param sent whether a request or an answer to a callback contains it
 * @param received whether a response, an event or a callback contains it
 * @param mentions the first mention of each name in each operation and event, in order
 * @param origin the page and the line of the first mention
 */
public record Schema(
    String key,
    Role role,
    String name,
    boolean named,
    @Nullable String owner,
    List<Property> properties,
    boolean open,
    boolean sent,
    boolean received,
    List<Mention> mentions,
    Source origin) {
  public Schema {
    properties = List.copyOf(properties);
    mentions = List.copyOf(mentions);
  }

  /** The role of an object type. */
  public enum Role {
    /** Everything that a caller passes to an operation. */
    REQUEST,
    /** The payload of a response. */
    RESPONSE,
    /** The body of an event or a callback. */
    EVENT,
    /** The answer to a callback. */
    ANSWER,
    /** A part of other object types. */
    SHARED
  }
}

package dev.larkspur.generator.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object, linked: the union of what all pages of a service say about it.
 *
 * @param key its name among the schemas of the API; the same as long as its pages call it the same
 * @param role what it is there for
 * @param name what the pages call it
 * @param named whether any page has a word of its own for it; else its name is that of a member
 *     that holds it
 * @param owner the key of the object it belongs to, where pages mean different things by its name
 * @param properties its members, in the order of their first mention
 * @param sent whether a request carries it
 * @param received whether an answer or an event carries it
 * @param mentions where pages mention it: the first place of each operation and event, in order
 * @param origin the page and the line of its first mention
 */
public record Schema(
    String key,
    Role role,
    String name,
    boolean named,
    @Nullable String owner,
    List<Property> properties,
    boolean sent,
    boolean received,
    List<String> mentions,
    Source origin) {
  public Schema {
    properties = List.copyOf(properties);
    mentions = List.copyOf(mentions);
  }

  /** What an object is there for. */
  public enum Role {
    /** Everything a caller hands in. */
    REQUEST,
    /** What comes back from one operation. */
    RESPONSE,
    /** The body of an event. */
    EVENT,
    /** A part of others. */
    SHARED
  }
}

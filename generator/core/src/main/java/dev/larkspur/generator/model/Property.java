package dev.larkspur.generator.model;

/**
 * A member of a {@link Schema}.
 *
 * @param name the wire name
 * @param place where it is sent
 * @param type what it holds
 * @param required whether every page that sends it demands it
 * @param nullable whether it may be absent from an object at hand
 * @param row the first row that describes it, with the facts on which all of its rows agree
 * @param origin the page and the line of that row
 */
public record Property(
    String name,
    Place place,
    TypeRef type,
    boolean required,
    boolean nullable,
    Field row,
    Source origin) {

  /** Where a member is sent. */
  public enum Place {
    /** As a member of the JSON object. */
    MEMBER,
    /** In the path. */
    PATH,
    /** Behind the question mark. */
    QUERY,
    /** As a header. */
    HEADER,
    /** As a part of a multipart body. */
    PART,
    /** As a pair of a form body. */
    FORM,
    /** As the whole body. */
    BODY
  }
}

package dev.larkspur.generator.model;

/**
 * A member of a {@link Schema}.
 *
 * @param name the wire name
 * @param place the part of the request that contains it, or that it is a member
 * @param type the type
 * @param required whether every page that sends it requires it
 * @param nullable whether it may be missing in an object
 * @param row the first row that describes it, with the facts on which all rows agree
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

  /** The part of a request that contains a member. */
  public enum Place {
    /** A member of the JSON object. */
    MEMBER,
    /** A parameter in the path. */
    PATH,
    /** A parameter in the query. */
    QUERY,
    /** A header. */
    HEADER,
    /** A part of a multipart body. */
    PART,
    /** A field of a form body. */
    FORM,
    /** The whole body. */
    BODY
  }
}

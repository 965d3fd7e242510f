package dev.larkspur.generator.change;

/**
 * The subject of a change.
 *
 * @param owner the operation, event or notice
 * @param part the part of it
 * @param path the path in that part: the wire path of a field, or the code of an error after that
 *     of its parent; empty for the part as a whole
 * @param aspect the aspect that is different
 * @param detail which of several known values, scopes or constraints; otherwise empty
 */
public record Subject(Owner owner, Part part, String path, Aspect aspect, String detail) {

  /** Returns an id that is unique in a diff and does not depend on other changes or on lines. */
  public String id() {
    StringBuilder id = new StringBuilder(owner.kind().label()).append('/').append(owner.id());
    if (part != Part.PAGE) {
      id.append('/').append(part.label());
    }
    if (!path.isEmpty()) {
      id.append('/').append(path);
    }
    id.append('#').append(aspect.word());
    if (!detail.isEmpty()) {
      id.append('=').append(detail);
    }
    return id.toString();
  }
}

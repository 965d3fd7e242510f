package dev.larkspur.generator.change;

/**
 * What a change is about.
 *
 * @param owner the operation, event or notice
 * @param part the part of it
 * @param path where in that part: the wire path of a field, the code of an error with its parent's
 *     before it; empty for the part as a whole
 * @param aspect what of it is different
 * @param detail which one, where there are several: the known value, the scope, the constraint;
 *     else empty
 */
public record Subject(Owner owner, Part part, String path, Aspect aspect, String detail) {

  /**
   * The same for the same subject whatever else changes and wherever its line moves; unique in a
   * diff.
   */
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

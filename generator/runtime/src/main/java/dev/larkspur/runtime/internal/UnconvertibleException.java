package dev.larkspur.runtime.internal;

/** Thrown when a value cannot be converted to a JSON tree. */
final class UnconvertibleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String reason;

  UnconvertibleException(String reason) {
    this("", reason);
  }

  private UnconvertibleException(String path, String reason) {
    super(path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** Returns the exception for the value that contains the value of this exception. */
  UnconvertibleException inside(String outer) {
    return outer.isEmpty() ? this : new UnconvertibleException(outer + path, reason);
  }
}

package dev.larkspur.runtime.internal;

/** Thrown when a value cannot be converted to JSON. */
public final class UnconvertibleException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String path;
  private final String reason;

  /** Creates the exception for a value. */
  public UnconvertibleException(String reason) {
    this("", reason);
  }

  private UnconvertibleException(String path, String reason) {
    super(path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** Returns the exception for the value that contains the value of this exception. */
  public UnconvertibleException inside(String outer) {
    return outer.isEmpty() ? this : new UnconvertibleException(outer + path, reason);
  }
}

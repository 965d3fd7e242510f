package dev.larkspur.runtime;

/** The parameter with which the platform recognizes a repeated request. Immutable. */
public final class IdempotencyKey {
  private final String name;
  private final boolean inBody;

  IdempotencyKey(String name, boolean inBody) {
    this.name = name;
    this.inBody = inBody;
  }

  /** Returns the wire name. */
  public String name() {
    return name;
  }

  /** Returns true if it is a field of the body, false if it is a query parameter. */
  public boolean inBody() {
    return inBody;
  }
}

package dev.larkspur.portal;

/**
 * A page that could not be had; what the folder held of it is still there.
 *
 * @param fullPath where the tree says it stands
 * @param reason what went wrong
 * @param absent whether the portal said so itself; otherwise the way to it failed
 */
public record PageFailure(String fullPath, String reason, boolean absent) {
  /** One line for people. */
  @Override
  public String toString() {
    return PrintableLine.of(fullPath) + ": " + reason;
  }
}

package dev.larkspur.portal;

/**
 * Page that could not be fetched; its existing file is unchanged.
 *
 * @param fullPath the path of the page on the portal
 * @param reason the reason
 * @param absent whether the portal reported the page as missing; otherwise the connection failed
 */
public record PageFailure(String fullPath, String reason, boolean absent) {
  /** Returns a readable line. */
  @Override
  public String toString() {
    return PrintableLine.of(fullPath) + ": " + reason;
  }
}

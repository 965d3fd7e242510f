package dev.larkspur.runtime;

import dev.larkspur.runtime.internal.PrintableText;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A permission that the app or the user does not have.
 *
 * @param subject the scope or other permission
 * @param type the kind of permission
 * @param url the page where the permission can be requested
 */
public record PermissionViolation(
    @Nullable String subject, @Nullable String type, @Nullable String url) implements Serializable {

  /** Returns the components on one line. */
  @Override
  public String toString() {
    return PrintableText.line(
        "PermissionViolation[subject=" + subject + ", type=" + type + ", url=" + url + ']', 3000);
  }
}

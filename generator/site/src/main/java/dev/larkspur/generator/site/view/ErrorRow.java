package dev.larkspur.generator.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the error table of an operation.
 *
 * @param anchor the fragment identifier
 * @param sub whether it is a more specific error of the row above it
 * @param code the code
 * @param status the HTTP status; null if undocumented
 * @param constant the constant in Java
 * @param message the message in the response
 * @param advice the page's advice
 * @param announcements the notices that announce it
 */
public record ErrorRow(
    String anchor,
    boolean sub,
    long code,
    @Nullable Integer status,
    String constant,
    String message,
    SafeHtml advice,
    List<Announced> announcements) {
  public ErrorRow {
    announcements = List.copyOf(announcements);
  }
}

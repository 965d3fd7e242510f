package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation that notices name and no page describes.
 *
 * @param id the id in logs and exceptions
 * @param title its name in the first notice
 * @param httpMethod the HTTP method in upper case; null if no notice contains it
 * @param path the URL's path, parameters as {@code :name}
 * @param historic whether a notice marks it as a historic version
 * @param java the constant, or the method with parentheses that takes the HTTP method
 * @param errorEnum the enum of its errors
 * @param errors the announced errors
 * @param notices the ids of the notices
 * @param source the page and line of the first notice
 */
public record UndocumentedEntry(
    OperationId id,
    String title,
    @Nullable String httpMethod,
    String path,
    boolean historic,
    String java,
    String errorEnum,
    List<ErrorEntry> errors,
    List<String> notices,
    Source source) {
  public UndocumentedEntry {
    errors = List.copyOf(errors);
    notices = List.copyOf(notices);
  }
}

package dev.larkspur.generator.reader;

import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.reader.table.RequestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Determines the id of an operation from its "try it" marker, otherwise from its path. */
final class OperationIds {
  private static final String MARKER = "api_explore_config?";

  private OperationIds() {}

  static OperationId of(Page page, RequestUrl url, String httpMethod) {
    OperationId marked = marked(page);
    return marked != null ? marked : fromPath(url, httpMethod);
  }

  private static @Nullable OperationId marked(Page page) {
    for (Section section : page.sections()) {
      for (Prose prose : section.prose()) {
        OperationId id = marked(prose.markdown());
        if (id != null) {
          return id;
        }
      }
    }
    return null;
  }

  private static @Nullable OperationId marked(String text) {
    int at = text.indexOf(MARKER);
    if (at < 0) {
      return null;
    }
    int start = at + MARKER.length();
    int end = start;
    while (end < text.length() && ") \n\"'}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String query = text.substring(start, end).replace("&amp;", "&");
    String project = value(query, "project");
    String version = value(query, "version");
    String resource = value(query, "resource");
    String method = value(query, "method");
    return project == null || version == null || method == null
        ? null
        : new OperationId(project, version, resource == null ? "" : resource, method);
  }

  private static @Nullable String value(String query, String name) {
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
        return pair.substring(name.length() + 1);
      }
    }
    return null;
  }

  private static OperationId fromPath(RequestUrl url, String httpMethod) {
    List<String> literals = new ArrayList<>(url.literals());
    if (!literals.isEmpty() && literals.get(0).equals("open-apis")) {
      literals.remove(0);
    }
    String project = literals.isEmpty() ? "root" : literals.remove(0);
    String version = "v0";
    for (String literal : literals) {
      if (isVersion(literal)) {
        version = literal;
        literals.remove(literal);
        break;
      }
    }
    return new OperationId(
        project, version, String.join(".", literals), httpMethod.toLowerCase(Locale.ROOT));
  }

  private static boolean isVersion(String literal) {
    return literal.length() > 1
        && (literal.charAt(0) == 'v' || literal.charAt(0) == 'V')
        && literal.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
  }
}

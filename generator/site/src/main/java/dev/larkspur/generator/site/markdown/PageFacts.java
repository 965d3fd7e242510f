package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Facts about an operation or event as a list. */
final class PageFacts {
  private final List<String> items = new ArrayList<>();

  List<String> items() {
    return items;
  }

  /** Adds a rendered fact; nothing if it is null or empty. */
  void add(String label, @Nullable String rendered) {
    if (rendered != null && !rendered.isBlank()) {
      items.add("- " + label + ": " + rendered);
    }
  }

  /** Adds plain words. */
  void words(String label, List<String> plain) {
    add(label, MarkdownSyntax.plain(String.join(", ", plain)));
  }

  void page(@Nullable String url, Source source, @Nullable Object updatedAt) {
    String location = MarkdownSyntax.code(source.path() + ":" + source.line());
    String updated = updatedAt == null ? "" : ", updated " + updatedAt;
    add(
        "Page",
        (url == null ? "" : MarkdownSyntax.page("portal", url) + ", ") + location + updated);
  }

  void scopes(List<Scope> scopes, List<Scope> fieldScopes) {
    scopes("Any scope of", scopes, scope -> !scope.in(Scope.Group.OPTIONAL));
    scopes("Depending on the target, also any scope of", scopes, it -> it.in(Scope.Group.OPTIONAL));
    scopes("Scopes of single fields", fieldScopes, scope -> true);
  }

  private void scopes(String label, List<Scope> scopes, Predicate<Scope> kind) {
    add(
        label,
        String.join(", ", scopes.stream().filter(kind).map(PageFacts::scope).distinct().toList()));
  }

  private static String scope(Scope scope) {
    return MarkdownSyntax.code(scope.name())
        + (scope.history() ? " (can no longer be requested)" : "");
  }
}

package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.alignment.Pairs;
import dev.larkspur.generator.model.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comparison of the scopes of an operation or an event. */
final class ScopesDiff {
  private final ChangeCollector collector;

  ScopesDiff(ChangeCollector collector) {
    this.collector = collector;
  }

  void compare(Aspect aspect, List<Scope> before, List<Scope> after) {
    new ListDiff(collector, aspect, JavaEffects.TEXT_ONLY)
        .compare(collector.page(), names(before), names(after));
    for (var row : Pairs.of(before, after, Scope::name, Object::equals).rows()) {
      Scope was = row.before();
      Scope is = row.after();
      if (was != null && is != null) {
        compare(row.key(), was, is);
      }
    }
  }

  private void compare(String name, Scope was, Scope is) {
    if (was.history() != is.history()) {
      collector.add(
          Aspect.SCOPE_HISTORY,
          collector.page().detail(name),
          ChangedValue.of(was.history()),
          ChangedValue.of(is.history()),
          WireEffect.none("apps that have the scope keep it"),
          JavaEffects.TEXT_ONLY);
    }
    if (was.group() != is.group()) {
      collector.add(
          Aspect.SCOPE_GROUP,
          collector.page().detail(name),
          group(was),
          group(is),
          is.in(Scope.Group.OPTIONAL)
              ? WireEffect.breaks("the scope alone is no longer enough")
              : WireEffect.adds("the scope is enough"),
          JavaEffects.TEXT_ONLY);
    }
  }

  private static @Nullable JsonNode group(Scope scope) {
    return scope.group() == null ? null : ChangedValue.of(scope.group().word());
  }

  private static List<String> names(List<Scope> scopes) {
    return scopes.stream().map(Scope::name).toList();
  }
}

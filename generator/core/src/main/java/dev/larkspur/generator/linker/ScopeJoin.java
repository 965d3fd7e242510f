package dev.larkspur.generator.linker;

import dev.larkspur.generator.linker.LanguagePair.Part;
import dev.larkspur.generator.model.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Join of the scopes on two pages of different languages. */
final class ScopeJoin {
  private ScopeJoin() {}

  /**
   * Returns the scopes of both pages; a scope is historic, or belongs to a group, if one of the
   * pages marks it.
   */
  static List<Scope> of(String what, List<Scope> scopes, List<Scope> others, Part basics) {
    Map<String, Scope> joined = new LinkedHashMap<>();
    for (String name : basics.union(what, names(scopes), names(others))) {
      joined.put(name, new Scope(name, false));
    }
    for (List<Scope> page : List.of(scopes, others)) {
      page.forEach(scope -> joined.merge(scope.name(), scope, ScopeJoin::marked));
    }
    return List.copyOf(joined.values());
  }

  private static Scope marked(Scope one, Scope other) {
    return new Scope(
        one.name(),
        one.history() || other.history(),
        one.group() == null ? other.group() : one.group());
  }

  private static List<String> names(List<Scope> scopes) {
    return scopes.stream().map(Scope::name).toList();
  }
}

package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explanations of operations and events that notices name and no page describes. */
final class AnnouncedExplanations {
  private final List<AnnouncedEffect> effects;

  AnnouncedExplanations(List<AnnouncedEffect> all) {
    this.effects = all.stream().filter(effect -> !effect.documented()).toList();
  }

  List<Explanation> ofCode(long code) {
    return explanations(
        "announced error " + code + " of",
        effect -> effect.errorCode() != null && effect.errorCode() == code);
  }

  List<Explanation> ofRequest(LoggedRequest request) {
    return explanations(
        "announced change of",
        effect -> effect.path() != null && request.matches(effect.httpMethod(), effect.path()));
  }

  List<Explanation> ofJavaName(String name) {
    return explanations("announced change of", effect -> name.equals(effect.java()));
  }

  List<Explanation> ofEvent(String type) {
    return explanations("announced change of event", effect -> type.equals(effect.event()));
  }

  /** Returns one explanation for each operation or event. */
  private List<Explanation> explanations(String kind, Predicate<AnnouncedEffect> wanted) {
    Map<String, List<AnnouncedEffect>> byTarget = new LinkedHashMap<>();
    for (AnnouncedEffect effect : effects) {
      if (wanted.test(effect)) {
        byTarget.computeIfAbsent(key(effect), key -> new ArrayList<>()).add(effect);
      }
    }
    List<Explanation> found = new ArrayList<>();
    byTarget.forEach(
        (target, announced) -> {
          AnnouncedEffect first =
              announced.stream()
                  .filter(effect -> effect.httpMethod() != null)
                  .findFirst()
                  .orElse(announced.get(0));
          List<String> facts = new ArrayList<>();
          String title = title(first);
          if (title != null) {
            facts.add(title);
          }
          facts.add("no page describes it");
          if (first.java() != null) {
            facts.add("Java: " + EffectLines.simpleName(first.java()));
          }
          facts.addAll(EffectLines.of(announced));
          found.add(new Explanation(kind, name(first), first.source(), facts));
        });
    return found;
  }

  private static @Nullable String title(AnnouncedEffect effect) {
    return effect.title() == null
        ? null
        : effect.title() + (effect.historic() ? " (historic version)" : "");
  }

  /** Returns the same text for one operation with and without its HTTP method. */
  private static String key(AnnouncedEffect effect) {
    return effect.java() == null ? name(effect) : effect.java();
  }

  private static String name(AnnouncedEffect effect) {
    String target = effect.target();
    return target == null ? "an operation that the notice does not name" : target;
  }
}

package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.TranslatedPage;
import dev.larkspur.generator.model.UrlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Joins two pages of different languages that describe one notice. Their scenarios correspond by
 * position, and the operations of an error code by request line.
 */
final class NoticeJoin {
  private final LanguagePair pair;
  private final LanguagePair.Part changes;

  private NoticeJoin(LanguagePair pair) {
    this.pair = pair;
    this.changes = pair.part("announced changes");
  }

  static Notice of(Notice first, Notice second, LanguagePair pair) {
    NoticeJoin join = new NoticeJoin(pair);
    List<Scenario> scenarios = join.scenarios(first, second);
    join.changes.report();
    return new Notice(
        first.id(),
        first.title(),
        either(first.description(), second.description()),
        first.fullPath(),
        first.updatedAt(),
        first.language(),
        first.source(),
        pair.byLanguage(first.translations(), page(first), page(second)),
        scenarios);
  }

  private static TranslatedPage page(Notice notice) {
    return new TranslatedPage(
        notice.title(),
        notice.description(),
        notice.fullPath(),
        notice.updatedAt(),
        notice.source());
  }

  private List<Scenario> scenarios(Notice first, Notice second) {
    List<Scenario> scenarios = new ArrayList<>(first.scenarios());
    for (int i = 0; i < second.scenarios().size(); i++) {
      Scenario other = second.scenarios().get(i);
      if (i < scenarios.size()) {
        LanguagePair.Facts facts = changes.facts();
        scenarios.set(i, joined(facts, scenarios.get(i), other));
        facts.report();
      } else {
        changes.missingInFirst("scenario " + (i + 1));
        scenarios.add(other);
      }
    }
    for (int i = second.scenarios().size(); i < scenarios.size(); i++) {
      changes.missingInSecond("scenario " + (i + 1));
    }
    return scenarios;
  }

  private Scenario joined(LanguagePair.Facts facts, Scenario first, Scenario second) {
    return new Scenario(
        first.title() == null ? second.title() : first.title(),
        facts.ofEither("effective date", first.effectiveDate(), second.effectiveDate()),
        either(first.reason(), second.reason()),
        either(first.impact(), second.impact()),
        either(first.solution(), second.solution()),
        pair.byLanguage(first.translations(), first.text(), second.text()),
        effects(first.effects(), second.effects()),
        events(first.events(), second.events()));
  }

  private static String either(String first, String second) {
    return first.isEmpty() ? second : first;
  }

  private List<Effect> effects(List<Effect> first, List<Effect> second) {
    Map<Long, List<AffectedOperation>> others = new LinkedHashMap<>();
    second.forEach(
        effect ->
            others
                .computeIfAbsent(effect.errorCode(), code -> new ArrayList<>())
                .addAll(effect.operations()));
    List<Effect> joined = new ArrayList<>();
    for (Effect effect : first) {
      List<AffectedOperation> same = others.remove(effect.errorCode());
      joined.add(
          same == null
              ? effect
              : new Effect(
                  effect.errorCode(),
                  union(
                      effect.errorCode() + " of",
                      effect.operations(),
                      same,
                      it -> it.writtenMethod() + " " + UrlPath.shape(it.path()))));
      if (same == null) {
        changes.missingInSecond(String.valueOf(effect.errorCode()));
      }
    }
    others.forEach(
        (code, operations) -> {
          changes.missingInFirst(code.toString());
          joined.add(new Effect(code, operations));
        });
    return joined;
  }

  private List<EventEffect> events(List<EventEffect> first, List<EventEffect> second) {
    return union("event", first, second, EventEffect::type);
  }

  /** Returns what either page names, with the texts of the first page. */
  private <T> List<T> union(String what, List<T> first, List<T> second, Function<T, String> key) {
    Map<String, T> union = new LinkedHashMap<>();
    first.forEach(it -> union.putIfAbsent(key.apply(it), it));
    second.forEach(it -> union.putIfAbsent(key.apply(it), it));
    changes.union(what, first.stream().map(key).toList(), second.stream().map(key).toList());
    return List.copyOf(union.values());
  }
}

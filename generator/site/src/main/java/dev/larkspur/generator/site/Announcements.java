package dev.larkspur.generator.site;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import dev.larkspur.generator.site.view.Announced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The announced changes by operation and event. */
final class Announcements {
  private final SitePaths paths;
  private final Map<String, List<Announced>> byTarget = new HashMap<>();

  Announcements(List<AnnouncedEffect> effects, SitePaths paths) {
    this.paths = paths;
    for (AnnouncedEffect effect : effects) {
      String id = effect.id();
      if (id != null) {
        byTarget.computeIfAbsent(id, it -> new ArrayList<>()).add(announced(effect));
      }
    }
  }

  private Announced announced(AnnouncedEffect effect) {
    return new Announced(
        date(effect.effectiveDate()),
        effect.notice(),
        "../" + paths.ofNotice(effect.noticeId()) + ".html",
        effect.errorCode(),
        effect.scenario(),
        effect.condition());
  }

  /** Returns the changes for an operation id or an event type, by date. */
  List<Announced> of(String id) {
    return byTarget.getOrDefault(id, List.of());
  }

  /** Returns the changes for an operation that make it return a code. */
  List<Announced> of(String id, long code) {
    return of(id).stream()
        .filter(change -> change.code() != null && change.code() == code)
        .toList();
  }

  static String date(@Nullable LocalDate date) {
    return date == null ? "undated" : date.toString();
  }
}

package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the differences of one owner. */
final class ChangeCollector {
  private final Owner owner;
  private final @Nullable Source oldPage;
  private final @Nullable Source newPage;
  private final List<Change> found;

  ChangeCollector(
      Owner owner, @Nullable Source oldPage, @Nullable Source newPage, List<Change> found) {
    this.owner = owner;
    this.oldPage = oldPage;
    this.newPage = newPage;
    this.found = found;
  }

  /** Returns a collector for the same owner that adds to another list. */
  ChangeCollector into(List<Change> elsewhere) {
    return new ChangeCollector(owner, oldPage, newPage, elsewhere);
  }

  /** Returns the location of the owner as a whole. */
  ChangeLocation page() {
    return new ChangeLocation(
        Part.PAGE,
        "",
        "",
        oldPage == null ? 0 : oldPage.line(),
        newPage == null ? 0 : newPage.line());
  }

  void add(
      Aspect aspect,
      ChangeLocation location,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      WireEffect wire,
      JavaEffect java) {
    found.add(
        new Change(
            new Subject(owner, location.part(), location.path(), aspect, location.detail()),
            before,
            after,
            place(oldPage, location.oldLine()),
            place(newPage, location.newLine()),
            wire,
            java));
  }

  /** Adds a difference of prose if there is one. */
  void prose(Aspect aspect, ChangeLocation location, JsonNode before, JsonNode after) {
    if (!ChangedValue.same(before, after)) {
      add(aspect, location, before, after, WireRules.UNTOUCHED, JavaEffects.TEXT_ONLY);
    }
  }

  void addAll(List<Change> changes) {
    found.addAll(changes);
  }

  private static @Nullable PageLine place(@Nullable Source page, int line) {
    return page == null || line == 0 ? null : new PageLine(page.path(), line);
  }
}

package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.model.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes down what differs in one owner. */
final class Findings {
  private final Owner owner;
  private final @Nullable Source oldPage;
  private final @Nullable Source newPage;
  private final List<Change> found;

  Findings(Owner owner, @Nullable Source oldPage, @Nullable Source newPage, List<Change> found) {
    this.owner = owner;
    this.oldPage = oldPage;
    this.newPage = newPage;
    this.found = found;
  }

  /** The same owner, but what is found goes elsewhere. */
  Findings into(List<Change> elsewhere) {
    return new Findings(owner, oldPage, newPage, elsewhere);
  }

  /** The owner as a whole. */
  Spot page() {
    return new Spot(
        Part.PAGE,
        "",
        "",
        oldPage == null ? 0 : oldPage.line(),
        newPage == null ? 0 : newPage.line());
  }

  void add(
      Aspect aspect,
      Spot spot,
      @Nullable JsonNode before,
      @Nullable JsonNode after,
      WireEffect wire,
      JavaEffect java) {
    found.add(
        new Change(
            new Subject(owner, spot.part(), spot.path(), aspect, spot.detail()),
            before,
            after,
            place(oldPage, spot.oldLine()),
            place(newPage, spot.newLine()),
            wire,
            java));
  }

  /** Takes down a difference that only people notice. */
  void prose(Aspect aspect, Spot spot, JsonNode before, JsonNode after) {
    if (!ChangedValue.same(before, after)) {
      add(aspect, spot, before, after, WireRules.UNTOUCHED, JavaEffects.TEXT_ONLY);
    }
  }

  void addAll(List<Change> changes) {
    found.addAll(changes);
  }

  private static @Nullable Place place(@Nullable Source page, int line) {
    return page == null || line == 0 ? null : new Place(page.path(), line);
  }
}

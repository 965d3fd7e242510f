package dev.larkspur.generator.alignment;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PageForms;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.PageForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Alignment of two models whose pages are written in different notations or languages, so that a
 * comparison finds only what the documentation says differently. Pages in one notation and language
 * stay unchanged.
 */
public final class Alignment {
  private final SortedMap<String, PageForm> oldForms;
  private final SortedMap<String, PageForm> newForms;
  private final IdentityHashMap<Operation, Operation> operations = new IdentityHashMap<>();
  private final Set<String> aligned = new HashSet<>();
  private final IdentityHashMap<Event, Event> events = new IdentityHashMap<>();
  private final Map<String, Integer> notations = new TreeMap<>();
  private final Map<String, Integer> languages = new TreeMap<>();

  private Alignment(SortedMap<String, PageForm> oldForms, SortedMap<String, PageForm> newForms) {
    this.oldForms = oldForms;
    this.newForms = newForms;
  }

  /**
   * Aligns two models.
   *
   * @param oldForms the forms of the older pages, by path; pages without a form are not aligned
   * @param newForms the forms of the newer pages
   */
  public static Alignment of(
      Api before,
      SortedMap<String, PageForm> oldForms,
      Api after,
      SortedMap<String, PageForm> newForms) {
    Alignment alignment = new Alignment(oldForms, newForms);
    alignment.alignOperations(before.operations(), after.operations());
    alignment.alignEvents(before.events(), after.events());
    return alignment;
  }

  /** Returns whether any page is written in another notation or language. */
  public boolean isNeeded() {
    return !notations.isEmpty() || !languages.isEmpty();
  }

  /** Returns the aligned operations of either model, in their order. */
  public List<Operation> operations(List<Operation> unaligned) {
    return unaligned.stream().map(it -> operations.getOrDefault(it, it)).toList();
  }

  /** Returns the aligned events of either model, in their order. */
  public List<Event> events(List<Event> unaligned) {
    return unaligned.stream().map(it -> events.getOrDefault(it, it)).toList();
  }

  /** Returns whether an older page was aligned. */
  public boolean isAligned(String oldPath) {
    return aligned.contains(oldPath);
  }

  /** Returns one line that says which notations and languages changed on how many pages. */
  public String summary() {
    List<String> parts = new ArrayList<>();
    notations.forEach((change, pages) -> parts.add("the notation of " + counted(pages) + change));
    languages.forEach((change, pages) -> parts.add("the language of " + counted(pages) + change));
    return "Pages are written differently: "
        + String.join(", ", parts)
        + ". What only this makes different is not a change.";
  }

  private static String counted(int pages) {
    return pages == 1 ? "1 page" : pages + " pages";
  }

  private void alignOperations(List<Operation> before, List<Operation> after) {
    Set<OperationId> oldIds = ids(before);
    Set<OperationId> newIds = ids(after);
    for (var match : Matches.ofOperations(before, after)) {
      Operation old = match.before();
      Operation now = match.after();
      FormChange forms =
          old == null || now == null ? null : change(old.page().source(), now.page().source());
      if (old != null && now != null && forms != null) {
        PageAlignment page =
            new PageAlignment(forms, old.page().translations(), now.page().translations());
        Operation newer = withId(page.newer(old, now), old, newIds);
        operations.put(now, newer);
        operations.put(old, withId(page.older(old, newer), newer, oldIds));
      }
    }
  }

  private void alignEvents(List<Event> before, List<Event> after) {
    for (var pair : Renames.ofEvents(Pairs.of(before, after, Event::id, Object::equals)).rows()) {
      Event old = pair.before();
      Event now = pair.after();
      FormChange forms = old == null || now == null ? null : change(old.source(), now.source());
      if (old != null && now != null && forms != null) {
        PageAlignment page = new PageAlignment(forms, old.translations(), now.translations());
        Event newer = page.newer(old, now);
        events.put(now, newer);
        events.put(old, page.older(old, newer));
      }
    }
  }

  /** Returns the forms of two pages; null if they are the same or unknown. */
  private @Nullable FormChange change(Source old, Source now) {
    PageForm before = oldForms.get(old.path());
    PageForm after = newForms.get(now.path());
    if (before == null || after == null || before.equals(after)) {
      return null;
    }
    FormChange forms = new FormChange(before, after);
    aligned.add(old.path());
    if (forms.changesNotation()) {
      count(notations, before.notation().words(), after.notation().words());
    }
    if (forms.changesLanguage()) {
      count(
          languages,
          PageForms.languageName(before.language()),
          PageForms.languageName(after.language()));
    }
    return forms;
  }

  private static void count(Map<String, Integer> changes, String before, String after) {
    changes.merge(" from " + before + " to " + after, 1, Integer::sum);
  }

  /**
   * Returns an operation whose page has no marker with the id that the other page's marker names.
   */
  private static Operation withId(Operation operation, Operation other, Set<OperationId> taken) {
    boolean isUnmarked = !operation.page().marked() && other.page().marked();
    return isUnmarked && taken.add(other.id())
        ? operation.toBuilder().id(other.id()).build()
        : operation;
  }

  private static Set<OperationId> ids(List<Operation> operations) {
    Set<OperationId> ids = new HashSet<>();
    operations.forEach(operation -> ids.add(operation.id()));
    return ids;
  }
}

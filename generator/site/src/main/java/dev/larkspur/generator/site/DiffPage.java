package dev.larkspur.generator.site;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.Aspect;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.change.Consequence;
import dev.larkspur.generator.change.Effect;
import dev.larkspur.generator.change.JavaElement;
import dev.larkspur.generator.change.Owner;
import dev.larkspur.generator.change.PageLine;
import dev.larkspur.generator.change.ReleaseNote;
import dev.larkspur.generator.change.Wording;
import dev.larkspur.generator.site.view.DiffView;
import dev.larkspur.generator.site.view.DiffView.EffectLine;
import dev.larkspur.generator.site.view.DiffView.Page;
import dev.larkspur.generator.site.view.DiffView.Product;
import dev.larkspur.generator.site.view.DiffView.Row;
import dev.larkspur.generator.site.view.DiffView.Section;
import dev.larkspur.generator.site.view.DiffView.Side;
import dev.larkspur.generator.site.view.SafeHtml;
import dev.larkspur.generator.site.view.ValuePart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report of changes as one self-contained HTML page: breaking changes first, then by product and
 * page, with both values side by side. It has the style of the site and no script.
 */
public final class DiffPage {
  private static final List<ValuePart> ABSENT = note("absent");
  private static final List<ValuePart> EMPTY = note("an empty text");

  private final ApiChanges changes;
  private final NoteHtml notes = new NoteHtml();
  private final Anchors anchors = new Anchors();

  private DiffPage(ApiChanges changes) {
    this.changes = changes;
  }

  /** Returns the page. */
  public static String of(ApiChanges changes) {
    return new String(
        new Templates().render("diff", new DiffPage(changes).view()), StandardCharsets.UTF_8);
  }

  private DiffView view() {
    InlineStyle style = InlineStyle.of("site.css", "diff.css");
    String warning = changes.warning();
    List<Section> sections = new ArrayList<>();
    add("Breaking", changes.withEffect(Effect.BREAKS), sections);
    consequences(sections);
    add("Added", changes.withEffect(Effect.ADDS), sections);
    add("Changed", changes.withEffect(Effect.NONE), sections);
    add("Documentation only", changes.prose(), sections);
    return new DiffView(
        style.element(),
        style.source(),
        changes.advice().label(),
        warning == null ? null : Wording.oneLine(warning),
        sections);
  }

  private void add(String title, List<Change> own, List<Section> sections) {
    if (!own.isEmpty()) {
      String anchor = anchors.of(title);
      sections.add(new Section(anchor, title, "", own.size(), products(anchor, own), List.of()));
    }
  }

  private void consequences(List<Section> sections) {
    List<Consequence> beyond = changes.consequences();
    if (!beyond.isEmpty()) {
      String title = "Breaking beyond these pages";
      sections.add(
          new Section(
              anchors.of(title),
              title,
              "Pages of a service share records, so these elements change as well.",
              beyond.size(),
              List.of(),
              beyond.stream().map(this::line).toList()));
    }
  }

  private SafeHtml line(Consequence consequence) {
    JavaElement element = consequence.java().before();
    SafeHtml text = notes.of(ReleaseNote.effect(consequence.java()));
    return element == null ? text : notes.after(element.service(), text);
  }

  private List<Product> products(String section, List<Change> own) {
    Map<String, Map<Owner, List<Change>>> products = new LinkedHashMap<>();
    for (Change change : own) {
      Owner owner = change.subject().owner();
      products
          .computeIfAbsent(product(owner), none -> new LinkedHashMap<>())
          .computeIfAbsent(owner, none -> new ArrayList<>())
          .add(change);
    }
    List<Product> views = new ArrayList<>();
    products.forEach(
        (title, owners) ->
            views.add(
                new Product(
                    anchors.of(section + "-" + title),
                    title,
                    owners.values().stream().mapToInt(List::size).sum(),
                    owners.entrySet().stream()
                        .map(entry -> page(entry.getKey(), entry.getValue()))
                        .toList())));
    return views;
  }

  private static String product(Owner owner) {
    if (owner.kind() == Owner.Kind.NOTICE) {
      return "Notices";
    }
    return owner.product().isEmpty() ? "Other" : Wording.oneLine(owner.product());
  }

  private Page page(Owner owner, List<Change> own) {
    return new Page(
        Wording.oneLine(owner.title()),
        PortalLinks.portal(owner.fullPath()),
        owner.kind().label(),
        Wording.oneLine(owner.id()),
        own.stream().allMatch(Change::isProse),
        own.stream().map(this::row).toList());
  }

  private Row row(Change change) {
    JsonNode before = change.before();
    JsonNode after = change.after();
    List<ValuePart> oldParts = ABSENT;
    List<ValuePart> newParts = ABSENT;
    if (before != null && after != null) {
      ComparedTexts both = new ComparedTexts(ValueText.of(before), ValueText.of(after));
      oldParts = both.before();
      newParts = both.after();
    } else if (before != null) {
      oldParts = ComparedTexts.only(ValueText.of(before));
    } else if (after != null) {
      newParts = ComparedTexts.only(ValueText.of(after));
    }
    return new Row(
        anchors.of(change.id()),
        notes.of(ReleaseNote.heading(change)),
        change.isProse() ? List.of() : effects(change),
        side(change, change.oldPlace(), oldParts),
        side(change, change.newPlace(), newParts));
  }

  private List<EffectLine> effects(Change change) {
    return List.of(
        new EffectLine("Calls", level(change.wire().effect()), notes.plain(change.wire().why())),
        new EffectLine(
            "Java", level(change.java().effect()), notes.of(ReleaseNote.effect(change.java()))));
  }

  private static String level(Effect effect) {
    return switch (effect) {
      case NONE -> "";
      case ADDS -> "adds";
      case BREAKS -> "breaks";
    };
  }

  private static List<ValuePart> note(String text) {
    return List.of(new ValuePart(ValuePart.Kind.NOTE, text));
  }

  private static Side side(Change change, @Nullable PageLine place, List<ValuePart> parts) {
    long ends =
        parts.stream().flatMapToInt(part -> part.text().chars()).filter(c -> c == '\n').count();
    return new Side(
        place == null ? "" : Wording.oneLine(place.toString()),
        isText(change.subject().aspect()),
        (int) ends + 1,
        parts.isEmpty() ? EMPTY : parts);
  }

  private static boolean isText(Aspect aspect) {
    return switch (aspect) {
      case ERROR, ERROR_MESSAGE -> true;
      case EXAMPLE, PAGE -> false;
      default -> aspect.isProse();
    };
  }
}

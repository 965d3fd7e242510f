package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Announced changes as a list, each with its date and its notice. */
final class EffectItems {
  private EffectItems() {}

  /** Returns the changes of one operation or event. */
  static List<String> of(List<AnnouncedEffect> effects) {
    return effects.stream().map(effect -> item(effect, null)).distinct().toList();
  }

  /** Returns an item that names the operation or event. */
  static String withTarget(AnnouncedEffect effect, @Nullable String target) {
    return item(effect, target);
  }

  private static String item(AnnouncedEffect effect, @Nullable String target) {
    StringBuilder item = new StringBuilder("- ");
    item.append(
        effect.effectiveDate() == null ? "Without a date" : "From " + effect.effectiveDate());
    item.append(": ");
    if (effect.errorCode() != null) {
      item.append("error ").append(MarkdownSyntax.code(effect.errorCode().toString()));
      item.append(target == null ? "" : " of " + target);
    } else if (effect.event() != null) {
      item.append(target == null ? "the event" : "event " + target).append(" is no longer sent");
    } else {
      item.append("change");
    }
    add(", condition: ", effect.condition(), item);
    add(", scenario: ", effect.scenario(), item);
    item.append(", notice: ").append(MarkdownSyntax.page(effect.notice(), effect.docs()));
    return item.toString();
  }

  private static void add(String label, @Nullable String text, StringBuilder item) {
    if (text != null) {
      item.append(label).append(MarkdownSyntax.plain(text));
    }
  }
}

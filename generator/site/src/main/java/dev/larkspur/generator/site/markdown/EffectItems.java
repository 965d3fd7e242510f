package dev.larkspur.generator.site.markdown;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Announced changes as a list with an item for each date, notice and scenario. */
final class EffectItems {
  private static final String BULLET = "- ";

  private final PageTexts texts;

  EffectItems(PageTexts texts) {
    this.texts = texts;
  }

  /** Returns the changes of one operation or event. */
  List<String> of(List<AnnouncedEffect> effects) {
    return of(effects, effect -> "");
  }

  /**
   * Returns the items of changes.
   *
   * @param target returns the rendered name of the operation or event; empty to leave it out
   */
  List<String> of(List<AnnouncedEffect> effects, Function<AnnouncedEffect, String> target) {
    Map<Block, List<AnnouncedEffect>> blocks = new LinkedHashMap<>();
    for (AnnouncedEffect effect : effects) {
      Block block = new Block(effect.effectiveDate(), effect.noticeId(), effect.scenario());
      blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(effect);
    }
    return blocks.values().stream().map(block -> item(block, target)).toList();
  }

  private String item(List<AnnouncedEffect> effects, Function<AnnouncedEffect, String> target) {
    AnnouncedEffect first = effects.get(0);
    List<String> blocks = new ArrayList<>();
    blocks.add(
        (first.effectiveDate() == null ? "Without a date" : "From " + first.effectiveDate())
            + ": "
            + MarkdownSyntax.page(first.notice(), first.docs())
            + (first.scenario() == null
                ? ""
                : ", scenario: " + MarkdownSyntax.plain(first.scenario())));
    blocks.add(
        String.join(
            "\n",
            effects.stream()
                .map(effect -> BULLET + change(effect, target.apply(effect)))
                .distinct()
                .toList()));
    add("Reason", first.reason(), blocks);
    add("What to do", first.solution(), blocks);
    return MarkdownSyntax.item(BULLET, blocks);
  }

  private void add(String label, String markdown, List<String> blocks) {
    if (!markdown.isBlank()) {
      blocks.addAll(MarkdownSyntax.headed(label, texts.blocks(markdown)));
    }
  }

  private static String change(AnnouncedEffect effect, String target) {
    StringBuilder change = new StringBuilder();
    if (effect.errorCode() != null) {
      change.append("error ").append(MarkdownSyntax.code(effect.errorCode().toString()));
      change.append(target.isEmpty() ? "" : " of " + target);
    } else if (effect.event() != null) {
      change.append(target.isEmpty() ? "the event" : "event " + target).append(" no longer sent");
    } else {
      change.append("change");
    }
    String condition = effect.condition();
    return condition == null
        ? change.toString()
        : change.append(", condition: ").append(MarkdownSyntax.plain(condition)).toString();
  }

  private record Block(
      @Nullable LocalDate effectiveDate, String noticeId, @Nullable String scenario) {}
}

package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines that describe announced changes. */
final class EffectLines {
  private EffectLines() {}

  /** Returns a block of lines for each date, notice and scenario, separated by empty lines. */
  static List<String> blocks(List<AnnouncedEffect> effects) {
    List<String> lines = new ArrayList<>();
    for (List<AnnouncedEffect> block : grouped(effects)) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      AnnouncedEffect first = block.get(0);
      lines.add(date(first) + "  " + first.notice());
      lines.add("  " + first.noticeId() + ", " + link(first));
      if (first.scenario() != null) {
        lines.add("  scenario: " + first.scenario());
      }
      lines.addAll(rows(block));
    }
    return lines;
  }

  /** Returns the lines for the effects of one notice. */
  static List<String> ofNotice(List<AnnouncedEffect> effects) {
    List<String> lines = new ArrayList<>();
    for (List<AnnouncedEffect> block : grouped(effects)) {
      AnnouncedEffect first = block.get(0);
      lines.add(from(first) + (first.scenario() == null ? "" : ", scenario: " + first.scenario()));
      lines.addAll(rows(block));
    }
    return lines;
  }

  /** Returns a line for each effect; equal lines are one. */
  static List<String> of(List<AnnouncedEffect> effects) {
    return effects.stream().map(EffectLines::line).distinct().toList();
  }

  private static Collection<List<AnnouncedEffect>> grouped(List<AnnouncedEffect> effects) {
    Map<Block, List<AnnouncedEffect>> blocks = new LinkedHashMap<>();
    for (AnnouncedEffect effect : effects) {
      Block block = new Block(effect.effectiveDate(), effect.noticeId(), effect.scenario());
      blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(effect);
    }
    return blocks.values();
  }

  /** Returns lines with what is announced and for which operation or event, in two columns. */
  private static List<String> rows(List<AnnouncedEffect> effects) {
    int width = effects.stream().mapToInt(effect -> what(effect).length()).max().orElse(0);
    return effects.stream()
        .map(
            effect -> {
              String what = what(effect);
              return "  " + what + " ".repeat(width - what.length()) + "  " + target(effect);
            })
        .toList();
  }

  private static String line(AnnouncedEffect effect) {
    return "announced: "
        + what(effect)
        + (effect.event() == null ? "" : " no longer sent")
        + ", "
        + from(effect)
        + (effect.scenario() == null ? "" : ", scenario: " + effect.scenario())
        + (effect.condition() == null ? "" : ", condition: " + effect.condition())
        + ", notice: "
        + effect.notice()
        + ", "
        + link(effect);
  }

  private static String from(AnnouncedEffect effect) {
    return effect.effectiveDate() == null ? "without a date" : "from " + effect.effectiveDate();
  }

  private static String date(AnnouncedEffect effect) {
    return effect.effectiveDate() == null ? "no date" : effect.effectiveDate().toString();
  }

  private static String link(AnnouncedEffect effect) {
    return effect.docs() == null
        ? effect.source().path() + ":" + effect.source().line()
        : effect.docs();
  }

  private static String what(AnnouncedEffect effect) {
    if (effect.errorCode() != null) {
      return "error " + effect.errorCode();
    }
    return effect.event() == null ? "change" : "event";
  }

  private static String target(AnnouncedEffect effect) {
    String target = effect.id() == null ? effect.target() : effect.id();
    if (target == null) {
      return "(the notice names no operation or event)";
    }
    List<String> remarks = new ArrayList<>();
    if (effect.event() != null) {
      remarks.add("no longer sent");
    }
    if (effect.historic()) {
      remarks.add("historic version");
    }
    if (!effect.documented()) {
      remarks.add("no page");
    }
    return target
        + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")")
        + (effect.condition() == null ? "" : ": " + effect.condition());
  }

  private record Block(
      @Nullable LocalDate effectiveDate, String noticeId, @Nullable String scenario) {}
}

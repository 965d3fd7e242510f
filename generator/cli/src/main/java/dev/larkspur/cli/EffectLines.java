package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.AnnouncedEffect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines that describe announced changes. */
final class EffectLines {
  private EffectLines() {}

  /**
   * Returns a block of lines for each date, notice and scenario, separated by empty lines. The
   * dates to come are first, the next one at the top; dates in the past follow, the latest first.
   */
  static List<String> blocks(List<AnnouncedEffect> effects, LocalDate today) {
    List<String> lines = new ArrayList<>();
    for (List<AnnouncedEffect> block : sorted(grouped(effects), today)) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      AnnouncedEffect first = block.get(0);
      lines.add(date(first) + "  " + first.notice());
      lines.add("  " + first.noticeId() + ", " + link(first));
      if (first.scenario() != null) {
        lines.add("  scenario: " + first.scenario());
      }
      texts(first, false).forEach(line -> lines.add("  " + line));
      lines.addAll(rows(block));
    }
    return lines;
  }

  private static List<List<AnnouncedEffect>> sorted(
      Collection<List<AnnouncedEffect>> blocks, LocalDate today) {
    List<List<AnnouncedEffect>> toCome = new ArrayList<>();
    List<List<AnnouncedEffect>> past = new ArrayList<>();
    List<List<AnnouncedEffect>> undated = new ArrayList<>();
    for (List<AnnouncedEffect> block : blocks) {
      LocalDate date = block.get(0).effectiveDate();
      if (date == null) {
        undated.add(block);
      } else if (date.isBefore(today)) {
        past.add(block);
      } else {
        toCome.add(block);
      }
    }
    toCome.sort(Comparator.comparing(EffectLines::dateOf));
    past.sort(Comparator.comparing(EffectLines::dateOf).reversed());
    toCome.addAll(past);
    toCome.addAll(undated);
    return toCome;
  }

  private static LocalDate dateOf(List<AnnouncedEffect> block) {
    return Objects.requireNonNull(block.get(0).effectiveDate());
  }

  /** Returns the lines for the effects of one notice. */
  static List<String> ofNotice(List<AnnouncedEffect> effects) {
    List<String> lines = new ArrayList<>();
    for (List<AnnouncedEffect> block : grouped(effects)) {
      AnnouncedEffect first = block.get(0);
      lines.add(from(first) + (first.scenario() == null ? "" : ", scenario: " + first.scenario()));
      texts(first, true).forEach(line -> lines.add("  " + line));
      lines.addAll(rows(block));
    }
    return lines;
  }

  /**
   * Returns a line for each effect; equal lines are one. The reason and the solution follow the
   * effects of a scenario.
   */
  static List<String> of(List<AnnouncedEffect> effects) {
    List<String> lines = new ArrayList<>();
    for (List<AnnouncedEffect> block : grouped(effects)) {
      block.stream().map(EffectLines::line).distinct().forEach(lines::add);
      texts(block.get(0), false).forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  /** Returns the lines of a text behind a label; empty for an empty text. */
  static List<String> text(String label, String markdown) {
    List<String> lines = new ArrayList<>();
    markdown
        .lines()
        .map(EffectLines::withoutBreak)
        .filter(line -> !line.isBlank())
        .forEach(line -> lines.add(lines.isEmpty() ? label + ": " + line : "  " + line));
    return lines;
  }

  private static String withoutBreak(String line) {
    String text = line.stripTrailing();
    return text.endsWith("<br>")
        ? text.substring(0, text.length() - "<br>".length()).stripTrailing()
        : text;
  }

  private static List<String> texts(AnnouncedEffect effect, boolean withImpact) {
    List<String> lines = new ArrayList<>(text("reason", effect.reason()));
    if (withImpact) {
      lines.addAll(text("impact", effect.impact()));
    }
    lines.addAll(text("what to do", effect.solution()));
    return lines;
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
    if (effect.java() != null) {
      remarks.add(simpleName(effect.java()));
    }
    return target
        + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")")
        + (effect.condition() == null ? "" : ": " + effect.condition());
  }

  /** Returns the class and the member of a qualified name. */
  static String simpleName(String member) {
    int dot = member.lastIndexOf('.', member.lastIndexOf('.') - 1);
    return member.substring(dot + 1);
  }

  private record Block(
      @Nullable LocalDate effectiveDate, String noticeId, @Nullable String scenario) {}
}

package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Prose;
import dev.larkspur.generator.markup.Row;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.vocabulary.NoticeRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a notice says about one group of apps. The effects are in the changes; if these list
 * nothing, in the impact; if that lists nothing either, in the other sections. Sections that are
 * not read are checked for omissions.
 */
final class ScenarioReader {
  private final @Nullable String title;
  private final NoticeContext context;
  private final List<NoticeSection> sections = new ArrayList<>();
  private final EffectCollector effects;
  private final OmissionReporter omissions;

  /** The number of sections that precede the first heading below the title of the page. */
  private int introductions;

  ScenarioReader(@Nullable String title, NoticeContext context) {
    this.title = title;
    this.context = context;
    this.effects = new EffectCollector(context);
    this.omissions = new OmissionReporter(effects, context);
  }

  void add(NoticeSection section) {
    boolean isFirst = introductions == sections.size();
    sections.add(section);
    if (isFirst && section.section().level() <= 1 && section.role() == NoticeRole.OTHER) {
      introductions++;
    }
  }

  /** Returns the text between the title of the page and the first section, as Markdown. */
  String introduction() {
    SectionText text = new SectionText(context.words());
    sections.subList(0, introductions).forEach(text::addBelowHeading);
    return text.markdown();
  }

  /** Returns the text of all sections, as Markdown. */
  String text() {
    SectionText text = new SectionText(context.words());
    sections.subList(0, introductions).forEach(text::addBelowHeading);
    sections.subList(introductions, sections.size()).forEach(text::add);
    return text.markdown();
  }

  /** Returns whether the scenario has a section of changes. */
  boolean hasChanges() {
    return sections.stream().anyMatch(section -> section.role() == NoticeRole.CHANGES);
  }

  Notice.Scenario read() {
    for (NoticeRole role : NoticeRole.values()) {
      boolean mayRead = role != NoticeRole.REMEDY && effects.isEmpty();
      for (NoticeSection section : sections) {
        if (section.role() == role && mayRead) {
          readChanges(section);
        } else if (section.role() == role) {
          omissions.check(section);
        }
      }
    }
    EffectiveDate date = new EffectiveDate(context);
    sections.forEach(section -> addDates(section, date));
    SectionText reason = new SectionText(context.words());
    SectionText impact = new SectionText(context.words());
    SectionText solution = new SectionText(context.words());
    addTexts(reason, impact, solution);
    return new Notice.Scenario(
        title,
        date.find(),
        reason.markdown(),
        impact.markdown(),
        solution.markdown(),
        Map.of(),
        effects.effects(),
        effects.events());
  }

  /** Other sections belong to the reason, or to the solution if they follow the impact. */
  private void addTexts(SectionText reason, SectionText impact, SectionText solution) {
    boolean behindImpact = false;
    for (NoticeSection section : sections.subList(introductions, sections.size())) {
      NoticeRole role = section.role();
      behindImpact |= role == NoticeRole.IMPACT || role == NoticeRole.REMEDY;
      if (role == NoticeRole.IMPACT) {
        impact.add(section);
      } else if (role == NoticeRole.REMEDY || (role == NoticeRole.OTHER && behindImpact)) {
        solution.add(section);
      } else if (title != null && section.equals(sections.get(0))) {
        reason.addBelowHeading(section);
      } else {
        reason.add(section);
      }
    }
  }

  /** Checks all sections for omissions, such as sections before the first group of apps. */
  void reportOmissions() {
    sections.forEach(omissions::check);
  }

  private void readChanges(NoticeSection section) {
    boolean only = section.role() == NoticeRole.CHANGES;
    ChangeReader reader = new ChangeReader(effects, context, only);
    String heading = section.section().title();
    if (section.section().level() > 1) {
      reader.heading(new NoticeLine(heading, heading, true, section.section().location()));
    }
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        reader.lines(prose);
      } else if (block instanceof Table table) {
        reader.table(table);
      } else if (block instanceof CodeBlock code) {
        omissions.check(code);
      }
    }
    reader.end();
  }

  private void addDates(NoticeSection section, EffectiveDate date) {
    boolean changes = section.role() == NoticeRole.CHANGES;
    for (Block block : section.section().blocks()) {
      if (block instanceof Prose prose) {
        NoticeLines.of(prose, context.words())
            .forEach(line -> date.add(line.text(), changes, line.at()));
      } else if (block instanceof Table table) {
        for (Row row : table.rows()) {
          NoticeLine line = NoticeRow.of(row, -1, context.words()).line();
          date.add(line.written(), changes, line.at());
        }
      }
    }
  }
}

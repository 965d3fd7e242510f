package dev.larkspur.generator.reader.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.larkspur.generator.markup.Block;
import dev.larkspur.generator.markup.CodeBlock;
import dev.larkspur.generator.markup.Page;
import dev.larkspur.generator.markup.Section;
import dev.larkspur.generator.markup.Table;
import dev.larkspur.generator.reader.example.JsonText;
import dev.larkspur.generator.reader.table.ColumnLayout;
import dev.larkspur.generator.vocabulary.SectionRole;
import dev.larkspur.generator.vocabulary.SectionTitles;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a callback's page by direction. The last heading that names a direction decides,
 * unless a table or an example has the envelope of what the platform sends. A section that names
 * none belongs to the answer if it is below a heading of the answer, or if it directly follows one
 * and announces examples or has the name of a member of the answer in its heading.
 */
final class CallbackSections {
  private static final int NONE = Integer.MAX_VALUE;

  private final Vocabulary words;
  private final SectionTitles titles;
  private final List<Section> received = new ArrayList<>();
  private final List<Section> answered = new ArrayList<>();

  /** The names of the members of the answer that tables have named, as titles are compared. */
  private final Set<String> members = new HashSet<>();

  private CallbackSections(Vocabulary words) {
    this.words = words;
    this.titles = words.sectionTitles();
  }

  /**
   * Divides a page.
   *
   * @param base its base table, which is not a part of the answer; null if it has none
   */
  static CallbackSections of(Page page, @Nullable Table base, Vocabulary words) {
    CallbackSections sections = new CallbackSections(words);
    int levelOfAnswer = NONE;
    for (Section section : page.sections()) {
      if (section.tables().stream().anyMatch(table -> table.equals(base))) {
        levelOfAnswer = NONE;
      } else if (sections.isAboutAnswer(section.title())) {
        levelOfAnswer = Math.min(levelOfAnswer, section.level());
      } else if (isAboutCallback(section.title(), words)
          || (section.level() <= levelOfAnswer && !sections.continuesAnswer(section.title()))) {
        levelOfAnswer = NONE;
      }
      sections.add(section, levelOfAnswer < NONE);
    }
    return sections;
  }

  /** Returns the sections about what the app receives. */
  List<Section> received() {
    return received;
  }

  /** Returns the sections about the answer of the app. */
  List<Section> answered() {
    return answered;
  }

  /** Returns whether a title names what the app receives. */
  static boolean isAboutCallback(String title, Vocabulary words) {
    return contains(title, words.events().callback(), words.sectionTitles());
  }

  private boolean isAboutAnswer(String title) {
    SectionRole role = titles.role(title);
    return role != SectionRole.ERRORS
        && !titles.announcesErrors(title)
        && (role == SectionRole.RESPONSE
            || role == SectionRole.RESPONSE_EXAMPLE
            || contains(title, words.events().answer(), titles));
  }

  private boolean continuesAnswer(String title) {
    return titles.announcesExamples(title) || contains(title, members, titles);
  }

  private static boolean contains(String title, Iterable<String> known, SectionTitles titles) {
    String bare = titles.bareWords(title);
    for (String word : known) {
      if (bare.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the parts of a section to the sections of their direction. */
  private void add(Section section, boolean answers) {
    List<Block> ofCallback = new ArrayList<>();
    List<Block> ofAnswer = new ArrayList<>();
    for (Block block : section.blocks()) {
      (answers && !hasEnvelope(section, block) ? ofAnswer : ofCallback).add(block);
    }
    if (!answers || !ofCallback.isEmpty()) {
      received.add(new Section(section.level(), section.title(), section.location(), ofCallback));
    }
    if (answers) {
      answered.add(new Section(section.level(), section.title(), section.location(), ofAnswer));
      ofAnswer.forEach(block -> addMembers(section, block));
    }
  }

  private void addMembers(Section section, Block block) {
    if (block instanceof Table table) {
      for (String name : OutermostRows.names(table, columns(section, table), words)) {
        String bare = titles.bareWords(name);
        if (!bare.isEmpty()) {
          members.add(bare);
        }
      }
    }
  }

  private boolean hasEnvelope(Section section, Block block) {
    if (block instanceof CodeBlock code) {
      JsonNode json = JsonText.repaired(code.text());
      return json != null
          && (EventTypes.of(json) != null || (json.has("header") && json.has("event")));
    }
    return block instanceof Table table
        && OutermostRows.areEnvelope(table, columns(section, table), words);
  }

  private ColumnLayout columns(Section section, Table table) {
    return ColumnLayout.under(section.title(), table, words);
  }
}

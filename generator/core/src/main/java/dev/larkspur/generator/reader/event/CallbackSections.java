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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a callback's page by direction. The last heading that names a direction decides,
 * unless a table or an example has the envelope of what the platform sends. A section that names
 * none belongs to the answer only below a heading of the answer, or if it announces examples.
 *
 * @param received the sections about what the app receives
 * @param answered the sections about the answer of the app
 */
record CallbackSections(List<Section> received, List<Section> answered) {

  /**
   * Divides a page.
   *
   * @param base its base table, which is not a part of the answer; null if it has none
   */
  static CallbackSections of(Page page, @Nullable Table base, Vocabulary words) {
    List<Section> received = new ArrayList<>();
    List<Section> answered = new ArrayList<>();
    int levelOfAnswer = Integer.MAX_VALUE;
    for (Section section : page.sections()) {
      if (section.tables().stream().anyMatch(table -> table.equals(base))) {
        levelOfAnswer = Integer.MAX_VALUE;
      } else if (isAboutAnswer(section.title(), words)) {
        levelOfAnswer = Math.min(levelOfAnswer, section.level());
      } else if (isAboutCallback(section.title(), words)
          || (section.level() <= levelOfAnswer
              && !words.sectionTitles().announcesExamples(section.title()))) {
        levelOfAnswer = Integer.MAX_VALUE;
      }
      divide(section, levelOfAnswer < Integer.MAX_VALUE, received, answered, words);
    }
    return new CallbackSections(received, answered);
  }

  /** Returns whether a title names what the app receives. */
  static boolean isAboutCallback(String title, Vocabulary words) {
    return contains(title, words.events().callback(), words)
        || switch (words.sectionTitles().role(title)) {
          case EVENT, EVENT_BODY, EVENT_EXAMPLE, REQUEST, BODY, PARAMETERS, REQUEST_EXAMPLE -> true;
          default -> false;
        };
  }

  private static boolean isAboutAnswer(String title, Vocabulary words) {
    SectionTitles titles = words.sectionTitles();
    SectionRole role = titles.role(title);
    return role != SectionRole.ERRORS
        && !titles.announcesErrors(title)
        && (role == SectionRole.RESPONSE
            || role == SectionRole.RESPONSE_EXAMPLE
            || contains(title, words.events().answer(), words));
  }

  private static boolean contains(String title, List<String> known, Vocabulary words) {
    String bare = words.sectionTitles().bareWords(title);
    return known.stream().anyMatch(bare::contains);
  }

  /** Adds the parts of a section to the sections of their direction. */
  private static void divide(
      Section section,
      boolean answers,
      List<Section> received,
      List<Section> answered,
      Vocabulary words) {
    List<Block> ofCallback = new ArrayList<>();
    List<Block> ofAnswer = new ArrayList<>();
    for (Block block : section.blocks()) {
      (answers && !hasEnvelope(section, block, words) ? ofAnswer : ofCallback).add(block);
    }
    if (!answers || !ofCallback.isEmpty()) {
      received.add(new Section(section.level(), section.title(), section.location(), ofCallback));
    }
    if (answers) {
      answered.add(new Section(section.level(), section.title(), section.location(), ofAnswer));
    }
  }

  private static boolean hasEnvelope(Section section, Block block, Vocabulary words) {
    if (block instanceof CodeBlock code) {
      JsonNode json = JsonText.repaired(code.text());
      return json != null
          && (EventTypes.of(json) != null || (json.has("header") && json.has("event")));
    }
    return block instanceof Table table
        && EventEnvelope.isIn(table, ColumnLayout.under(section.title(), table, words), words);
  }
}

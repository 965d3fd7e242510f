package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.source.PageText;
import dev.larkspur.generator.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The titles of a notice's sections: the one place that knows them. */
final class NoticeTitles {
  private static final Set<String> SURE = Set.of("变更事项", "潜在影响", "变更影响");
  private static final List<String> CHANGES = List.of("变更事项", "变更内容", "变更说明", "变更详情");
  private static final Set<String> IMPACT = Set.of("潜在影响", "变更影响", "影响", "影响范围", "影响说明", "影响面");
  private static final Set<String> REMEDY =
      Set.of("解决方案", "适配方案", "应对方案", "处理方案", "替代方案", "迁移方案", "迁移指南", "适配指南", "适配建议");
  private static final List<String> REMEDY_WORDS = List.of("方案", "建议", "指南", "适配", "迁移");
  private static final String SCENARIO = "变更场景";
  private static final String NUMBERED_SCENARIO = "场景";

  private NoticeTitles() {}

  /** What stands below a heading, by its title alone. */
  static NoticeRole role(String title) {
    String words = Vocabulary.all().get(0).sectionTitles().bareWords(title);
    if (CHANGES.stream().anyMatch(words::startsWith)) {
      return NoticeRole.CHANGES;
    } else if (words.contains("影响")) {
      return NoticeRole.IMPACT;
    }
    return REMEDY_WORDS.stream().anyMatch(words::contains) ? NoticeRole.REMEDY : NoticeRole.OTHER;
  }

  /** Whether a title is one that notices share, word for word. */
  static boolean isKnown(String title) {
    String words = Vocabulary.all().get(0).sectionTitles().bareWords(title);
    return CHANGES.contains(words) || IMPACT.contains(words) || REMEDY.contains(words);
  }

  /**
   * Whether these are the titles of a notice. A log of changes has a section of what changed too,
   * but none of whom it hits or of what to do.
   */
  static boolean announceAChange(List<String> titles) {
    List<String> words =
        titles.stream().map(Vocabulary.all().get(0).sectionTitles()::bareWords).toList();
    boolean changes = words.stream().anyMatch(CHANGES::contains);
    boolean consequences =
        Stream.of(IMPACT, REMEDY).anyMatch(known -> words.stream().anyMatch(known::contains));
    return words.stream().anyMatch(SURE::contains) || (changes && consequences);
  }

  /** Whether a heading tells one group of apps from the others, whatever stands below it. */
  static boolean isScenario(String title) {
    return Vocabulary.all().get(0).sectionTitles().bareWords(title).startsWith(SCENARIO);
  }

  /** Whether a heading does so if changes stand below it: {@code 场景二：…}. */
  static boolean mayBeScenario(String title) {
    String words = Vocabulary.all().get(0).sectionTitles().bareWords(title);
    return words.startsWith(NUMBERED_SCENARIO)
        && words.length() > NUMBERED_SCENARIO.length()
        && Vocabulary.all()
            .get(0)
            .sectionTitles()
            .isFigure(words.charAt(NUMBERED_SCENARIO.length()));
  }

  /** What stands behind the colon of a scenario's heading; all of it where there is none. */
  static String scenarioName(String title) {
    int colon = title.indexOf('：');
    if (colon < 0) {
      colon = title.indexOf(':');
    }
    return PageText.strip(title.substring(colon + 1));
  }
}

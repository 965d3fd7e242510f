package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  @Test
  void everyLanguageHasADataFile() {
    assertThat(Vocabulary.all()).extracting(Vocabulary::language).containsExactly("zh", "en");
  }

  @ParameterizedTest
  @MethodSource("dev.larkspur.generator.vocabulary.Vocabulary#all")
  void wordsThatAreComparedInLowerCaseAreInLowerCase(Vocabulary words) {
    List<String> compared = new ArrayList<>();
    compared.addAll(words.sectionTitles().endings().keySet());
    compared.addAll(words.sectionTitles().errors());
    compared.addAll(words.sectionTitles().examples());
    words.sectionTitles().exampleOf().values().forEach(compared::addAll);
    words.sectionTitles().parts().values().forEach(compared::addAll);
    compared.addAll(words.columnHeads().remarks());
    compared.add(words.columnHeads().anyCode());
    compared.addAll(words.typeWords().words().keySet());
    compared.addAll(words.responses().redirect());
    compared.addAll(words.responses().binary());
    compared.addAll(words.idempotency().confirming());
    compared.addAll(words.idempotency().deciding());

    assertThat(compared)
        .allSatisfy(word -> assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @MethodSource("dev.larkspur.generator.vocabulary.Vocabulary#all")
  void everyKindOfLabelAndConstraintHasAWord(Vocabulary words) {
    assertThat(words.labels().words().values()).contains(LabelKind.values());
    assertThat(words.constraints().names().values()).contains(ConstraintKind.values());
  }

  @Test
  void theLongestWordsOfALabelCount() {
    LabelWords labels = Vocabulary.all().get(0).labels();

    assertThat(labels.at("a 可选值如下：", 2)).isEqualTo("可选值如下");
    assertThat(labels.at("默认值：1", 0)).isEqualTo("默认值");
    assertThat(labels.at("默认情况", 0)).isEqualTo("默认");
    assertThat(labels.at("情况", 0)).isNull();
  }
}

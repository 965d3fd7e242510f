package dev.larkspur.generator.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是", " 是 ", "**是**", "是。", "是（必填）", "必填", "必传", "Yes", "`true`", "✓", "✅", "✔️", "是\n是"
      })
  void allNotationsOfYesAreRead(String cell) {
    assertThat(Vocabulary.all().get(0).yesNo().read(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"否", "否\n否", "否，默认 10", "选填", "非必填", "Optional", "FALSE", "×", "❌"})
  void allNotationsOfNoAreRead(String cell) {
    assertThat(Vocabulary.all().get(0).yesNo().read(cell)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "see below", "是否", "（是）", "是\n否"})
  void otherCellsHaveNoAnswer(String cell) {
    assertThat(Vocabulary.all().get(0).yesNo().read(cell)).isNull();
  }
}

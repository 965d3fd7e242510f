package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Corpus;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|男|TEXT",
        "1|男|MALE",
        "1|1：男|MALE",
        "1|审批中：等待审批人审批。|APPROVING",
        "1|男性（含变更）|MALE",
        "1|**已拒绝**，审批人拒绝了申请。|REJECTED",
        "1|In use|IN_USE",
        "1|The lamp is on.|LAMP_IS_ON",
        "1|Draft: only the author sees it.|DRAFT",
        "1|C++|C_PLUS_PLUS",
        "1|iOS 端|IOS_CLIENT",
        "1|30 days|DAYS_30",
        "1|30 天|DAYS_30",
        "1|文本 Text|TEXT",
        "1|待定（Tentative）|TENTATIVE",
        "1|蘑菇（Mushroom）|MUSHROOM",
        "1|\"Lamp not found\" 找不到|LAMP_NOT_FOUND",
        "男|x y z 蘑菇|MALE",
        "-1|蘑菇|VALUE_MINUS_1",
      })
  void aConstantIsNamedAfterItsValueOrItsDescription(
      String value, String description, String constant) {
    assertThat(names("kind", value, description)).containsExactly(constant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "蘑菇",
        "蘑菇中",
        "如果部门停用，岗位失效",
        "如果审批定义有 title，全部展示",
        "If the lamp is on, nothing happens",
        "This value is used when the lamp has been switched on by hand",
        "5",
        "蘑菇（open_id）",
      })
  void aPartOfAPhraseNamesNoConstant(String description) {
    assertThat(names("kind", "1", description)).containsExactly("VALUE_1");
  }

  @Test
  void aVerbIsAResultIfTheValuesAreStates() {
    assertThat(names("lamp_status", "1", "启用", "2", "取消入职"))
        .containsExactly("ENABLED", "ONBOARDING_CANCELED");
    assertThat(names("action", "1", "启用", "2", "取消入职"))
        .containsExactly("ENABLE", "CANCEL_ONBOARDING");
  }

  @Test
  void aNameBelongsToTheValueWithoutRemark() {
    assertThat(names("type", "1", "部门（包含下级部门）", "2", "部门", "3", "部门（蘑菇）", "4", "部门"))
        .containsExactly(
            "DEPARTMENT_INCLUDING_SUB_DEPARTMENT", "DEPARTMENT", "DEPARTMENT_3", "DEPARTMENT_4");
    assertThat(names("type", "1", "其他（蘑菇）", "-2", "其他（香蕉）"))
        .containsExactly("OTHER_1", "OTHER_MINUS_2");
  }

  @Test
  void aNameOfAValueIsNotGivenToAnotherOne() {
    assertThat(names("type", "male", "", "1", "男")).containsExactly("MALE", "MALE_1");
    assertThat(names("type", "1", "Unlisted")).containsExactly("UNLISTED_1");
  }

  @Test
  void twoLanguagesInAllDescriptionsAreTranslations() {
    assertThat(names("type", "1", "Lamp 蘑菇", "2", "Bulb 香蕉")).containsExactly("LAMP", "BULB");
    assertThat(names("type", "1", "Lamp 蘑菇", "2", "香蕉")).containsExactly("VALUE_1", "VALUE_2");
  }

  @Test
  void theEnglishPagePrecedesTheGlossary() {
    Map<String, String> texts = Map.of("en", "Gentleman", "zh", "男");
    EnumItem chinese = new EnumItem("1", "男", EnumSource.TAG, texts);
    EnumItem english = new EnumItem("1", "Gentleman", EnumSource.TAG, texts);

    assertThat(names("kind", List.of(chinese))).containsExactly("GENTLEMAN");
    assertThat(names("kind", List.of(english))).containsExactly("GENTLEMAN");
  }

  @Test
  void fewConstantsOfRealPagesAreNamedAfterNumbers() {
    List<String> all = new ArrayList<>();
    for (Service service : Corpus.api().services()) {
      service.enums().forEach(type -> all.addAll(names(type.name(), type.items())));
    }
    List<String> numbers =
        all.stream().filter(name -> name.matches("VALUE_(MINUS_)?[0-9_]+")).toList();

    assertThat(numbers.size()).isLessThan(all.size() * 8 / 100);
    assertThat(all).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(60));
  }

  private static List<String> names(String member, String... valuesAndDescriptions) {
    List<EnumItem> items = new ArrayList<>();
    for (int i = 0; i < valuesAndDescriptions.length; i += 2) {
      items.add(
          new EnumItem(valuesAndDescriptions[i], valuesAndDescriptions[i + 1], EnumSource.TAG));
    }
    return names(member, items);
  }

  private static List<String> names(String member, List<EnumItem> items) {
    EnumType type =
        new EnumType(
            "key", member, "owner", false, false, items, List.of(), new Source("page.md", 1));
    Map<String, List<String>> candidates = ConstantNames.of(type);
    return items.stream().map(item -> candidates.get(item.value()).get(0)).toList();
  }
}

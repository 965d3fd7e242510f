package dev.larkspur.generator.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.ErrorCode.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstantWordsTest {

  @ParameterizedTest
  @CsvSource({
    "text, TEXT",
    "1, VALUE_1",
    "-1, VALUE_MINUS_1",
    "-0.5, VALUE_MINUS_0_5",
    "0.5, VALUE_0_5",
    "yyyy-mm-dd, YYYY_MM_DD",
    "zh-CN, ZH_CN",
    "class, CLASS",
    ">=, U003E_U003D",
  })
  void aConstantIsNamedAfterItsValue(String value, String constant) {
    assertThat(ConstantWords.ofValue(value)).isEqualTo(constant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "The message is recalled.|THE_MESSAGE_IS_RECALLED",
        "The request doesn't exist|THE_REQUEST_DOESNT_EXIST",
        "Invalid param: %v, {name} <x>|INVALID_PARAM",
        "one two three four five six seven eight nine ten eleven|ONE_TWO_THREE_FOUR_FIVE_SIX_SEVEN_EIGHT_NINE_TEN",
        "one two three four five six seven nine must not be eleven twelve|ONE_TWO_THREE_FOUR_FIVE_SIX_SEVEN_NINE_MUST_NOT_BE_ELEVEN",
        "one two three four five six seven eight nine must not be eleven|ONE_TWO_THREE_FOUR_FIVE_SIX_MUST_NOT_BE_ELEVEN",
        "The record corresponding to the lookup field value of the form does not exist.|RECORD_CORRESPONDING_TO_LOOKUP_FIELD_VALUE_DOES_NOT_EXIST",
        "参数“name”（text）；is wrong|null",
        "The name（text）；is wrong|THE_NAME_TEXT_IS_WRONG",
        "one two three four five six seven eight with the a an of in or nine|ONE_TWO_THREE_FOUR_FIVE_SIX_SEVEN_EIGHT_WITH_OF_IN_OR_NINE",
        "one two three four five six seven eight nine of|ONE_TWO_THREE_FOUR_FIVE_SIX_SEVEN_EIGHT_NINE_OF",
        "name must not contain a|NAME_MUST_NOT_CONTAIN_A",
        "invalid_param|INVALID_PARAM",
        "Not created, ext=ErrCode: 2003; ErrMsg: no such template, please publish it; ErrorValue: %v|NO_SUCH_TEMPLATE",
        "Wrong type. Please check it.|WRONG_TYPE",
        "Please try again|PLEASE_TRY_AGAIN",
        "参数错误|null",
        "参数 param 错误|null",
        "%v|null",
        "-|null",
        "''|null",
      })
  void anErrorIsNamedAfterItsEnglishMessage(String message, String constant) {
    assertThat(ConstantWords.ofMessage(message)).isEqualTo(constant);
  }

  @Test
  void aLongNameDoesNotEndInALeadingWord() {
    String long18 = "x".repeat(18);
    String message = (long18 + " ").repeat(2) + "is of " + long18;

    assertThat(ConstantWords.ofMessage(message))
        .isEqualTo((long18 + "_").repeat(2).toUpperCase(Locale.ROOT).substring(0, 37));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "参数错误|INVALID_PARAMETER",
        "未知错误，请稍后重试。|UNKNOWN_ERROR",
        "部门不存在（请检查）|DEPARTMENT_NOT_FOUND",
        "page token 错误|PAGE_TOKEN_ERROR",
        "部门停用，岗位必填|null",
        "蘑菇错误|null",
        "<script>|null",
        "%v|null",
      })
  void anErrorWithoutEnglishMessageIsNamedByTheGlossary(String message, String constant) {
    assertThat(ConstantWords.ofError(new ErrorCode(7, null, message, "", 1, List.of())))
        .isEqualTo(constant);
  }

  @Test
  void theMessageOfTheEnglishPagePrecedesTheGlossary() {
    ErrorCode error =
        new ErrorCode(
            7,
            null,
            "参数错误",
            "",
            Map.of("en", new Text("bad lamp", ""), "zh", new Text("参数错误", "")),
            1,
            null,
            List.of());

    assertThat(ConstantWords.ofError(error)).isEqualTo("BAD_LAMP");
  }

  @ParameterizedTest
  @CsvSource({"230011, CODE_230011", "-5, CODE_MINUS_5"})
  void anErrorWithoutEnglishMessageIsNamedAfterItsCode(long code, String constant) {
    assertThat(ConstantWords.ofCode(code)).isEqualTo(constant);
  }
}

package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import dev.larkspur.generator.source.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionReaderTest {
  private final Fixture fixture = new Fixture();

  @Test
  void labelledValuesAreRemovedFromTheText() {
    Field field =
        fixture.field(
            "int",
            """
            How many.

            **示例值**：10

            **默认值**：`20`

            **数据校验规则**：

            - 取值范围：`1` ～ `50`

            More words.
            """);

    assertThat(field.description()).isEqualTo("How many.\n\nMore words.");
    assertThat(field.example().intValue()).isEqualTo(10);
    assertThat(field.defaultValue().intValue()).isEqualTo(20);
    assertThat(field.constraints().maximum()).isEqualTo("50");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**示例值**：\"a\"",
        "**示例值：**\"a\"",
        "**示例值：** \"a\"",
        "**示例值**: \"a\"",
        "示例值：`a`",
        "- 示例值：\"a\"",
        "- **示例值**：a",
        "\u200B**示例值**：\"a\"",
        "Words<br>**示例值**：\"a\"",
        "Words. **示例值**：\"a\"",
        "<b>示例值</b>：\"a\"",
        "<strong>示例值：</strong>\"a\"",
        "Words. <b>示例值</b>：\"a\"",
        "** 示例值 **：\"a\"",
        "**示例值：**\n\n\"a\""
      })
  void aLabelIsRecognizedInAllNotations(String written) {
    Field field = fixture.field("string", written);

    assertThat(field.example().textValue()).isEqualTo("a");
    assertThat(field.description()).doesNotContain("示例值");
  }

  @Test
  void theLabelOfADefaultMayBeShort() {
    Field field = fixture.field("boolean", "Whether.\n默认：true");

    assertThat(field.defaultValue().booleanValue()).isTrue();
    assertThat(field.description()).isEqualTo("Whether.");
    assertThat(fixture.field("boolean", "默认情况下 true").defaultValue()).isNull();
  }

  @Test
  void wordsInsideASentenceAreNotALabel() {
    Field field = fixture.field("string", "Below is the 示例值 of the page, see 默认值 there.");

    assertThat(field.example()).isNull();
    assertThat(field.description()).isEqualTo("Below is the 示例值 of the page, see 默认值 there.");
  }

  @Test
  void theFirstExampleCountsAndTheNextIsText() {
    Field field = fixture.field("string", "**示例值**：\"a\"\n\n**示例值**：\"b\"");

    assertThat(field.example().textValue()).isEqualTo("a");
    assertThat(field.description()).isEqualTo("**示例值**：\"b\"");
  }

  @Test
  void anExampleMayHaveSeveralLines() {
    Field field = fixture.field("object", "**示例值**：{\n  \"a\": [\n    1\n  ]\n}\n\nMore words.");

    assertThat(field.example().toString()).isEqualTo("{\"a\":[1]}");
    assertThat(field.description()).isEqualTo("More words.");
  }

  @Test
  void anUnclosedQuoteEndsWithItsLine() {
    Field field = fixture.field("string", "**示例值**：\"abc\n\n**数据校验规则**：\n\n长度范围：1-64 字符\"");

    assertThat(field.example().textValue()).isEqualTo("abc");
    assertThat(field.constraints().maxLength()).isEqualTo(64);
  }

  @Test
  void aFenceIsTextOfTheCell() {
    Field field = fixture.field("string", "Like this:\n\n```\n**示例值**：1\n```\n");

    assertThat(field.example()).isNull();
    assertThat(field.description()).isEqualTo("Like this:\n\n```\n**示例值**：1\n```");
  }

  @Test
  void aDefaultOfAnotherTypeIsTextAndReported() {
    Field field = fixture.field("int", "Order.\n\n**默认值**：the last place");

    assertThat(field.defaultValue()).isNull();
    assertThat(field.description()).isEqualTo("Order.\n\n**默认值**：the last place");
    assertThat(fixture.rules()).containsExactly(Rule.DEFAULT_UNREADABLE);
  }

  @Test
  void unreadableValuesAreReportedAtTheirLabel() {
    Field field =
        fixture.field("int", "Order.\n\n**数据校验规则**：\n\n  - odd only\n\n More. **默认值**：last");
    int first = field.line() + 3;

    assertThat(fixture.diagnostics.sorted())
        .extracting(diagnostic -> diagnostic.location().line() - first)
        .containsExactly(4, 6);
    assertThat(fixture.diagnostics.sorted())
        .extracting(diagnostic -> diagnostic.location().column())
        .containsExactly(5, 8);
  }

  @Test
  void aMessageNamesTheActualAndTheExpectedValue() {
    fixture.field("string", "**默认值**：空");

    assertThat(fixture.diagnostics.sorted().get(0).message())
        .isEqualTo(
            "Unreadable default value \"空\": expected a string in quotes or backticks, or an"
                + " identifier. It stays in the description.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kind，枚举值：\n- a：one\n- b：two",
        "Kind, **默认值**：`a`",
        "Kind，**数据校验规则**：\n- 最大长度：`5` 字符",
        "Kind：\n\n**可选值有**：\n- a：one",
        "Kind：<md-enum><md-enum-item key=\"a\">one</md-enum-item></md-enum>"
      })
  void aCommaOrColonBeforeARemovedValueIsRemoved(String written) {
    assertThat(fixture.field("string", written).description()).isEqualTo("Kind");
  }

  @Test
  void aColonBeforeTextIsKept() {
    assertThat(fixture.field("string", "**示例值**：\"a\"\n\nMind this：\n\n- one").description())
        .isEqualTo("Mind this：\n\n- one");
    assertThat(fixture.field("string", "Mind this：").description()).isEqualTo("Mind this：");
    assertThat(fixture.field("string", "Word，**数据校验规则**：\n- none").description())
        .isEqualTo("Word，**数据校验规则**：\n- none");
  }

  @Test
  void aSentenceAfterAnExampleInBackTicksIsText() {
    Field field = fixture.field("string", "Cells.\n\n**示例值**：`s1!A2:B5`。Two columns of `s1`.");

    assertThat(field.example().textValue()).isEqualTo("s1!A2:B5");
    assertThat(field.description()).isEqualTo("Cells.\n\nTwo columns of `s1`.");
    assertThat(fixture.field("string", "**示例值**：`a` or `b`").example().textValue())
        .isEqualTo("`a` or `b`");
  }

  @Test
  void aFenceBelowTheLabelIsTheExample() {
    Field field =
        fixture.field("object", "It.\n\n**示例值**：\n\n```json\n{\n  \"a\": 1\n}\n```\n\nMore.");

    assertThat(field.example().toString()).isEqualTo("{\"a\":1}");
    assertThat(field.description()).isEqualTo("It.\n\nMore.");
  }

  @Test
  void theFirstOfAListOfExamplesCountsAndTheOthersAreText() {
    Field field = fixture.field("string", "Days.\n\n**示例值**：\n- \"1~2\"\n- \"~2\"\n\nMore.");

    assertThat(field.example().textValue()).isEqualTo("1~2");
    assertThat(field.description()).isEqualTo("Days.\n\n**示例值**：\n- \"~2\"\n\nMore.");
    assertThat(fixture.field("string", "Days.\n\n**示例值**：\n- \"1~2\"").description())
        .isEqualTo("Days.");
  }

  @Test
  void scopesAreRemovedFromTheTextUnlessTheyHaveACondition() {
    Field plain =
        fixture.field(
            "string", "Id.\n\n**字段权限要求（满足任一）**：\n<md-perm name=\"gadget:read\">Read</md-perm>");
    Field conditional =
        fixture.field(
            "string",
            "Id.\n\n**当值为 `user_id`，字段权限要求**：\n<md-perm name=\"gadget:read\">Read</md-perm>");

    assertThat(plain.scopes()).containsExactly("gadget:read");
    assertThat(plain.description()).isEqualTo("Id.");
    assertThat(conditional.scopes()).containsExactly("gadget:read");
    assertThat(conditional.description())
        .isEqualTo("Id.\n\n**当值为 `user_id`，字段权限要求**：`gadget:read`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Id.<br>**当值为 `user_id`，字段权限要求**： `gadget:read` Read `gadget:write` Write",
        "Id.<br>**当值为 `user_id`，字段权限要求**：<br>Read(gadget:read)<br>Write(gadget:write)"
      })
  void titlesOfConditionalScopesAreNotKept(String written) {
    Field field = fixture.field("string", written);

    assertThat(field.scopes()).containsExactly("gadget:read", "gadget:write");
    assertThat(field.description())
        .isEqualTo("Id.<br>**当值为 `user_id`，字段权限要求**：`gadget:read`、`gadget:write`");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>字段权限要求：</b>\n <br>To write names(gadget:name:write)",
        "**字段权限要求**：To write names（gadget:name:write）",
        "**字段权限要求**：`gadget:name:write`",
        "**字段权限要求**： `gadget:name:write` To write names",
        "**字段权限要求（满足任一）**：\n- `gadget:name:write`",
        "- 字段权限要求：\n  - <md-perm name=\"gadget:name:write\">To write names</md-perm>"
      })
  void scopesBelowTheirLabelAreReadInAllNotations(String written) {
    Field field = fixture.field("string", "Name.\n\n" + written + "\n\n**示例值**：\"a\"");

    assertThat(field.scopes()).containsExactly("gadget:name:write");
    assertThat(field.description()).isEqualTo("Name.");
  }

  @Test
  void aScopeInASentenceIsKeptInTheText() {
    Field field =
        fixture.field(
            "string",
            "Where. To write it you need：<br><md-perm name=\"gadget:geo:write\">Geo</md-perm>\n\n"
                + "**示例值**：\"a\"");

    assertThat(field.scopes()).containsExactly("gadget:geo:write");
    assertThat(field.description()).isEqualTo("Where. To write it you need：<br>`gadget:geo:write`");
  }

  @Test
  void aScopeWithoutASentenceIsRemovedFromTheText() {
    Field field =
        fixture.field("string", "Where.\n\n<md-perm name=\"gadget:geo:write\">Geo</md-perm>");

    assertThat(field.scopes()).containsExactly("gadget:geo:write");
    assertThat(field.description()).isEqualTo("Where.");
  }

  @Test
  void aSentenceBelowTheLabelOfScopesIsKept() {
    Field field = fixture.field("string", "Id.\n\n**字段权限要求**：\nWith `gadget:id`, or as admin.");

    assertThat(field.scopes()).containsExactly("gadget:id");
    assertThat(field.description()).isEqualTo("Id.\n\n**字段权限要求**：\nWith `gadget:id`, or as admin.");
  }

  @Test
  void theTitleOfAScopeIsNotItsName() {
    Field field =
        fixture.field("string", "Id.\n\n**字段权限要求**：\n<md-perm href=\"/x\">See users</md-perm>");

    assertThat(field.scopes()).isEmpty();
    assertThat(field.description()).isEqualTo("Id.\n\n**字段权限要求**：\nSee users");
    assertThat(fixture.rules()).containsExactly(Rule.SCOPE_WITHOUT_NAME);
  }

  @Test
  void theNameOfAScopeMayBeItsContent() {
    assertThat(fixture.field("string", "Id. <md-perm>gadget:id</md-perm>").scopes())
        .containsExactly("gadget:id");
    assertThat(fixture.field("string", "Id. <md-perm name=\"offline\">x</md-perm>").scopes())
        .containsExactly("offline");
  }

  @Test
  void aDashIsAnEmptyDescription() {
    assertThat(fixture.field("string", "\\-").description()).isEmpty();
  }

  @Test
  void otherLabelsAreText() {
    assertThat(fixture.field("string", "**固定值**：\"x\"\n\n**注意**：mind").description())
        .isEqualTo("**固定值**：\"x\"\n\n**注意**：mind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"（已废弃）", "该字段请勿使用", "不推荐使用", "即将下线", "（不建议使用，see `b`）", "当前不推荐使用"})
  void deprecationWordsAreRecognized(String words) {
    assertThat(fixture.field("string", "Old. " + words).deprecated()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"请勿使用特殊字符", "不建议使用特殊字符"})
  void deprecatedValuesDoNotDeprecateTheField(String words) {
    assertThat(fixture.field("string", words).deprecated()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"如果 all of it is bold，不推荐使用", "若 it is shared，请勿使用", "当 empty 时，不建议使用"})
  void aConditionalDeprecationDoesNotDeprecateTheField(String words) {
    assertThat(fixture.field("string", words).deprecated()).isFalse();
    assertThat(
            fixture
                .field("string", "如果 so, fine。该字段" + words.substring(words.indexOf('，') + 1))
                .deprecated())
        .isTrue();
  }

  @Test
  void aDeprecatedValueInProseDoesNotDeprecateTheField() {
    String values = "类型，支持以下枚举：\n- doc：旧文档。已不推荐使用\n- docx：文档";
    Field field = fixture.field("string", values);
    assertThat(field.enumItems()).hasSize(2);
    assertThat(field.deprecated()).isFalse();
    assertThat(fixture.field("string", "该字段已废弃。" + values).deprecated()).isTrue();
  }

  @Test
  void allLabelsOfValuesAreRemovedFromTheText() {
    Field field =
        fixture.field(
            "string",
            "Kind.\n\n**可选值如下**：\n<md-enum><md-enum-item key=\"a\">A</md-enum-item></md-enum>");

    assertThat(field.description()).isEqualTo("Kind.");
    assertThat(field.enumItems()).hasSize(1);
  }

  @Test
  void aDeprecatedEnumItemDoesNotDeprecateTheField() {
    Field field =
        fixture.field(
            "string",
            "Kind.\n\n**可选值有**：\n<md-enum><md-enum-item key=\"a\">已废弃</md-enum-item></md-enum>");

    assertThat(field.deprecated()).isFalse();
    assertThat(field.enumItems()).hasSize(1);
  }
}

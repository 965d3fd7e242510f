package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnumListTest {
  private final Fixture fixture = new Fixture();

  @Test
  void bulletsBelowALabelAreKnownValues() {
    Field field =
        fixture.field("string", "Kind.\n\n**可选值有**：\n- text：plain text\n- post：rich text\n\nMore.");

    assertThat(field.enumItems())
        .containsExactly(
            new EnumItem("text", "plain text", EnumSource.LIST),
            new EnumItem("post", "rich text", EnumSource.LIST));
    assertThat(field.description()).isEqualTo("Kind.\n\nMore.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '\u0001',
      value = {
        "- `open_id`：an id@open_id",
        "- \"yyyy/MM/dd\"：a day@yyyy/MM/dd",
        "- `-2` : skipped@-2",
        "- YYYY-MM-DD hh:mm：a minute@YYYY-MM-DD hh:mm",
        "- roundTrip - both ways@roundTrip",
        "- 1 = Inactive@1",
        "- false（默认值）：no@false",
        "* `docx`：a document@docx",
        "1. **`S256`**（推荐）：hashed@S256",
        "- 1=启用@1",
        "- 1-启用@1",
        "- once——一次@once",
        "- once -> one time@once",
        "• once：one time@once",
        "·1：one time@1",
        "- user@user",
        "- text/plain (.txt)@text/plain"
      })
  void aValueEndsWhereItsDescriptionBegins(String item, String value) {
    Field field = fixture.field("string", "Kind.\n\n**可能值有：**\n" + item);

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kind.\n\n- text：plain\n- post：rich",
        "Kind, one of\n* `text` - plain\n* `post` - rich",
        "Kind. Supported:\n- text\n- post\n\nMore.",
        """
        States:
        - open：not kinds
        - shut：not kinds

        Kinds:
        - text：plain
        > Only once.
        - post：rich\
        """
      })
  void aListWithTheExampleNeedsNoAnnouncement(String description) {
    Field field = fixture.field("string", description + "\n\n**示例值**：\"post\"");

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("text", "post");
    assertThat(field.description()).isEqualTo(description);
  }

  @Test
  void anExampleOfAListConsistsOfItsValues() {
    String description = "Fields.\n- name：a name\n- age：an age\n\n**示例值**：";

    assertThat(fixture.field("string[]", description + "[\"age\"]").enumItems()).hasSize(2);
    assertThat(fixture.field("string[]", description + "[\"age\", \"size\"]").enumItems())
        .isEmpty();
    assertThat(fixture.field("string[]", description + "[]").enumItems()).isEmpty();
  }

  @Test
  void numbersWithMeaningsNeedNeitherAnnouncementNorExample() {
    Field field = fixture.field("int", "Kind\n- 1 = a person\n- 2 = a group");

    assertThat(field.enumItems())
        .containsExactly(
            new EnumItem("1", "a person", EnumSource.LIST),
            new EnumItem("2", "a group", EnumSource.LIST));
    assertThat(fixture.field("int", "Kind\n- 1\n- 2").enumItems()).isEmpty();
    assertThat(fixture.field("string", "Kind\n- a：first\n- b：second").enumItems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ask for it with\n- object_api_name：person\n- custom_api_name：gender",
        "One of\n- female\n- 男性",
        "Only one\n- female",
        "Depends:\n- if `a`：\n  - female：F\n  - male：M"
      })
  void otherListsAreNotValues(String description) {
    assertThat(fixture.field("string", description + "\n\n**示例值**：\"female\"").enumItems())
        .isEmpty();
  }

  @Test
  void aListWithoutAnnouncementMayBeJoinedInAPipeTable() {
    assertThat(fixture.pipeField("int", "Kind - 1：a person - 2：a group<br>More.").enumItems())
        .extracting(EnumItem::description)
        .containsExactly("a person", "a group");
    assertThat(fixture.pipeField("string", "Kind - a：one - b：two<br>**示例值**：\"b\"").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("a", "b");
    assertThat(fixture.pipeField("string", "Kind - a：one - b：two").enumItems()).isEmpty();
  }

  @Test
  void linesWithoutBulletsAreItems() {
    assertThat(fixture.field("int", "Kind.\n\n**可选值有**：\n1：one\n2：two").enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("1", "one"), tuple("2", "two"));
    assertThat(fixture.field("int", "Kind. 可选值有：\n\n-1：one\n\n-2：two").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("1", "2");
  }

  @Test
  void indentedLinesBelongToTheItemAbove() {
    Field field =
        fixture.field("string", "Kind.\n\n**可选值有**：\n- a：one\n  - only at night\n- b：two");

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("a", "one\n- only at night"), tuple("b", "two"));
  }

  @Test
  void textBetweenItemsBelongsToTheItemAboveIfTheIndentationIsLost() {
    Field field =
        fixture.field(
            "int",
            "State.<br>**可选值有**：<br>- 1：open<br>Sent by these events:<br>- [Opened](/a)<br>- 审批：by"
                + " hand<br>- 2：closed<br>See the guide.");

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(
            tuple("1", "open\nSent by these events:\n- [Opened](/a)\n- 审批：by hand"),
            tuple("2", "closed"));
    assertThat(field.description()).isEqualTo("State.<br>See the guide.");
  }

  @Test
  void aSentenceMayIntroduceTheList() {
    Field field = fixture.field("string", "Kind of user。可能值有：\n- a：one\n- b：two");

    assertThat(field.enumItems()).hasSize(2);
    assertThat(field.description()).isEqualTo("Kind of user。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "枚举值如下所示：",
        "可选值包括如下：",
        "支持以下枚举：",
        "取值有：",
        "Which, 可选值",
        "可选值如下所示。More of it elsewhere."
      })
  void allIntroductionsOfListsAreRecognized(String sentence) {
    assertThat(fixture.field("string", "Kind.\n" + sentence + "\n- a：one\n- b：two").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("a", "b");
  }

  @Test
  void anItemThatMentionsValuesDoesNotIntroduceAList() {
    String items = "- text：a text\n- choice：枚举\n- user：a user";

    assertThat(fixture.field("string", "Kind:\n" + items).enumItems()).isEmpty();
  }

  @Test
  void aListWithOtherItemsStaysInTheDescription() {
    Field field = fixture.field("string", "Kind.\n\n**可选值有**：\n- a：one\n- 其他：see below");

    assertThat(field.enumItems()).extracting(EnumItem::value).containsExactly("a");
    assertThat(field.description()).contains("- a：one").contains("- 其他：see below");
  }

  @Test
  void wordsAreNotValuesOfANumber() {
    assertThat(fixture.field("int", "**可选值有**：\n- list holds at most 200").enumItems()).isEmpty();
  }

  @Test
  void accessTokenTypesAreNotValues() {
    Field field = fixture.field("string", "可选值：\n- tenant_access_token：for the company");

    assertThat(field.enumItems()).isEmpty();
    assertThat(field.description()).contains("tenant_access_token");
  }

  @Test
  void aBooleanHasNoListOfValues() {
    Field field = fixture.field("boolean", "Whether.\n\n**可选值有**：\n- true：yes\n- false：no");

    assertThat(field.enumItems()).isEmpty();
    assertThat(field.description()).contains("- true：yes");
  }

  @Test
  void aListAddsValuesToThoseOfTags() {
    Field field =
        fixture.field(
            "string[]",
            "Kind.\n\n**可选值有**：\n<md-enum><md-enum-item key=\"a\">one</md-enum-item></md-enum>\n\n"
                + "**可能值有**：\n- a：one\n- b：two");

    assertThat(field.enumItems())
        .containsExactly(
            new EnumItem("a", "one", EnumSource.TAG), new EnumItem("b", "two", EnumSource.LIST));
    assertThat(field.description()).isEqualTo("Kind.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Why it ended goes into the end_reason 参数，枚举值说明：",
        "`end_reason` 的可选值有：",
        "More。The end_reason 字段取值："
      })
  void aListAboutAnotherParameterIsIgnored(String announcing) {
    String list = "\n\n- approved：one\n- rejected：two";
    Field field = fixture.field("string", "Extras.\n" + announcing + list);

    assertThat(field.enumItems()).isEmpty();
    assertThat(field.description()).isEqualTo("Extras.\n" + announcing + list);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The user ID 类型，可选值有：", "当 end_reason 参数 is set，可选值有：", "it 的可选值有："})
  void aListMayNameItsFieldOrAConditionForIt(String announcing) {
    assertThat(fixture.field("string", announcing + "\n- a：one\n- b：two").enumItems()).hasSize(2);
  }

  @Test
  void aFieldWithJsonHasNoListOfValues() {
    String list = "Extras，枚举值：\n- a：one\n- b：two";

    assertThat(fixture.field("string", list + "\n\n**示例值**：\"{\\\"k\\\":\\\"a\\\"}\"").enumItems())
        .isEmpty();
    assertThat(fixture.field("string[]", list + "\n\n**示例值**：[\"a\"]").enumItems()).hasSize(2);
    assertThat(fixture.field("string", list + "\n\n**示例值**：\"a\"").enumItems()).hasSize(2);
  }

  @Test
  void linesBetweenAlikeItemsBelongToTheItemAbove() {
    Field field =
        fixture.field("string", "Kind.\n\n**可选值有**：\n- a：one\nand more\n- b：two\nMore about it.");

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("a", "one\nand more"), tuple("b", "two"));
    assertThat(field.description()).isEqualTo("Kind.\n\nMore about it.");
    assertThat(
            fixture
                .field("string", "**可选值有**：\n- a：one\nNotes follow:\n- never use it")
                .enumItems())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"支持的类型有：", "支持以下类型："})
  void typesMayBeTheValues(String announcement) {
    assertThat(
            fixture
                .pipeField(
                    "string", announcement + "<br>- text：Text<br>- image：Image<br><br>**示例值**：text")
                .enumItems())
        .extracting(EnumItem::value)
        .containsExactly("text", "image");
  }
}

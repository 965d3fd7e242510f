package dev.larkspur.generator.reader.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.reader.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedItemsTest {
  private final Fixture fixture = new Fixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Size.<br>**可选值有**： - small：fits a hand - large：needs a cart",
        "Size.<br>**可选值有**：<br>- small：fits a hand - large：needs a cart",
        "Size.<br>**可选值有：** - `small`: fits a hand - `large`: needs a cart",
        "Size. **可选值**： - `small`：fits a hand - `large`：needs a cart<br>",
        "Size. 可选值有： * small：fits a hand * large：needs a cart",
        "Size. 可选值：- `small`：fits a hand - `large`：needs a cart",
        "Size.<br>可选值：\\* small：fits a hand \\* large：needs a cart",
        "Size.<br>**可选值有**：<br>• small: fits a hand • large: needs a cart",
        "Size.<br>**可选值有**： - small - fits a hand - large - needs a cart",
        "Size.<br>**可选值有**： - `small` - fits a hand - `large` - needs a cart",
        "Size.<br>**可选值有**： 1. `small`：fits a hand 2. `large`：needs a cart",
        "Size.<br>**可选值有**：<br>- **small**：fits a hand - **large**：needs a cart",
        "Size.<br>**可选值有**：<br>- small：fits a hand<br>- large：needs a cart"
      })
  void theItemsOfALineAreKnownValues(String description) {
    Field field = fixture.pipeField("string", description);

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("small", "fits a hand"), tuple("large", "needs a cart"));
    assertThat(field.description()).isEqualTo("Size.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Size.<br>**Optional values are**: - small: fits a hand - large: needs a cart",
        "Size. Optional values: - `small`: fits a hand - `large`: needs a cart",
        "Size.<br>**Optional values are:**<br>- small：fits a hand - large：needs a cart"
      })
  void theItemsOfALineAreKnownValuesInEnglishToo(String description) {
    Field field = fixture.englishField("string", description);

    assertThat(field.enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("small", "fits a hand"), tuple("large", "needs a cart"));
    assertThat(field.description()).isEqualTo("Size.");
  }

  @Test
  void aHyphenInADescriptionDoesNotBeginAnItem() {
    assertThat(
            fixture
                .pipeField(
                    "string",
                    "**可选值有**： - open：to-do - done later - shut：all done - at last (see 1 - 2)")
                .enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(
            tuple("open", "to-do - done later"), tuple("shut", "all done - at last (see 1 - 2)"));
    assertThat(
            fixture
                .pipeField("string", "**可选值有**：<br>- `a`: one - two: three - `b`: four - five")
                .enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("a", "one - two: three"), tuple("b", "four - five"));
  }

  @Test
  void aValueHasTheTypeOfTheField() {
    assertThat(
            fixture
                .pipeField("int", "**可选值有**： - 1：from 1 - 2：not a value but - x：text - 3：three")
                .enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(
            tuple("1", "from 1"), tuple("2", "not a value but - x：text"), tuple("3", "three"));
    assertThat(fixture.pipeField("int", "**可选值有**： - 0 - off - 1 - on").enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("0", "off"), tuple("1", "on"));
  }

  @Test
  void valuesMayLackDescriptions() {
    assertThat(fixture.pipeField("string", "Order, 可选值 * asc * desc").enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("asc", ""), tuple("desc", ""));
    assertThat(fixture.pipeField("string", "**可选值有**： - `asc` - `desc` - `none`").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("asc", "desc", "none");
    assertThat(fixture.pipeField("string", "**可选值有**： - asc - desc - none").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("asc", "desc", "none");
  }

  @Test
  void anItemOnALineOfItsOwnMayHaveADashBehindItsValue() {
    assertThat(
            fixture
                .pipeField("string", "**可选值有**：<br>- once - daily<br>- twice - weekly")
                .enumItems())
        .extracting(EnumItem::value, EnumItem::description)
        .containsExactly(tuple("once", "daily"), tuple("twice", "weekly"));
  }

  @Test
  void theTypesOfAccessTokenAreNotValuesOfTheirHeader() {
    String table =
        "\n### 请求头\n|名称|类型|必填|描述|\n|-|-|-|-|\n|Authorization|string|是|可选值： -"
            + " `tenant_access_token`：of the tenant - `user_access_token`：of the user|\n";

    assertThat(fixture.operation(Fixture.post(table)).request().headers().get(0).enumItems())
        .isEmpty();
  }

  @Test
  void anUnannouncedListNamesValuesIfTheExampleIsOne() {
    String list = "Format, such as<br>- `y-m`: with a dash - `y/m`: with a slash<br>**示例值**：";

    assertThat(fixture.pipeField("string", list + "\"y/m\"").enumItems())
        .extracting(EnumItem::value)
        .containsExactly("y-m", "y/m");
    assertThat(fixture.pipeField("string", list + "\"y.m\"").enumItems()).isEmpty();
  }

  @Test
  void aListBelowAnotherListIsNotThatOfTheField() {
    assertThat(
            fixture
                .pipeField(
                    "string", "One of: - a text - a day. 可选值如下所示： - \"y\"：a year - \"m\"：a month")
                .enumItems())
        .isEmpty();
  }
}

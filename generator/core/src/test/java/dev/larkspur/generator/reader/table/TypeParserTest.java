package dev.larkspur.generator.reader.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeParserTest {

  @ParameterizedTest
  @ValueSource(strings = {"int", "long", "int64", "i64", "integer", "Int"})
  void wordsForIntegersAreRead(String word) {
    assertThat(read(word, false)).isEqualTo(new Type.IntegerType(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"float", "double", "number", "number(float)"})
  void wordsForNumbersAreRead(String word) {
    assertThat(read(word, false)).isEqualTo(new Type.NumberType(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"object", "-", "/", ""})
  void signsAndEmptyCellsAreObjectsWithoutAName(String word) {
    assertThat(read(word, false)).isEqualTo(new Type.ObjectType(word, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"union", "ANY", "interface"})
  void unionsAreAnyJson(String word) {
    assertThat(read(word, false)).isEqualTo(new Type.AnyType(word));
  }

  @Test
  void aTypeInCodeMarksIsTheTypeInside() {
    assertThat(read("`string`", false)).isEqualTo(new Type.StringType("string"));
    assertThat(read("`-`", true)).isEqualTo(new Type.ObjectType("-", null));
    assertThat(read("`part[]`", true)).isEqualTo(read("part[]", true));
    assertThat(read("`map<string, string>`", false)).isEqualTo(read("map<string, string>", false));
  }

  @Test
  void aLinkedTypeIsThatOfItsText() {
    assertThat(read("[sender](https://example.com/sender)", true)).isEqualTo(read("sender", true));
    assertThat(read("[`part`](/part)[]", true)).isEqualTo(read("part[]", true));
    assertThat(read("![](a.png) string", false)).isEqualTo(new Type.StringType("string"));
  }

  @Test
  void otherWordsNameAnObject() {
    assertThat(read("sender", false)).isEqualTo(new Type.ObjectType("sender", "sender"));
    assertThat(read("app.table.view", true))
        .isEqualTo(new Type.ObjectType("app.table.view", "app.table.view"));
  }

  @Test
  void bracketsAndAngleBracketsAreListsOfAnyDepth() {
    Type string = new Type.StringType("string");

    assertThat(read("string[]", false)).isEqualTo(new Type.ListType("string[]", string));
    assertThat(read("[]string", false)).isEqualTo(new Type.ListType("[]string", string));
    assertThat(read("list<string>", false)).isEqualTo(new Type.ListType("list<string>", string));
    assertThat(read("array<string[]>", false))
        .isEqualTo(new Type.ListType("array<string[]>", new Type.ListType("string[]", string)));
    assertThat(read("rule[][]", true))
        .isEqualTo(
            new Type.ListType(
                "rule[][]", new Type.ListType("rule[]", new Type.ObjectType("rule", "rule"))));
  }

  @Test
  void aListWithoutAnElementIsAListOfAnyJson() {
    assertThat(read("List\\", false)).isEqualTo(new Type.ListType("List\\", new Type.AnyType("")));
    assertThat(read("array", false)).isEqualTo(new Type.ListType("array", new Type.AnyType("")));
    assertThat(read("list", true))
        .isEqualTo(new Type.ListType("list", new Type.ObjectType("", null)));
  }

  @Test
  void aMapHasTheTypeOfItsValues() {
    Type ints = new Type.MapType("map<string, int>", new Type.IntegerType("int"));

    assertThat(read("map<string, int>", false)).isEqualTo(ints);
    assertThat(read("map<string, map<string, int>>", false))
        .isEqualTo(new Type.MapType("map<string, map<string, int>>", ints));
    assertThat(read("map", false)).isEqualTo(new Type.MapType("map", new Type.AnyType("")));
  }

  @Test
  void childrenDecideOverTheWord() {
    assertThat(read("enum", true)).isEqualTo(new Type.ObjectType("enum", "enum"));
    assertThat(read("file", true)).isEqualTo(new Type.ObjectType("file", "file"));
    assertThat(read("string", true)).isEqualTo(new Type.ObjectType("string", null));
    assertThat(read("string[]", true))
        .isEqualTo(new Type.ListType("string[]", new Type.ObjectType("string", null)));
  }

  @Test
  void aMapWithChildrenIsAMap() {
    assertThat(read("map<string, string>", true))
        .isEqualTo(new Type.MapType("map<string, string>", new Type.StringType("string")));
  }

  @Test
  void aFileWithoutChildrenIsAFile() {
    assertThat(read("file", false)).isEqualTo(new Type.FileType("file"));
  }

  @Test
  void tooDeepNestingIsAnyJson() {
    assertThat(read("x" + "[]".repeat(5000), false)).isInstanceOf(Type.ListType.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "string[]",
        "String []",
        "string[ ]",
        "[]string",
        "List<String>",
        "array<string",
        "list＜string＞",
        "array of string",
        "Array of Strings",
        "list of string",
        "string array",
        "array[string]",
        "array(string)",
        "list（string）",
        "`string[]`",
        "**string[]**",
        "[]string。",
        "[string]",
        "string 数组",
        "字符串数组",
        "字符串列表",
        "list string",
        "string\u200b[]"
      })
  void allNotationsOfListsAreRead(String cell) {
    assertThat(read(cell, false))
        .isInstanceOfSatisfying(
            Type.ListType.class,
            list -> {
              assertThat(list.text()).isEqualTo(cell.replace("`", ""));
              assertThat(list.element()).isInstanceOf(Type.StringType.class);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "map<string, int>",
        "Map<String,Int>",
        "map<string，int>",
        "map[string]int",
        "map(string, int)",
        "dict<string, int>",
        "HashMap<String, Integer>"
      })
  void allNotationsOfMapsAreRead(String cell) {
    assertThat(read(cell, false))
        .isInstanceOfSatisfying(
            Type.MapType.class,
            map -> assertThat(map.element()).isInstanceOf(Type.IntegerType.class));
  }

  @Test
  void aRemarkAfterAScalarIsIgnored() {
    assertThat(read("string(64)", false)).isEqualTo(new Type.StringType("string(64)"));
    assertThat(read("int（optional）", false)).isEqualTo(new Type.IntegerType("int（optional）"));
    assertThat(read("number(int)", false)).isEqualTo(new Type.IntegerType("number(int)"));
    assertThat(read("布尔类型", false)).isEqualTo(new Type.BooleanType("布尔类型"));
    assertThat(read("float 类型", false)).isEqualTo(new Type.NumberType("float 类型"));
  }

  @Test
  void alternativeScalarsAreAnyJson() {
    assertThat(read("string/int", false)).isEqualTo(new Type.AnyType("string/int"));
    assertThat(read("int 或 long", false)).isEqualTo(new Type.IntegerType("int 或 long"));
    assertThat(read("image/imageV2", false))
        .isEqualTo(new Type.ObjectType("image/imageV2", "image/imageV2"));
  }

  @Test
  void onlyNamesWithOtherCharactersAreUnknown() {
    assertThat(TypeParser.unknown(read("gadget_part[]", false))).isNull();
    assertThat(TypeParser.unknown(read("see below[]", false))).isEqualTo("see below");
  }

  private static Type read(String cell, boolean hasChildren) {
    return TypeParser.read(cell, hasChildren, Vocabulary.all().get(0));
  }
}

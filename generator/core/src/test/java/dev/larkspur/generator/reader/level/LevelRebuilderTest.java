package dev.larkspur.generator.reader.level;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.reader.level.FlatRow.Members;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LevelRebuilderTest {

  @Test
  void examplesShowTheMembersOfEachRow() {
    assertThat(
            levels(
                "{'shelf':{'books':[{'title':'A'}],'size':1},'next':'x'}",
                "shelf:shelf books:book[] title:string size:int next:string"))
        .containsExactly(0, 1, 2, 1, 0);
  }

  @Test
  void severalExamplesAreOne() {
    List<JsonNode> examples =
        List.of(json("{'owner':{'name':'A'}}"), json("{'owner':{'age':1},'total':2}"));

    assertThat(levels(examples, "owner:owner name:string age:int total:int"))
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void aNamedObjectHasMembers() {
    assertThat(levels("{}", "owner:owner name:string")).containsExactly(0, 1);
  }

  @Test
  void aScalarHasNoMembers() {
    assertThat(levels("{'name':'A'}", "name:string age:int note:string")).containsExactly(0, 0, 0);
  }

  @Test
  void everythingBehindDataBelongsToIt() {
    assertThat(levels("{}", "code:int msg:string data:- total:int more:boolean"))
        .containsExactly(0, 0, 0, 1, 1);
  }

  @Test
  void codeAndMessageMayFollowData() {
    assertThat(levels("{'data':{'total':1}}", "data:- total:int code:int msg:string"))
        .containsExactly(0, 1, 0, 0);
  }

  @Test
  void aRepeatedNameBelongsToAnotherRow() {
    assertThat(levels("{}", "from:place city:string to:place city:string"))
        .containsExactly(0, 1, 0, 1);
  }

  @Test
  void rowsOfOneTypeHaveTheSameMembers() {
    // Only the first owner is in the example; the second one follows from its type.
    assertThat(
            levels(
                "{'item':{'owner':{'id':'1','name':'A'},'size':2,'maker':null}}",
                "item:item owner:person id:string name:string size:int"
                    + " maker:person id:string name:string colour:string"))
        .containsExactly(0, 1, 2, 2, 1, 1, 2, 2, 1);
  }

  @Test
  void tablesOfOnePageShareTheirTypes() {
    FlatTable request =
        table(json("{'owner':{'id':'1'},'note':'x'}"), "owner:person id:string note:string");
    FlatTable response = table(json("{}"), "maker:person id:string total:int");

    List<RebuiltLevels> rebuilt = LevelRebuilder.rebuild(List.of(request, response));

    assertThat(rebuilt.get(0).levels()).containsExactly(0, 1, 0);
    assertThat(rebuilt.get(1).levels().subList(0, 2)).containsExactly(0, 1);
  }

  @Test
  void aMapOfScalarsIsAnObjectInTheExampleAndHasNoRows() {
    assertThat(
            levels(
                "{'name':{'text':'A','i18n':{'en':'A'}},'size':1}",
                "name:text text:string i18n:map size:int"))
        .containsExactly(0, 1, 1, 0);
  }

  @Test
  void rowsWithoutATypeAreObjectsIfTheExampleShowsIt() {
    assertThat(levels("{'a':{'b':1},'c':{}}", "a:? b:? c:? d:?")).containsExactly(0, 1, 0, 0);
  }

  @Test
  void aRowThatNothingLocatesIsDoubtful() {
    RebuiltLevels rebuilt =
        LevelRebuilder.rebuild(
                List.of(
                    table(
                        json("{'total':1}"),
                        "total:int size:int page:int owner:owner name:string pet:pet kind:string")))
            .get(0);

    assertThat(rebuilt.doubtful().stream()).contains(5);
  }

  @Test
  void rowsThatTheExampleLocatesAreNotDoubtful() {
    RebuiltLevels rebuilt =
        LevelRebuilder.rebuild(
                List.of(
                    table(
                        json("{'owner':{'name':'A'},'pet':{'kind':'B'},'total':1}"),
                        "owner:owner name:string pet:pet kind:string total:int")))
            .get(0);

    assertThat(rebuilt.levels()).containsExactly(0, 1, 0, 1, 0);
    assertThat(rebuilt.doubtful().isEmpty()).isTrue();
  }

  @Test
  void rowsThatAllMayHaveMembersAreNestedToALimitedDepth() {
    List<FlatRow> rows = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      rows.add(new FlatRow("a" + i % 50, "t" + i % 3, Members.USUALLY));
    }

    RebuiltLevels rebuilt =
        LevelRebuilder.rebuild(List.of(new FlatTable(rows, ExampleShape.of(List.of())))).get(0);

    assertThat(rebuilt.levels()).hasSize(2000);
    assertThat(rebuilt.levels()).allMatch(level -> level < 20);
  }

  private static List<Integer> levels(String example, String rows) {
    return levels(List.of(json(example)), rows);
  }

  private static List<Integer> levels(List<JsonNode> examples, String rows) {
    FlatTable table = new FlatTable(rows(rows), ExampleShape.of(examples));
    return LevelRebuilder.rebuild(List.of(table)).get(0).levels();
  }

  private static FlatTable table(JsonNode example, String rows) {
    return new FlatTable(rows(rows), ExampleShape.of(List.of(example)));
  }

  /** Returns rows that are written as {@code name:type}. */
  private static List<FlatRow> rows(String written) {
    List<FlatRow> rows = new ArrayList<>();
    for (String row : written.split(" ", -1)) {
      String[] parts = row.split(":", 2);
      String type = parts[1].replace("[]", "");
      rows.add(new FlatRow(parts[0], type, members(parts[1])));
    }
    return rows;
  }

  private static Members members(String type) {
    return switch (type) {
      case "string", "int", "boolean" -> Members.NEVER;
      case "map" -> Members.NEVER_MAP;
      case "?" -> Members.UNKNOWN;
      case "-" -> Members.PERHAPS;
      default -> type.endsWith("[]") ? Members.ALWAYS : Members.USUALLY;
    };
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}

package dev.larkspur.generator.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Comparison;
import dev.larkspur.generator.Pipeline;
import dev.larkspur.generator.change.ApiChanges;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.markup.PageParser;
import dev.larkspur.generator.notation.Notation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.SourceFile;
import dev.larkspur.generator.source.SpecFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checks that a comparison of pages in different notations finds only what they say differently.
 */
class NotationDiffTest {
  private static final String PAGE =
      """
      ---
      title: "List parcels"
      fullPath: "/uAjLw4CM/ukTMukTMukTM/parcel-v1/parcel/list"
      ---

      # List parcels
      Lists all **parcels** that were sent, see [parcels](/ssl:ttdoc/uAjLw4CM/parcels).
      {尝试一下}(url=/api/tools/api_explore/api_explore_config?project=parcel&version=v1&resource=parcel&method=list)

      ## 请求
      :::html
      <md-table>
        <md-thead><tr><md-th>基本</md-th><md-th></md-th></tr></md-thead>
        <md-tbody>
          <md-tr><md-th>HTTP URL</md-th>
            <md-td>https://open.feishu.cn/open-apis/parcel/v1/parcels</md-td></md-tr>
          <md-tr><md-th>HTTP Method</md-th><md-td>GET</md-td></md-tr>
        </md-tbody>
      </md-table>
      :::

      ### 查询参数
      :::html
      <md-dt-table>
        <md-dt-thead><md-dt-tr>
          <md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th>
          <md-dt-th>必填</md-dt-th><md-dt-th>描述</md-dt-th>
        </md-dt-tr></md-dt-thead>
        <md-dt-tbody>
          <md-dt-tr level="0">
            <md-dt-td>sender_id</md-dt-td><md-dt-td>string</md-dt-td><md-dt-td>否</md-dt-td>
            <md-dt-td>
              The sender. To get it:

              - open the `list`
              - copy the *number*
            </md-dt-td>
          </md-dt-tr>
        </md-dt-tbody>
      </md-dt-table>
      :::

      ## 响应
      ### 响应体
      :::html
      <md-dt-table>
        <md-dt-thead><md-dt-tr>
          <md-dt-th>名称</md-dt-th><md-dt-th>类型</md-dt-th><md-dt-th>描述</md-dt-th>
        </md-dt-tr></md-dt-thead>
        <md-dt-tbody>
          <md-dt-tr level="0"><md-dt-td>code</md-dt-td><md-dt-td>int</md-dt-td><md-dt-td>The code.</md-dt-td></md-dt-tr>
          <md-dt-tr level="0"><md-dt-td>msg</md-dt-td><md-dt-td>string</md-dt-td><md-dt-td>The message.</md-dt-td></md-dt-tr>
          <md-dt-tr level="0"><md-dt-td>data</md-dt-td><md-dt-td>-</md-dt-td><md-dt-td>The data.</md-dt-td></md-dt-tr>
          <md-dt-tr level="1"><md-dt-td>items</md-dt-td><md-dt-td>parcel\\[\\]</md-dt-td><md-dt-td>The parcels.</md-dt-td></md-dt-tr>
          <md-dt-tr level="2"><md-dt-td>parcel_id</md-dt-td><md-dt-td>string</md-dt-td><md-dt-td>The id.</md-dt-td></md-dt-tr>
          <md-dt-tr level="2"><md-dt-td>lid</md-dt-td><md-dt-td>lid</md-dt-td><md-dt-td>The lid.</md-dt-td></md-dt-tr>
          <md-dt-tr level="3"><md-dt-td>color</md-dt-td><md-dt-td>string</md-dt-td><md-dt-td>Its color.</md-dt-td></md-dt-tr>
          <md-dt-tr level="1"><md-dt-td>total</md-dt-td><md-dt-td>int</md-dt-td><md-dt-td>How many.</md-dt-td></md-dt-tr>
        </md-dt-tbody>
      </md-dt-table>
      :::

      ### 错误码
      :::html
      <md-table>
        <md-thead><tr><md-th>HTTP状态码</md-th><md-th>错误码</md-th><md-th>描述</md-th><md-th>排查建议</md-th></tr></md-thead>
        <md-tbody>
          <md-tr><md-td>400</md-td><md-td>1001</md-td><md-td>No such sender</md-td>
            <md-td>Look at [senders](/ssl:ttdoc/uAjLw4CM/senders) and **try again**.</md-td></md-tr>
        </md-tbody>
      </md-table>
      :::
      """;

  @TempDir Path temp;
  private Path raw;

  @BeforeEach
  void page() throws IOException {
    raw = Files.createDirectory(temp.resolve("raw"));
    Files.writeString(raw.resolve("list.md"), PAGE);
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void anotherNotationIsNotAChange(Notation notation) throws IOException {
    Path printed = printed(notation, text -> text);

    for (ApiChanges changes : List.of(compare(raw, printed), compare(printed, raw))) {
      assertThat(ids(changes)).isEmpty();
      assertThat(changes.consequences()).isEmpty();
      assertThat(changes.warning()).startsWith("Pages are written differently: the ");
    }
  }

  @ParameterizedTest
  @EnumSource(Notation.class)
  void aRealChangeIsFoundInEveryNotation(Notation notation) throws IOException {
    Path printed =
        printed(
            notation,
            text ->
                text.replace("<md-dt-td>否</md-dt-td>", "<md-dt-td>是</md-dt-td>")
                    .replace("<md-dt-td>color</md-dt-td>", "<md-dt-td>colour</md-dt-td>")
                    .replace("<md-td>1001</md-td>", "<md-td>1002</md-td>"));

    assertThat(ids(compare(raw, printed)))
        .containsExactlyInAnyOrder(
            "operation/parcel.v1.parcel.list/query/sender_id#required",
            "operation/parcel.v1.parcel.list/response/data.items.lid.colour#field",
            "operation/parcel.v1.parcel.list/errors/1001#error",
            "operation/parcel.v1.parcel.list/errors/1002#error");
  }

  @Test
  void otherWordsAreAChange() throws IOException {
    Path printed =
        printed(Notation.PIPES, text -> text.replace("The sender. To get", "The person. To get"));

    assertThat(ids(compare(raw, printed)))
        .containsExactly("operation/parcel.v1.parcel.list/query/sender_id#description");
  }

  @Test
  void theWarningNamesNotationsAndLanguages() throws IOException {
    assertThat(compare(raw, printed(Notation.ENGLISH_PIPES, text -> text)).warning())
        .isEqualTo(
            "Pages are written differently: the notation of 1 page from platform markup to pipe"
                + " tables, the language of 1 page from Chinese to English. What only this makes"
                + " different is not a change.");
    assertThat(compare(raw, raw).warning()).isNull();
  }

  @Test
  void anIdThatOnlyAMarkerNamesIsNotAChange() throws IOException {
    Files.writeString(raw.resolve("list.md"), PAGE.replace("method=list", "method=list_all"));

    Path printed = printed(Notation.PIPES, text -> text);

    assertThat(ids(compare(raw, printed))).isEmpty();
    assertThat(ids(compare(printed, raw))).isEmpty();
  }

  @Test
  void aPageOfTheSameNotationIsComparedToTheLetter() throws IOException {
    Path edited = Files.createDirectory(temp.resolve("edited"));
    Files.writeString(edited.resolve("list.md"), PAGE.replace("*number*", "number"));

    assertThat(ids(compare(raw, edited)))
        .containsExactly("operation/parcel.v1.parcel.list/query/sender_id#description");
  }

  private static ApiChanges compare(Path before, Path after) {
    Comparison comparison = new Pipeline().compare(before, after, PageFilter.ALL);
    return comparison.changes();
  }

  private static List<String> ids(ApiChanges changes) {
    return changes.changes().stream().map(Change::id).toList();
  }

  /** Prints the edited page in a notation into a new folder. */
  private Path printed(Notation notation, UnaryOperator<String> edit) throws IOException {
    Path folder = Files.createTempDirectory(temp, "printed");
    Files.writeString(
        raw.resolve("other.txt"), edit.apply(Files.readString(raw.resolve("list.md"))));
    SourceFile page =
        SpecFolder.open(raw, PageFilter.ALL, new Diagnostics())
            .read("other.txt", new Diagnostics());
    Files.delete(raw.resolve("other.txt"));
    SourceFile printed = notation.print(PageParser.parse(page, new Diagnostics()));
    Files.writeString(folder.resolve("list.md"), printed.text());
    return folder;
  }
}

package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the names of removed pages return with their page and never pass to another one. */
class RetiredNamesTest {
  private static final String STATUS =
      "| ∟ status | string | **可选值有**： <md-enum><md-enum-item key=\"open\" >Open</md-enum-item>"
          + "<md-enum-item key=\"done\" >Done</md-enum-item></md-enum> |\n";
  private static final String OTHER_STATUS =
      "| ∟ status | string | **可选值有**： <md-enum><md-enum-item key=\"cold\" >Cold</md-enum-item>"
          + "<md-enum-item key=\"warm\" >Warm</md-enum-item></md-enum> |\n";

  @TempDir Path folder;
  private NameLock first;

  @BeforeEach
  void twoPages() throws IOException {
    write("box/get", STATUS);
    write("tin/get", "| ∟ size | int | The size. |\n");
    first = lock();
  }

  @Test
  void theNamesOfARemovedPageAreRetiredAndReturnWithIt() throws IOException {
    String page = Files.readString(folder.resolve("box/get.md"));
    Files.delete(folder.resolve("box/get.md"));

    NameLock without = lock();
    Files.createDirectories(folder.resolve("moved"));
    Files.writeString(folder.resolve("moved/get.md"), page);
    LockChanges changes = LockChanges.between(without, name().renewedLock(PageFilter.ALL));
    NameLock again = lock();

    assertThat(without.names()).isEqualTo(first.names());
    assertThat(without.retiredNames()).isPositive();
    assertThat(new String(without.content(), StandardCharsets.UTF_8))
        .contains(
            "  \"operation big.v1.box.get\" : {\"retired\" : \"GetBox\"},\n",
            "  \"operation big.v1.tin.get\" : \"GetTin\",\n");
    assertThat(changes.returned()).contains("operation big.v1.box.get: GetBox");
    assertThat(changes.added()).isEmpty();
    assertThat(again.names()).isEqualTo(first.names());
    assertThat(again.retiredNames()).isZero();
    assertThat(again.pages())
        .containsEntry("moved/get.md", "operation big.v1.box.get")
        .doesNotContainKey("box/get.md");
  }

  @Test
  void aRetiredTypeKeepsItsNameFromAnotherOne() throws IOException {
    String type = first.names().get("enum status at big.v1.box.get/response.status");
    Files.delete(folder.resolve("box/get.md"));
    lock();
    write("box/list", OTHER_STATUS);

    NameLock with = lock();
    write("box/get", STATUS);
    NameLock both = lock();

    assertThat(type).isEqualTo("BoxStatus");
    assertThat(with.names().get("enum status at big.v1.box.list/response.status"))
        .isNotEqualTo(type);
    assertThat(both.names()).containsAllEntriesOf(with.names());
    assertThat(both.names().get("enum status at big.v1.box.get/response.status")).isEqualTo(type);
    assertThat(both.clashes()).isEmpty();
  }

  @Test
  void aTypeThatMovesWithinItsPageKeepsItsName() throws IOException {
    String shelf = "| ∟ shelf | shelf | The shelf. |\n| ∟∟ size | int | The size. |\n";
    write("box/get", shelf);
    assertThat(lock().names())
        .containsEntry("schema shelf at big.v1.box.get/response.shelf", "Shelf");
    write("box/get", "| ∟ wall | object | The wall. |\n" + shelf.replace("| ∟", "| ∟∟"));

    assertThat(lock().names())
        .containsEntry("schema shelf at big.v1.box.get/response.wall.shelf", "Shelf");
  }

  @Test
  void aComponentThatIsSentElsewhereKeepsItsName() throws IOException {
    NameLock before = NameLock.read(folder.resolve(NameLock.FILE_NAME));
    String key = "component big.v1.GetBoxResponse#status";
    assertThat(before.names()).containsEntry(key, "status");
    write("box/get", STATUS.replace(" status ", " Status "));

    NameLock after = lock();

    assertThat(after.names()).containsEntry(key, "status");
    assertThat(after.names().get("component big.v1.GetBoxResponse#Status"))
        .as("the name of another field on the wire")
        .isNotEqualTo("status");
  }

  @Test
  void aConstantOfARemovedValueIsKept() throws IOException {
    write("box/get", STATUS.replace("key=\"open\"", "key=\"OPEN\""));

    NameLock after = lock();

    assertThat(after.names())
        .containsEntry("constant big.v1.BoxStatus#open", "OPEN")
        .containsEntry("constant big.v1.BoxStatus#OPEN", "OPEN_2");
    write("box/get", STATUS);
    assertThat(lock().names()).containsEntry("constant big.v1.BoxStatus#open", "OPEN");
  }

  @Test
  void aNewPageDoesNotGetTheIdOfARemovedOne() throws IOException {
    Files.delete(folder.resolve("box/get.md"));
    lock();
    write("other/get", "big.v1.box.get", "/big/v1/others", STATUS);

    Naming naming = name();

    assertThat(naming.reading().api().operations())
        .extracting(Operation::id)
        .extracting(Object::toString)
        .containsExactly("big.v1.box.get.get", "big.v1.tin.get");
    assertThat(naming.reading().diagnostics())
        .filteredOn(found -> found.rule() == Rule.OPERATION_ID_CLASH)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message())
                    .isEqualTo(
                        "The operation id big.v1.box.get already belongs to /docs/box/get | GET"
                            + " /open-apis/big/v1/box/get, which is not among the pages that are"
                            + " read; the operation of this page gets the id"
                            + " big.v1.box.get.get."));
  }

  @Test
  void membersOfARenamedClassAreNotKept() throws IOException {
    Files.writeString(
        folder.resolve("overlay.yaml"),
        """
        operations:
          big.v1.box.get:
            - {java: {classes: FetchBox}, reason: The name says what it does.}
        """);

    NameLock lock = lock();

    assertThat(lock.names())
        .containsEntry("component big.v1.FetchBoxResponse#status", "status")
        .doesNotContainKey("component big.v1.GetBoxResponse#status");
    assertThat(lock.retiredNames()).isZero();
  }

  @Test
  void aRetiredNameCannotBeChosen() throws IOException {
    Files.delete(folder.resolve("box/get.md"));
    lock();
    Files.writeString(
        folder.resolve("overlay.yaml"),
        """
        operations:
          big.v1.tin.get:
            - {java: {classes: GetBox}, reason: A box is a tin.}
        """);

    assertThat(name().reading().diagnostics())
        .filteredOn(found -> found.rule() == Rule.CHOSEN_NAME_TAKEN)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message())
                    .isEqualTo(
                        "big.v1.tin.get cannot be named GetBox: the lock keeps it for"
                            + " big.v1.box.get."));
  }

  @Test
  void aClashOfTheLockIsAWarning() throws IOException {
    Path file = folder.resolve(NameLock.FILE_NAME);
    Files.writeString(file, Files.readString(file).replace("\"GetTin\"", "\"GetBox\""));

    assertThat(name().reading().diagnostics())
        .filteredOn(found -> found.rule() == Rule.LOCK_CLASH)
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message())
                    .isEqualTo(
                        "GetBox is the name of operation big.v1.box.get (box/get.md) and of"
                            + " operation big.v1.tin.get (tin/get.md)."));
  }

  private NameLock lock() throws IOException {
    NameLock lock = name().renewedLock(PageFilter.ALL);
    Files.write(folder.resolve(NameLock.FILE_NAME), lock.content());
    return lock;
  }

  private Naming name() {
    return new Pipeline().name(PageSet.of(folder), Settings.DEFAULT);
  }

  private void write(String path, String rows) throws IOException {
    write(path, "big.v1." + path.replace('/', '.'), "/big/v1/" + path, rows);
  }

  private void write(String path, String id, String url, String rows) throws IOException {
    List<String> parts = List.of(id.split("\\.", -1));
    Path page = folder.resolve(path + ".md");
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        ---
        title: "%1$s"
        fullPath: "/docs/%1$s"
        ---
        # %1$s
        {尝试一下}(url=/api/tools/api_explore/api_explore_config?project=%2$s&version=%3$s&resource=%4$s&method=%5$s)

        ## 请求
        | 基本 | |
        |---|---|
        | HTTP URL | https://open.feishu.cn/open-apis%6$s |
        | HTTP Method | GET |

        ## 响应
        ### 响应体
        | 名称 | 类型 | 描述 |
        |---|---|---|
        | code | int | The code. |
        | msg | string | The message. |
        | data | - | The data. |
        %7$s\
        """
            .formatted(path, parts.get(0), parts.get(1), parts.get(2), parts.get(3), url, rows));
  }
}

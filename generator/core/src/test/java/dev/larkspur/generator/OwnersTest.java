package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.larkspur.generator.change.Action;
import dev.larkspur.generator.change.Change;
import dev.larkspur.generator.incremental.IncrementalRun;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.naming.LockChanges;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.output.OutputFolder;
import dev.larkspur.generator.source.PageFilter;
import dev.larkspur.generator.source.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that ids and Java names stay with the pages that had them, from the pages to the code. */
class OwnersTest {
  private static final String LIST = "project=big&version=v1&resource=thing&method=list";

  @TempDir Path temp;
  private final Pipeline pipeline = new Pipeline();
  private Path released;
  private Path edited;

  @BeforeEach
  void twoStates() throws IOException {
    released = Files.createDirectory(temp.resolve("released"));
    edited = Files.createDirectory(temp.resolve("edited"));
    for (Path folder : List.of(released, edited)) {
      write(folder, "m/list.md", "/docs/big-v1/thing/list", "GET", "/big/v1/things", LIST);
    }
  }

  @Test
  void aNewPageThatSortsFirstBreaksNothing() throws IOException {
    lock(released);
    Files.copy(lockFile(released), lockFile(edited));
    write(edited, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);

    Comparison comparison = pipeline.compare(released, edited, PageFilter.ALL);

    assertThat(comparison.changes().isBreaking()).isFalse();
    assertThat(comparison.changes().changes())
        .extracting(Change::id)
        .containsExactly("operation/big.v1.thing.list.list#operation");
    assertThat(ids(pipeline.read(PageSet.of(edited))))
        .containsExactly("a/list.md big.v1.thing.list.list", "m/list.md big.v1.thing.list");
    NameLock before = NameLock.read(lockFile(edited));
    LockChanges changes = LockChanges.between(before, lock(edited));
    assertThat(changes.renamed()).isEmpty();
    assertThat(changes.removed()).isEmpty();
    assertThat(changes.owners()).containsExactly("operation big.v1.thing.list.list");
  }

  @Test
  void allCommandsAssignTheSameIds() throws IOException {
    lock(released);
    write(released, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);
    PageSet pages = PageSet.of(released);
    Path output = temp.resolve("output");

    Generation generation = pipeline.generate(pages, Settings.DEFAULT);
    IncrementalRun.of(pipeline, pages, Settings.DEFAULT, output, temp.resolve("cache")).write();

    assertThat(ids(generation.reading())).isEqualTo(ids(pipeline.read(pages)));
    assertThat(ids(pipeline.lint(pages).reading())).isEqualTo(ids(pipeline.read(pages)));
    assertThat(new OutputFolder(output).compare(generation.contents()).isEmpty()).isTrue();
  }

  @Test
  void anIncrementalRunKeepsTheOwnersOfANewLock() throws IOException {
    write(released, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);
    PageSet pages = PageSet.of(released);
    Path output = temp.resolve("output");
    Path cache = temp.resolve("cache");
    IncrementalRun.of(pipeline, pages, Settings.DEFAULT, output, cache).write();
    String swapped =
        new String(lock(released).content(), StandardCharsets.UTF_8)
            .replace("big.v1.thing.list.list\" : \"/", "#")
            .replace("big.v1.thing.list\" : \"/", "big.v1.thing.list.list\" : \"/")
            .replace("#", "big.v1.thing.list\" : \"/");
    Files.writeString(pages.lockFile(), swapped);

    IncrementalRun.of(pipeline, pages, Settings.DEFAULT, output, cache).write();

    assertThat(ids(pipeline.read(pages)))
        .containsExactly("a/list.md big.v1.thing.list.list", "m/list.md big.v1.thing.list");
    Generation generation = pipeline.generate(pages, Settings.DEFAULT);
    assertThat(new OutputFolder(output).compare(generation.contents()).isEmpty()).isTrue();
  }

  @Test
  void aHistoricPageDoesNotTakeTheNameOfACurrentOne() throws IOException {
    write(
        released,
        "historic-version/list.md",
        "/docs/historic-version/big-v1/thing/list",
        "GET",
        "/big/v0/things",
        LIST);

    assertThat(ids(pipeline.read(PageSet.of(released))))
        .containsExactly(
            "historic-version/list.md big.v1.thing.list.list", "m/list.md big.v1.thing.list");
  }

  @Test
  void aPageWithAnotherMarkerKeepsItsNames() throws IOException {
    lock(released);
    Files.copy(lockFile(released), lockFile(edited));
    write(
        edited,
        "moved/list.md",
        "/docs/big-v1/thing/list",
        "POST",
        "/big/v1/things/query",
        "project=big&version=v1&resource=thing&method=query");
    Files.delete(edited.resolve("m/list.md"));

    Comparison comparison = pipeline.compare(released, edited, PageFilter.ALL);

    assertThat(comparison.changes().changes())
        .extracting(Change::id)
        .contains(
            "operation/big.v1.thing.list#http-method",
            "operation/big.v1.thing.list#url-path",
            "operation/big.v1.thing.list#page")
        .noneMatch(id -> id.endsWith("#operation") || id.endsWith("#id"));
    NameLock before = NameLock.read(lockFile(edited));
    assertThat(lock(edited).names()).isEqualTo(before.names());
  }

  @Test
  void withoutALockTheIdsOfTheOlderPagesAreKept() throws IOException {
    write(edited, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);

    Comparison comparison = pipeline.compare(released, edited, PageFilter.ALL);

    assertThat(comparison.changes().changes())
        .extracting(Change::action, Change::id)
        .containsExactly(tuple(Action.ADDED, "operation/big.v1.thing.list.list#operation"));
  }

  @Test
  void aModelFileKeepsItsIdsInTheNextState() throws IOException {
    Path model = temp.resolve("model.json");
    try (var out = Files.newOutputStream(model)) {
      pipeline.read(PageSet.of(released)).toModelFile().write(out);
    }
    write(edited, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);

    Comparison comparison = pipeline.compare(model, edited, PageFilter.ALL);

    assertThat(comparison.changes().changes())
        .extracting(Change::id)
        .containsExactly("operation/big.v1.thing.list.list#operation");
  }

  @Test
  void aLockWithoutOwnersIsReadAndRenewed() throws IOException {
    NameLock lock = lock(released);
    String old =
        new ObjectMapper()
            .writeValueAsString(
                Map.of(
                    "formatVersion", 1, "pages", Map.of("m/list.md", "0"), "names", lock.names()));
    Files.writeString(lockFile(released), old);
    write(released, "a/list.md", "/docs/big-v1/other/list", "GET", "/big/v1/others", LIST);

    Naming naming = pipeline.name(PageSet.of(released), Settings.DEFAULT);

    assertThat(ids(naming.reading()))
        .containsExactly("a/list.md big.v1.thing.list.list", "m/list.md big.v1.thing.list");
    assertThat(naming.reading().diagnostics())
        .filteredOn(found -> found.rule() == Rule.LOCK_OUT_OF_DATE)
        .anyMatch(found -> found.message().startsWith("The lock does not hold which page owns"));
    NameLock renewed = lock(released);
    assertThat(renewed.hasOwners()).isTrue();
    assertThat(renewed.names()).containsAllEntriesOf(lock.names());
    assertThat(renewed.owners())
        .containsEntry(
            "operation big.v1.thing.list",
            "/docs/big-v1/thing/list | GET /open-apis/big/v1/things");
    assertThat(lock(released).content()).isEqualTo(renewed.content());
  }

  private NameLock lock(Path folder) throws IOException {
    PageSet pages = PageSet.of(folder);
    NameLock lock = pipeline.name(pages, Settings.DEFAULT).renewedLock(pages.filter());
    Files.write(pages.lockFile(), lock.content());
    return lock;
  }

  private static Path lockFile(Path folder) {
    return PageSet.of(folder).lockFile();
  }

  private static List<String> ids(Reading reading) {
    return reading.api().operations().stream().map(OwnersTest::line).toList();
  }

  private static String line(Operation operation) {
    return operation.page().source().path() + " " + operation.id();
  }

  private static void write(
      Path folder, String file, String fullPath, String method, String path, String marker)
      throws IOException {
    Path page = folder.resolve(file);
    Files.createDirectories(page.getParent());
    Files.writeString(
        page,
        """
        ---
        title: "List things"
        fullPath: "%s"
        ---
        # List things
        {尝试一下}(url=/api/tools/api_explore/api_explore_config?%s)

        ## 请求
        | 基本 | |
        |---|---|
        | HTTP URL | https://open.feishu.cn/open-apis%s |
        | HTTP Method | %s |

        ## 响应
        ### 响应体
        | 名称 | 类型 | 描述 |
        |---|---|---|
        | code | int | The code. |
        | msg | string | The message. |
        """
            .formatted(fullPath, marker, path, method));
  }
}

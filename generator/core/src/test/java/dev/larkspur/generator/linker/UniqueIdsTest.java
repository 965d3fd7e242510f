package dev.larkspur.generator.linker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.model.LockedIds;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UniqueIdsTest {
  private static final String ID = "im.v1.chat.list";

  @Test
  void theCurrentPagePrecedesTheHistoricOne() {
    assertThat(ids(LockedIds.NONE, page("a.md").historic(), page("b.md")))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void thePageWithAMarkerPrecedesTheOneWithout() {
    assertThat(ids(LockedIds.NONE, page("a.md").unmarked(), page("b.md")))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void aHistoricPageWithAMarkerComesAfterACurrentOneWithout() {
    assertThat(ids(LockedIds.NONE, page("a.md").historic(), page("b.md").unmarked()))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void anExtendedIdNeverTakesTheIdOfAnotherPage() {
    assertThat(ids(LockedIds.NONE, page("a.md"), page("b.md"), page("c.md").id(ID + ".b")))
        .containsExactly(
            "a.md im.v1.chat.list", "b.md im.v1.chat.list.b_2", "c.md im.v1.chat.list.b");
  }

  @Test
  void aGeneratedSegmentNeverBecomesPartOfAnId() {
    assertThat(
            ids(
                LockedIds.NONE,
                page("a.md"),
                page("b.md").fullPath("/docs/ugjMzUjL4IzM14COyMTN"),
                page("c/ukTMukTMukTM.md").fullPath("/docs/uMjM3UjLzIzN14yMycTN")))
        .containsExactly(
            "a.md im.v1.chat.list",
            "b.md im.v1.chat.list.b",
            "c/ukTMukTMukTM.md im.v1.chat.list_2");
  }

  @Test
  void aNewPageThatSortsFirstDoesNotTakeTheIdOfItsOwner() {
    assertThat(ids(lock(Map.of(ID, "/docs/b"), "b.md"), page("a.md"), page("b.md").historic()))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void bothPagesKeepTheIdsOfTheLock() {
    LockedIds lock = lock(Map.of(ID, "/docs/z", ID + ".a", "/docs/a"), "a.md", "z.md");

    assertThat(ids(lock, page("a.md"), page("z.md")))
        .containsExactly("a.md im.v1.chat.list.a", "z.md im.v1.chat.list");
    assertThat(ids(lock, page("a.md"))).containsExactly("a.md im.v1.chat.list.a");
  }

  @Test
  void aPageThatMovesToAnotherFileKeepsItsId() {
    assertThat(
            ids(
                lock(Map.of(ID, "/docs/b"), "b.md"),
                page("a.md"),
                page("z/new.md").fullPath("/docs/b")))
        .containsExactly("a.md im.v1.chat.list.a", "z/new.md im.v1.chat.list");
  }

  @Test
  void aPageWithAnotherRequestLineKeepsItsId() {
    assertThat(
            ids(
                lock(Map.of("im.v1.chats.get", "/docs/a"), "a.md"),
                page("a.md").id("im.v2.chats.post").request("POST", "/open-apis/im/v2/chats")))
        .containsExactly("a.md im.v1.chats.get");
  }

  @Test
  void aPageWithoutAFullPathIsKnownByMethodAndPath() {
    LockedIds lock = lock(Map.of(ID, "GET /chats/:"), "b.md");

    assertThat(
            ids(
                lock,
                page("a.md").fullPath(null).request("POST", "/chats/:chat_id"),
                page("b.md").fullPath(null).request("GET", "/chats/:id")))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
    assertThat(
            ids(
                lock,
                page("a.md").request("POST", "/chats/:chat_id"),
                page("b.md").request("GET", "/chats/:id")))
        .as("the page has got a full path since")
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void aPageOfAMirrorWithOtherPathsIsKnownByMethodAndPath() {
    LockedIds lock = lock(Map.of(ID, "/docs/one | GET /chats/:", ID + ".x", "/docs/x"), "b.md");

    assertThat(
            ids(
                lock,
                page("a.md").fullPath("/server-docs/chats"),
                page("z.md")
                    .fullPath("/server-docs/one")
                    .id("im.v1.y.z")
                    .request("GET", "/chats/:id"),
                page("x.md").request("GET", "/chats/:id")))
        .containsExactly(
            "a.md im.v1.chat.list.chats", "x.md im.v1.chat.list.x", "z.md im.v1.chat.list");
  }

  @Test
  void aPageWhoseNotationHasOnlyTheEndOfThePathKeepsItsId() {
    LockedIds lock =
        lock(
            Map.of(ID, "/uAjLw/reference/im-v1/chat/list", "im.v1.x.y", "/uAjLw/im-v1/x/y"),
            "b.md");

    assertThat(
            ids(
                lock,
                page("a.md").fullPath("/im-v1/chats/list"),
                page("z.md").fullPath("/im-v1/chat/list").unmarked()))
        .containsExactly("a.md im.v1.chat.list.list", "z.md im.v1.chat.list");
  }

  @Test
  void theIdOfAnOwnerThatIsGoneIsAvailableToKnownPagesFirst() {
    LockedIds lock = lock(Map.of(ID, "/docs/gone"), "gone.md", "b.md");

    assertThat(ids(lock, page("a.md"), page("b.md")))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
    assertThat(ids(lock, page("a.md")))
        .as("a new page does not take it")
        .containsExactly("a.md im.v1.chat.list.a");
  }

  @Test
  void aNewPageDoesNotTakeTheIdOfAPageThatIsNotRead() {
    LockedIds whole = lock(Map.of(ID, "/docs/b"), "b.md");

    assertThat(ids(whole, page("a.md"))).containsExactly("a.md im.v1.chat.list.a");
    assertThat(ids(whole, page("b.md").fullPath("/docs/moved")))
        .containsExactly("b.md im.v1.chat.list");
  }

  @Test
  void anIdWithoutAKnownOwnerGoesToThePageOfTheEarlierRun() {
    LockedIds lock = lock(Map.of(ID, LockedIds.UNKNOWN), "b.md");

    assertThat(ids(lock, page("a.md"), page("b.md").historic()))
        .containsExactly("a.md im.v1.chat.list.a", "b.md im.v1.chat.list");
  }

  @Test
  void idsWithoutKnownOwnersGoWhereTheEarlierRunPutThem() {
    LockedIds lock =
        lock(
            Map.of(ID, LockedIds.UNKNOWN, ID + ".b", LockedIds.UNKNOWN),
            "old/a.md",
            "b.md",
            "historic-version/a.md");

    assertThat(ids(lock, page("b.md"), page("historic-version/a.md").historic()))
        .as("the first by path had the plain id")
        .containsExactly("b.md im.v1.chat.list.b", "historic-version/a.md im.v1.chat.list");
    assertThat(ids(lock, page("b.md")))
        .as("the first page is gone")
        .containsExactly("b.md im.v1.chat.list.b");
  }

  @Test
  void anIdOfAnEarlierVersionIsKeptForAPageWithoutAMarker() {
    LockedIds lock = lock(Map.of("im.v1.chats.get", LockedIds.UNKNOWN), "a.md");

    assertThat(ids(lock, page("a.md").unmarked().request("GET", "/open-apis/im/v1/chats/:chat_id")))
        .containsExactly("a.md im.v1.chats.get");
  }

  @Test
  void pagesOfOneOwnerShareItsIds() {
    LockedIds lock = lock(Map.of(ID, "/docs/x", ID + ".b", "/docs/x"), "a.md", "b.md");

    assertThat(ids(lock, page("a.md").fullPath("/docs/x"), page("b.md").fullPath("/docs/x")))
        .containsExactly("a.md im.v1.chat.list", "b.md im.v1.chat.list.b");
  }

  @Test
  void theOrderOfReadingDoesNotMatter() {
    List<PageDraft> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      PageDraft page = page("page" + i + ".md").id("im.v1.chat.list" + i % 3);
      pages.add(i % 4 == 0 ? page.historic() : i % 5 == 0 ? page.unmarked() : page);
    }
    LockedIds lock =
        lock(
            Map.of(
                "im.v1.chat.list0", "/docs/page9",
                "im.v1.chat.list1", LockedIds.UNKNOWN,
                "im.v1.chat.list1.page7", "/docs/page4",
                "im.v1.chat.list2", "/docs/gone"),
            "page7.md",
            "page8.md");
    for (LockedIds locked : List.of(LockedIds.NONE, lock)) {
      List<String> sorted = ids(locked, pages.toArray(PageDraft[]::new));

      assertThat(sorted.stream().map(line -> line.substring(line.indexOf(' '))))
          .doesNotHaveDuplicates();
      for (int seed = 0; seed < 20; seed++) {
        Collections.shuffle(pages, new Random(seed));
        assertThat(ids(locked, pages.toArray(PageDraft[]::new))).isEqualTo(sorted);
      }
    }
  }

  @Test
  void aNewNoticeDoesNotTakeTheIdOfItsOwner() {
    LockedIds lock =
        new LockedIds(
            new TreeMap<>(), new TreeMap<>(Map.of("change", "/b/change")), Set.of("b.md"));
    List<Notice> notices = List.of(notice("a.md", "/a/change"), notice("b.md", "/b/change"));

    assertThat(UniqueIds.ofNotices(notices, lock, new Diagnostics()))
        .extracting(Notice::id)
        .containsExactly("change.a", "change");
  }

  private static List<String> ids(LockedIds locked, PageDraft... pages) {
    List<Operation> operations = Stream.of(pages).map(PageDraft::build).toList();
    return Linker.named(operations, locked, new Diagnostics()).stream()
        .map(operation -> operation.page().source().path() + " " + operation.id())
        .toList();
  }

  private static LockedIds lock(Map<String, String> operations, String... pages) {
    return new LockedIds(new TreeMap<>(operations), new TreeMap<>(), Set.of(pages));
  }

  /** Returns a page with a marker that names the id of all pages here. */
  private static PageDraft page(String file) {
    String fullPath = "/docs/" + file.substring(file.lastIndexOf('/') + 1, file.length() - 3);
    return new PageDraft(file, ID, fullPath, "GET", "/open-apis/" + file, false, true);
  }

  private static Notice notice(String file, String fullPath) {
    return new Notice(
        "change", "A change", "", fullPath, null, null, new Source(file, 1), Map.of(), List.of());
  }

  private record PageDraft(
      String file,
      String id,
      String fullPath,
      String method,
      String path,
      boolean deprecated,
      boolean marked) {

    PageDraft id(String other) {
      return new PageDraft(file, other, fullPath, method, path, deprecated, marked);
    }

    PageDraft fullPath(String other) {
      return new PageDraft(file, id, other, method, path, deprecated, marked);
    }

    PageDraft request(String otherMethod, String otherPath) {
      return new PageDraft(file, id, fullPath, otherMethod, otherPath, deprecated, marked);
    }

    PageDraft historic() {
      return new PageDraft(file, id, fullPath, method, path, true, marked);
    }

    PageDraft unmarked() {
      return new PageDraft(file, id, fullPath, method, path, deprecated, false);
    }

    Operation build() {
      return dev.larkspur.generator.Spec.operation(id, method, path).page(file).build().toBuilder()
          .id(OperationId.parse(id))
          .fullPath(fullPath)
          .deprecated(deprecated)
          .marked(marked)
          .build();
    }
  }
}

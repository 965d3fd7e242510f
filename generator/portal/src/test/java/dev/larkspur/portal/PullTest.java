package dev.larkspur.portal;

import static dev.larkspur.portal.FakePortal.body;
import static dev.larkspur.portal.FakePortal.cutOff;
import static dev.larkspur.portal.FakePortal.half;
import static dev.larkspur.portal.FakePortal.slow;
import static dev.larkspur.portal.FakePortal.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.source.UserInputException;
import dev.larkspur.portal.PageChange.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullTest {
  @TempDir Path folder;
  private FakePortal portal;
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void start() throws IOException {
    portal = new FakePortal();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void aPageIsWrittenWithFrontMatterAndUnchangedText() throws Exception {
    portal.hasTitled("1", "/uAjLw4CM/ukTMukTMukTM/im-v1/message/reply", "Say \"hi\" \\ back", "17");

    PullReport report = pull();

    assertThat(folder.resolve("im-v1/message/reply.md"))
        .hasContent(
            """
            ---
            title: "Say \\"hi\\" \\\\ back"
            fullPath: "/uAjLw4CM/ukTMukTMukTM/im-v1/message/reply"
            updateTime: "17"
            ---

            # Say "hi" \\ back
            """);
    assertThat(files(report, Kind.ADDED)).containsExactly("im-v1/message/reply.md");
    assertThat(report.failed()).isFalse();
  }

  @Test
  void onlyPagesBelowTheRootItemArePulled() throws Exception {
    portal.hasMany(3);

    pull();

    assertThat(portal.asked).doesNotContain("/home/other").hasSize(3);
  }

  @Test
  void unchangedPagesAreNotRequestedAgain() throws Exception {
    portal.hasMany(30);
    pull();
    portal.asked.clear();
    var before = contents();

    PullReport report = pull();

    assertThat(portal.asked).isEmpty();
    assertThat(report.changes()).isEmpty();
    assertThat(report.unchanged()).isEqualTo(30);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aPageWithAnotherDateIsFetchedIntoTheSameFile() throws Exception {
    portal.hasMany(5);
    pull();
    portal.asked.clear();
    portal.has("id3", "/doc/p3", "101", "# Page 3, better\n");

    PullReport report = pull();

    assertThat(portal.asked).containsExactly("/doc/p3");
    assertThat(files(report, Kind.CHANGED)).containsExactly("doc/p3.md");
    assertThat(folder.resolve("doc/p3.md")).content().contains("better", "\"101\"");
  }

  @Test
  void aPageWithAnotherTitleIsChanged() throws Exception {
    portal.hasTitled("1", "/doc/a", "Old", "5");
    pull();
    portal.hasTitled("1", "/doc/a", "New", "5");

    assertThat(files(pull(), Kind.CHANGED)).containsExactly("doc/a.md");
    assertThat(folder.resolve("doc/a.md")).content().contains("title: \"New\"");
  }

  @Test
  void aMovedPageLeavesNoFileBehind() throws Exception {
    portal.hasMany(2).has("m", "/doc/old/place", "5", "# Moving\n");
    pull();
    portal.has("m", "/doc/new/place", "5", "# Moving\n");

    PullReport report = pull();

    assertThat(report.changes(Kind.MOVED))
        .containsExactly(
            new PageChange(
                Kind.MOVED,
                "/doc/new/place",
                "Title of m",
                new PageFile("doc/new/place.md"),
                new PageFile("doc/old/place.md")));
    assertThat(folder.resolve("doc/old")).doesNotExist();
    assertThat(folder.resolve("doc/new/place.md")).content().contains("/doc/new/place");
  }

  @Test
  void twoPagesThatSwapPathsDoNotOverwriteEachOther() throws Exception {
    portal.has("a", "/doc/one", "5", "# A\n").has("b", "/doc/two", "5", "# B\n").hasMany(40);
    pull();
    portal.has("a", "/doc/two", "5", "# A\n").has("b", "/doc/one", "5", "# B\n");
    portal.fails("/doc/one", status(404));

    pull();

    assertThat(contents().values()).anyMatch(text -> text.contains("# B\n"));
    portal.fails("/doc/one");
    pull();
    assertThat(contents().values().stream().filter(text -> text.contains("# A\n"))).hasSize(1);
    assertThat(contents().values().stream().filter(text -> text.contains("# B\n"))).hasSize(1);
  }

  @Test
  void aPageThatIsNoLongerInTheTreeIsRemoved() throws Exception {
    portal.hasMany(4).has("g", "/gone/page", "5", "# Gone\n");
    pull();
    portal.lost("g");

    PullReport report = pull();

    assertThat(files(report, Kind.REMOVED)).containsExactly("gone/page.md");
    assertThat(folder.resolve("gone")).doesNotExist();
    assertThat(pull().changes()).isEmpty();
  }

  @Test
  void filesThatNoPullWroteAreNotTouched() throws Exception {
    Files.createDirectories(folder.resolve("doc"));
    Files.writeString(folder.resolve("doc/p1.md"), "# Mine\n");
    Files.writeString(folder.resolve("overlay.yaml"), "mine: true\n");
    portal.hasMany(3);

    pull();
    portal.lost("id1");
    pull();

    assertThat(folder.resolve("doc/p1.md")).hasContent("# Mine\n");
    assertThat(folder.resolve("overlay.yaml")).exists();
  }

  @Test
  void existingPagesAreKeptInTheirFiles() throws Exception {
    portal.hasMany(3);
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/one.md"),
        "---\ntitle: \"x\"\nfullPath: \"/doc/p1\"\nupdateTime: \"1700000000100\"\n---\n\n# One\n");
    Files.writeString(
        folder.resolve("mine/two.md"),
        "---\ntitle: \"x\"\nfullPath: \"/doc/p2\"\nupdateTime: \"1700000000099\"\n---\n\n# Two\n");

    PullReport report = pull();

    assertThat(portal.asked).containsExactlyInAnyOrder("/doc/p0", "/doc/p2");
    assertThat(files(report, Kind.ADDED)).containsExactly("doc/p0.md");
    assertThat(files(report, Kind.CHANGED)).containsExactly("mine/two.md");
    assertThat(folder.resolve("mine/one.md")).content().contains("# One");
    portal.lost("id1");
    assertThat(files(pull(), Kind.REMOVED)).containsExactly("mine/one.md");
  }

  @Test
  void withoutStatePagesAreIdentifiedByTheirFrontMatter() throws Exception {
    portal.hasMany(6);
    pull();
    Files.delete(folder.resolve(PullState.FILE));
    portal.asked.clear();

    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
  }

  @Test
  void aPageWithItsHeadInACommentIsIdentified() throws Exception {
    portal.hasMany(1);
    Files.writeString(
        folder.resolve("mine.md"),
        "<!--\ntitle: x\nfullPath: /doc/p0\nupdatedAt: 1700000000100\n-->\n# Mine\n");

    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
  }

  @Test
  void aDeletedFileIsFetchedAgain() throws Exception {
    portal.hasMany(3);
    pull();
    Files.delete(folder.resolve("doc/p1.md"));

    assertThat(files(pull(), Kind.ADDED)).containsExactly("doc/p1.md");
  }

  @Test
  void tooManyRequestsAndServerErrorsAreRetriedWithGrowingDelays() throws Exception {
    portal.hasMany(1).fails("/doc/p0", status(429), status(503));

    PullReport report = pull();

    assertThat(report.failures()).isEmpty();
    assertThat(portal.asked).hasSize(3);
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void aDelayRequestedByThePortalIsLimited() throws Exception {
    portal
        .hasMany(1)
        .fails(
            "/doc/p0",
            status(429, "x-ogw-ratelimit-reset", "7"),
            status(429, "Retry-After", "999999"));

    pull();

    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofMinutes(1));
  }

  @Test
  void thereAreAtMostThreeAttempts() throws Exception {
    portal.hasMany(40).fails("/doc/p0", status(500), status(500), status(500), status(500));

    PullReport report = pull();

    assertThat(portal.asked.stream().filter("/doc/p0"::equals)).hasSize(3);
    assertThat(report.failures())
        .containsExactly(new PageFailure("/doc/p0", "HTTP 500 after 3 attempts", false));
    assertThat(report.failed()).isFalse();
    assertThat(folder.resolve("doc/p0.md")).doesNotExist();
    assertThat(files(pull(), Kind.ADDED)).containsExactly("doc/p0.md");
  }

  @Test
  void otherErrorsAreNotRetriedAndKeepTheOldPage() throws Exception {
    portal.hasMany(100);
    pull();
    for (int i = 0; i < 100; i++) {
      portal.has("id" + i, "/doc/p" + i, "200", "# Newer\n");
    }
    portal
        .fails("/doc/p0", status(404))
        .fails("/doc/p1", half())
        .fails("/doc/p2", cutOff())
        .fails("/doc/p3", body("<html>gateway</html>"))
        .fails("/doc/p4", body("{\"code\":0,\"data\":{\"content\":\"\"}}"));
    portal.asked.clear();

    PullReport report = pull();

    assertThat(portal.asked).hasSize(100);
    assertThat(waits).isEmpty();
    assertThat(report.failures())
        .extracting(PageFailure::fullPath)
        .containsExactly("/doc/p0", "/doc/p1", "/doc/p2", "/doc/p3", "/doc/p4");
    assertThat(report.failed()).isFalse();
    for (int i = 0; i < 5; i++) {
      assertThat(folder.resolve("doc/p" + i + ".md")).content().contains("# Page " + i);
    }
    assertThat(report.changes(Kind.CHANGED)).hasSize(95);
  }

  @Test
  void anIncompleteResponseTimesOut() throws Exception {
    portal.hasMany(40).fails("/doc/p1", portal.stuck());

    PullReport report = pull(settings().withTimeout(Duration.ofSeconds(5)), PullSelection.ALL);

    assertThat(report.failures()).extracting(PageFailure::fullPath).containsExactly("/doc/p1");
    assertThat(report.failures().get(0).reason()).contains("within PT5S");
    assertThat(report.changes(Kind.ADDED)).hasSize(39);
  }

  @Test
  void aboveFivePercentOfFailuresTheRunFailsAndRemovesNothing() throws Exception {
    portal.hasMany(40);
    pull();
    for (int i = 0; i < 3; i++) {
      portal.has("id" + i, "/doc/p" + i, "200", "# Newer\n").fails("/doc/p" + i, status(404));
    }
    portal.lost("id39");

    PullReport report = pull();

    assertThat(report.failed()).isTrue();
    assertThat(report.changes(Kind.REMOVED)).isEmpty();
    assertThat(report.notes()).anyMatch(note -> note.startsWith("not removed: 1 of the pages"));
    assertThat(folder.resolve("doc/p39.md")).exists();
    PullReport healed = pull();
    assertThat(healed.failed()).isFalse();
    assertThat(files(healed, Kind.REMOVED)).containsExactly("doc/p39.md");
  }

  @Test
  void anOutageFailsTheRunAlthoughFewPagesChanged() throws Exception {
    portal.hasMany(100);
    pull();
    portal.has("id1", "/doc/p1", "200", "# Newer\n").allPages(status(502));

    assertThat(pull().failed()).isTrue();
  }

  @Test
  void oneLostPageDoesNotFailEveryRun() throws Exception {
    portal.hasMany(100).fails("/doc/p7", status(404), status(404));
    pull();

    PullReport again = pull();

    assertThat(again.failures()).hasSize(1);
    assertThat(again.failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>",
        "{\"code\":0,\"msg\":\"ok\"}",
        "{\"code\":0,\"data\":{\"items\":[]}}",
        "{\"code\":0,\"data\":{\"items\":[{\"id\":\"103\",\"type\":\"DirectoryType\",\"items\":[]}]}}",
        "{\"code\":0,\"data\":{\"items\":{\"id\":\"103\"}}}",
        "{\"code\":500,\"msg\":\"oops\",\"data\":{}}",
        "[]",
        ""
      })
  void withoutTreeNothingIsTouched(String tree) throws Exception {
    portal.hasMany(3);
    pull();
    var before = contents();
    portal.treeIs(body(tree));

    assertThatThrownBy(this::pull).isInstanceOf(PortalException.class);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void anIncompleteTreeIsRejected() throws Exception {
    portal.hasMany(3);
    pull();
    portal.treeIs(half());

    assertThatThrownBy(this::pull).isInstanceOf(PortalException.class);
    assertThat(folder.resolve("doc/p1.md")).exists();
  }

  @Test
  void anItemOfAnUnknownKindIsReportedAndItsPageIsKept() throws Exception {
    portal.hasMany(3);
    pull();
    portal
        .lost("id1")
        .lost("id2")
        .treeAlsoHolds("{\"id\":\"id1\",\"name\":\"Odd\\u202e\\none\",\"type\":\"Riddle\"}");

    PullReport report = pull();

    assertThat(report.notes())
        .containsExactly("the item 'Odd  one' with the id 'id1' is neither a page nor a directory");
    assertThat(files(report, Kind.REMOVED)).containsExactly("doc/p2.md");
    assertThat(folder.resolve("doc/p1.md")).exists();
    assertThat(report.failed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"type\":\"Riddle\"}",
        "{\"id\":\"y\",\"type\":\"DocumentType\"}",
        "{\"fullPath\":\"/z\",\"type\":\"DocumentType\"}",
        "{\"id\":\"d\",\"type\":\"DirectoryType\",\"items\":{}}",
        "7"
      })
  void anItemWithoutIdPreventsRemovals(String item) throws Exception {
    portal.hasMany(3);
    pull();
    portal.lost("id1").treeAlsoHolds(item);

    PullReport report = pull();

    assertThat(folder.resolve("doc/p1.md")).exists();
    assertThat(report.notes())
        .hasSize(2)
        .contains("not removed: 1 of the pages, because parts of the tree could not be read");
  }

  @Test
  void aTreeThatLostMostOfItsPagesRemovesNone() throws Exception {
    portal.hasMany(50);
    pull();
    for (int i = 10; i < 50; i++) {
      portal.lost("id" + i);
    }

    PullReport report = pull();

    assertThat(report.notes()).anyMatch(note -> note.contains("more than half"));
    assertThat(contents()).hasSize(51);
  }

  @Test
  void hostilePathsStayBelowTheFolderWithDifferentNames() throws Exception {
    List<String> paths =
        List.of(
            "/../../etc/passwd",
            "/..\\..\\windows",
            "C:\\temp\\x",
            "/doc/a\u0000b",
            "/doc/.hidden",
            "/doc/con",
            "/doc/Readme",
            "/doc/Same",
            "/doc/same",
            "/doc/SAME",
            "/doc/",
            "///",
            "/doc/" + "long".repeat(200),
            "/" + "deep/".repeat(100) + "end",
            "/doc/文档",
            "/doc/$(rm -rf)",
            "/doc/a b",
            "/doc/a?b#c");
    for (int i = 0; i < paths.size(); i++) {
      portal.has("h" + i, paths.get(i), "1", "# Page " + i + "\n");
    }

    PullReport report = pull();

    assertThat(report.failures()).isEmpty();
    var contents = contents();
    assertThat(contents).hasSize(paths.size() + 1);
    assertThat(contents.keySet())
        .allMatch(name -> name.matches("[A-Za-z0-9_/-]+\\.md|\\.larkspur.*"));
    assertThat(contents.keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    assertThat(folder.getParent().resolve("etc")).doesNotExist();
    assertThat(pull().changes()).isEmpty();
  }

  @Test
  void anAliasOfAnotherPageIsNotWrittenTwice() throws Exception {
    portal.has("1", "/doc/real", "1", "# Real\n").has("2", "/doc/alias", "1", "# Real\n");
    portal.alias("/doc/alias", "/doc/real");

    PullReport report = pull();

    assertThat(contents()).hasSize(2).containsKey("doc/real.md");
    assertThat(report.notes()).containsExactly("/doc/alias is an alias of /doc/real");
    portal.asked.clear();
    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
  }

  @Test
  void anAliasWithoutItsPageIsWrittenWithTheCanonicalPath() throws Exception {
    portal
        .has("1", "/doc/alias-one", "1", "")
        .has("2", "/doc/alias-two", "1", "")
        .alias("/doc/alias-one", "/doc/canonical")
        .alias("/doc/alias-two", "/doc/canonical");

    pull();

    assertThat(contents()).hasSize(2);
    assertThat(folder.resolve("doc/alias-one.md")).content().contains("\"/doc/canonical\"");
    portal.asked.clear();
    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
    portal.lost("1");
    pull();
    pull();
    assertThat(folder.resolve("doc/alias-two.md")).exists();
  }

  @Test
  void aReferenceToAnotherPageIsFollowedOnThePortalOnly() throws Exception {
    portal
        .has("1", "/doc/pointer", "1", "-> /document/doc/target")
        .has("2", "/doc/away", "1", "-> https://elsewhere.example/page")
        .has("3", "/doc/round", "1", "-> /document/doc/round")
        .hasMany(60)
        .alias("/doc/target", "/doc/target");
    portal.has("t", "/doc/target", "1", "# Target\n");

    PullReport report = pull();

    assertThat(report.failures())
        .extracting(PageFailure::toString)
        .containsExactlyInAnyOrder(
            "/doc/away: the page refers to another site: https://elsewhere.example/page",
            "/doc/round: the page leads to more than 3 other pages");
    assertThat(report.notes()).containsExactly("/doc/pointer is an alias of /doc/target");
  }

  @Test
  void redirectsAreFollowedOnTheSameHostOnly() throws Exception {
    portal
        .hasMany(40)
        .fails(
            "/doc/p0",
            status(302, "Location", "/document_portal/v1/document/get_detail?fullPath=/doc/p0"))
        .fails("/doc/p1", status(302, "Location", "http://elsewhere.example/"));

    PullReport report = pull();

    assertThat(folder.resolve("doc/p0.md")).exists();
    assertThat(report.failures())
        .containsExactly(
            new PageFailure(
                "/doc/p1", "redirected to another host: http://elsewhere.example/", false));
  }

  @Test
  void anInterruptedPullIsContinued() throws Exception {
    portal.hasMany(60);
    assertThatThrownBy(
            () ->
                new Pull(settings(), folder, PullSelection.ALL, waits::add)
                    .run(
                        (done, of) -> {
                          if (done == 25) {
                            throw new IllegalStateException("stopped");
                          }
                        }))
        .hasMessage("stopped");
    // An incomplete line, as left by a killed process.
    Path state = folder.resolve(PullState.FILE);
    Files.writeString(state, Files.readString(state) + "\n{\"id\":\"id");
    portal.asked.clear();

    PullReport report = pull();

    // Requests of the first pull may arrive after it was interrupted.
    assertThat(Set.copyOf(portal.asked)).hasSize(35).doesNotContain("/doc/p24");
    assertThat(report.changes(Kind.ADDED)).hasSize(35);
    assertThat(contents()).hasSize(61);
  }

  @Test
  void aDryRunReportsTheChangesAndWritesNothing() throws Exception {
    portal.hasMany(3).has("m", "/doc/here", "1", "# M\n");
    pull();
    portal
        .has("id0", "/doc/p0", "101", "# Newer\n")
        .has("m", "/doc/there", "1", "# M\n")
        .has("n", "/doc/new", "1", "# New\n")
        .lost("id2");
    var before = contents();
    portal.asked.clear();

    PullReport report = new Pull(settings(), folder).dryRun();

    assertThat(portal.asked).isEmpty();
    assertThat(contents()).isEqualTo(before);
    assertThat(report.changes())
        .extracting(change -> change.kind() + " " + change.file())
        .containsExactly(
            "ADDED doc/new.md", "CHANGED doc/p0.md", "MOVED doc/there.md", "REMOVED doc/p2.md");
    assertThat(pull().changes()).isEqualTo(report.changes());
  }

  @Test
  void aDryRunDoesNotCreateTheFolder() throws Exception {
    portal.hasMany(3);
    Path none = folder.resolve("none");

    assertThat(new Pull(settings(), none).dryRun().changes()).hasSize(3);
    assertThat(none).doesNotExist();
  }

  @Test
  void aSelectionLeavesOtherPagesUnchanged() throws Exception {
    portal
        .has("1", "/uAjLw4CM/ukTMukTMukTM/im-v1/message/a", "1", "# A\n")
        .has("2", "/uAjLw4CM/ukTMukTMukTM/im-v1/message/b", "1", "# B\n")
        .has("3", "/uAjLw4CM/ukTMukTMukTM/im-v10/chat", "1", "# C\n");
    pull();
    portal
        .lost("2")
        .lost("3")
        .has("1", "/uAjLw4CM/ukTMukTMukTM/im-v1/message/a", "2", "# A\n")
        .has("4", "/uAjLw4CM/ukTMukTMukTM/drive/x", "1", "# D\n");

    PullReport report = pull(settings(), new PullSelection(List.of("/im-v1/")));

    assertThat(report.changes())
        .extracting(change -> change.kind() + " " + change.file())
        .containsExactly("CHANGED im-v1/message/a.md", "REMOVED im-v1/message/b.md");
    assertThat(folder.resolve("im-v10/chat.md")).exists();
  }

  @Test
  void aSelectionIgnoresOpaqueSegments() throws Exception {
    portal
        .has("1", "/uAjLw4CM/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/get", "1", "# A\n")
        .has("2", "/uAjLw4CM/ukTMukTMukTM/reference/auth-v3/token", "1", "# B\n")
        .has("3", "/uAjLw4CM/ukTMukTMukTM/reference/users/auth-v3", "1", "# C\n");

    PullReport report = pull(settings(), new PullSelection(List.of("auth-v3", "auth-v3/x")));

    assertThat(files(report, Kind.ADDED))
        .containsExactly("ukDNz4SO0MjL5QzM/auth-v3/auth/get.md", "auth-v3/token.md");
    assertThat(report.notes())
        .containsExactly("No page has a path that begins with \"auth-v3/x\".");
  }

  @Test
  void aSelectionWithoutPagesIsRejected() throws Exception {
    portal.has("1", "/uAjLw4CM/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/get", "1", "# A\n");

    for (String only : List.of("auht-v3", "auth-v3/auht", "auth-v3/auth/get/x", "get")) {
      PullSelection selection = new PullSelection(List.of(only));
      assertThatThrownBy(() -> pull(settings(), selection))
          .isInstanceOf(UserInputException.class)
          .hasMessageContaining("No page has a path that begins with \"" + only + "\".");
      assertThatThrownBy(() -> new Pull(settings(), folder, selection, waits::add).dryRun())
          .isInstanceOf(UserInputException.class);
    }
    assertThat(contents()).isEmpty();
  }

  @Test
  void requestsHaveUserAgentAndLocaleAndAreAtMostEightAtOnce() throws Exception {
    portal.hasMany(100);
    portal.allPages(portal.together(8));

    pull();

    assertThat(portal.mostInside).hasValue(8);
    assertThat(portal.userAgents).containsOnly("larkspur-pull");
    assertThat(portal.cookies).containsOnly("open_locale=zh-CN");
  }

  @Test
  void afterTooManyRequestsFewerAreSentAtOnce() throws Exception {
    portal.hasMany(1).fails("/doc/p0", status(429), status(429));
    PortalRequests requests = new PortalRequests(settings(), waits::add);

    requests.get("/document_portal/v1/document/get_detail?fullPath=/doc/p0");

    assertThat(requests.limit()).isEqualTo(2);
  }

  @Test
  void pagesOfTwoLanguagesAreNotMixedInOneFolder() throws Exception {
    portal.hasMany(3);
    pull(settings().withLanguage("en"), PullSelection.ALL);

    assertThat(portal.cookies).containsOnly("open_locale=en-US");
    assertThat(pull(settings().withLanguage("en"), PullSelection.ALL).changes()).isEmpty();
    assertThatThrownBy(this::pull)
        .isInstanceOf(UserInputException.class)
        .hasMessageContaining("The folder has pages of " + portal.host() + " (item 103) in en-US");
  }

  @Test
  void pagesOfTwoPortalsAreNotMixedInOneFolder() throws Exception {
    portal.hasMany(3);
    pull();
    try (FakePortal other = new FakePortal()) {
      other.hasMany(2);
      assertThatThrownBy(() -> pull(PortalSettings.of(other.host()), PullSelection.ALL))
          .isInstanceOf(UserInputException.class)
          .hasMessageContaining("The folder has pages of " + portal.host());
    }
    assertThat(contents()).hasSize(4);
  }

  @Test
  void unfinishedFilesAreDeleted() throws Exception {
    portal.hasMany(1);
    Files.createDirectories(folder.resolve("doc"));
    Files.writeString(folder.resolve("doc/.larkspur-pull-123.tmp"), "half");

    pull();

    assertThat(folder.resolve("doc/.larkspur-pull-123.tmp")).doesNotExist();
  }

  @Test
  void anEditedStateCannotLeaveTheFolder() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside.md"), "precious");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    portal.hasMany(2);
    new Pull(settings(), inner).run((done, of) -> {});
    Path state = inner.resolve(PullState.FILE);
    Files.writeString(state, Files.readString(state).replace("\"doc/p1.md\"", "\"../outside.md\""));
    portal.lost("id1");

    new Pull(settings(), inner).run((done, of) -> {});

    assertThat(outside).hasContent("precious");
  }

  @Test
  void theResultDoesNotDependOnTheOrderOfResponses() throws Exception {
    portal.hasMany(40).has("x", "/DOC/P1", "1", "# X\n").has("y", "/doc/p1/", "1", "# Y\n");
    pull();
    var first = contents();
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(Files::isRegularFile).forEach(file -> file.toFile().delete());
    }
    portal.allPages((exchange, good) -> slow((int) (System.nanoTime() % 7)).send(exchange, good));

    pull();

    assertThat(contents()).isEqualTo(first);
  }

  private PortalSettings settings() {
    return PortalSettings.of(portal.host());
  }

  private PullReport pull() throws IOException, InterruptedException {
    return pull(settings(), PullSelection.ALL);
  }

  private PullReport pull(PortalSettings settings, PullSelection selection)
      throws IOException, InterruptedException {
    return new Pull(settings, folder, selection, waits::add).run((done, of) -> {});
  }

  private static List<String> files(PullReport report, Kind kind) {
    return report.changes(kind).stream().map(change -> change.file().name()).toList();
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return contents;
  }
}

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
  void a_page_is_written_with_its_front_matter_and_its_text_as_it_is() throws Exception {
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
  void only_pages_below_the_root_item_are_pulled() throws Exception {
    portal.hasMany(3);

    pull();

    assertThat(portal.asked).doesNotContain("/home/other").hasSize(3);
  }

  @Test
  void what_has_not_changed_is_not_asked_for_again() throws Exception {
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
  void a_page_with_another_date_is_fetched_into_the_same_file() throws Exception {
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
  void a_page_with_another_title_is_changed() throws Exception {
    portal.hasTitled("1", "/doc/a", "Old", "5");
    pull();
    portal.hasTitled("1", "/doc/a", "New", "5");

    assertThat(files(pull(), Kind.CHANGED)).containsExactly("doc/a.md");
    assertThat(folder.resolve("doc/a.md")).content().contains("title: \"New\"");
  }

  @Test
  void a_page_that_moved_leaves_no_file_behind() throws Exception {
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
  void two_pages_that_change_places_never_overwrite_each_other() throws Exception {
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
  void a_page_that_the_tree_has_no_more_is_removed() throws Exception {
    portal.hasMany(4).has("g", "/gone/page", "5", "# Gone\n");
    pull();
    portal.lost("g");

    PullReport report = pull();

    assertThat(files(report, Kind.REMOVED)).containsExactly("gone/page.md");
    assertThat(folder.resolve("gone")).doesNotExist();
    assertThat(pull().changes()).isEmpty();
  }

  @Test
  void files_that_no_pull_wrote_are_never_touched() throws Exception {
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
  void a_folder_of_known_pages_is_taken_over_wherever_they_lie() throws Exception {
    portal.hasMany(3);
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        folder.resolve("mine/one.md"),
        "---\ntitle: \"x\"\nfullPath: \"/doc/p1\"\nupdateTime: \"100\"\n---\n\n# One\n");
    Files.writeString(
        folder.resolve("mine/two.md"),
        "---\ntitle: \"x\"\nfullPath: \"/doc/p2\"\nupdateTime: \"99\"\n---\n\n# Two\n");

    PullReport report = pull();

    assertThat(portal.asked).containsExactlyInAnyOrder("/doc/p0", "/doc/p2");
    assertThat(files(report, Kind.ADDED)).containsExactly("doc/p0.md");
    assertThat(files(report, Kind.CHANGED)).containsExactly("mine/two.md");
    assertThat(folder.resolve("mine/one.md")).content().contains("# One");
    portal.lost("id1");
    assertThat(files(pull(), Kind.REMOVED)).containsExactly("mine/one.md");
  }

  @Test
  void without_its_state_a_pull_knows_its_pages_by_their_front_matter() throws Exception {
    portal.hasMany(6);
    pull();
    Files.delete(folder.resolve(PullState.FILE));
    portal.asked.clear();

    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
  }

  @Test
  void a_deleted_file_is_fetched_again() throws Exception {
    portal.hasMany(3);
    pull();
    Files.delete(folder.resolve("doc/p1.md"));

    assertThat(files(pull(), Kind.ADDED)).containsExactly("doc/p1.md");
  }

  @Test
  void too_many_requests_and_faults_of_the_portal_are_tried_three_times_later_and_later()
      throws Exception {
    portal.hasMany(1).fails("/doc/p0", status(429), status(503));

    PullReport report = pull();

    assertThat(report.failures()).isEmpty();
    assertThat(portal.asked).hasSize(3);
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void a_wait_that_the_portal_names_is_kept_within_reason() throws Exception {
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
  void three_tries_are_all() throws Exception {
    portal.hasMany(40).fails("/doc/p0", status(500), status(500), status(500), status(500));

    PullReport report = pull();

    assertThat(portal.asked.stream().filter("/doc/p0"::equals)).hasSize(3);
    assertThat(report.failures())
        .containsExactly(new PageFailure("/doc/p0", "HTTP 500 in 3 tries", false));
    assertThat(report.failed()).isFalse();
    assertThat(folder.resolve("doc/p0.md")).doesNotExist();
    assertThat(files(pull(), Kind.ADDED)).containsExactly("doc/p0.md");
  }

  @Test
  void other_faults_are_not_tried_again_and_keep_the_old_page() throws Exception {
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
  void an_answer_that_stops_half_way_is_given_up_in_time() throws Exception {
    portal.hasMany(40).fails("/doc/p1", portal.stuck());

    PullReport report = pull(settings().withTimeout(Duration.ofSeconds(5)), PullSelection.ALL);

    assertThat(report.failures()).extracting(PageFailure::fullPath).containsExactly("/doc/p1");
    assertThat(report.failures().get(0).reason()).contains("within PT5S");
    assertThat(report.changes(Kind.ADDED)).hasSize(39);
  }

  @Test
  void above_five_in_a_hundred_the_run_fails_and_nothing_is_removed() throws Exception {
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
  void an_outage_fails_the_run_though_few_pages_changed() throws Exception {
    portal.hasMany(100);
    pull();
    portal.has("id1", "/doc/p1", "200", "# Newer\n").allPages(status(502));

    assertThat(pull().failed()).isTrue();
  }

  @Test
  void one_page_that_the_portal_has_lost_does_not_fail_every_run() throws Exception {
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
  void without_a_tree_nothing_is_touched(String tree) throws Exception {
    portal.hasMany(3);
    pull();
    var before = contents();
    portal.treeIs(body(tree));

    assertThatThrownBy(this::pull).isInstanceOf(PortalException.class);
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void half_a_tree_is_none() throws Exception {
    portal.hasMany(3);
    pull();
    portal.treeIs(half());

    assertThatThrownBy(this::pull).isInstanceOf(PortalException.class);
    assertThat(folder.resolve("doc/p1.md")).exists();
  }

  @Test
  void an_item_of_an_unknown_kind_is_told_and_its_page_stays() throws Exception {
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
  void an_item_that_could_be_any_page_stops_removals(String item) throws Exception {
    portal.hasMany(3);
    pull();
    portal.lost("id1").treeAlsoHolds(item);

    PullReport report = pull();

    assertThat(folder.resolve("doc/p1.md")).exists();
    assertThat(report.notes())
        .hasSize(2)
        .contains("not removed: 1 of the pages, because parts of the tree could not be understood");
  }

  @Test
  void a_tree_that_lost_most_of_its_pages_removes_none() throws Exception {
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
  void hostile_paths_stay_below_the_folder_and_apart() throws Exception {
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
  void an_alias_of_another_page_is_not_written_twice() throws Exception {
    portal.has("1", "/doc/real", "1", "# Real\n").has("2", "/doc/alias", "1", "# Real\n");
    portal.alias("/doc/alias", "/doc/real");

    PullReport report = pull();

    assertThat(contents()).hasSize(2).containsKey("doc/real.md");
    assertThat(report.notes()).containsExactly("/doc/alias is another path of /doc/real");
    portal.asked.clear();
    assertThat(pull().changes()).isEmpty();
    assertThat(portal.asked).isEmpty();
  }

  @Test
  void an_alias_alone_is_written_with_its_own_path_inside() throws Exception {
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
  void a_page_that_points_to_another_is_followed_on_the_portal_only() throws Exception {
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
            "/doc/away: the page points elsewhere: https://elsewhere.example/page",
            "/doc/round: the page points to more than 3 others");
    assertThat(report.notes()).containsExactly("/doc/pointer is another path of /doc/target");
  }

  @Test
  void redirects_are_followed_on_the_same_host_only() throws Exception {
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
  void a_pull_that_was_stopped_goes_on_where_it_was() throws Exception {
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
    // As a kill in the middle of a line would leave it.
    Path state = folder.resolve(PullState.FILE);
    Files.writeString(state, Files.readString(state) + "\n{\"id\":\"id");
    portal.asked.clear();

    PullReport report = pull();

    // What was under way when the first pull was stopped may arrive after that.
    assertThat(Set.copyOf(portal.asked)).hasSize(35).doesNotContain("/doc/p24");
    assertThat(report.changes(Kind.ADDED)).hasSize(35);
    assertThat(contents()).hasSize(61);
  }

  @Test
  void a_dry_run_tells_what_would_be_done_and_writes_nothing() throws Exception {
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
  void a_dry_run_into_nothing_makes_no_folder() throws Exception {
    portal.hasMany(3);
    Path none = folder.resolve("none");

    assertThat(new Pull(settings(), none).dryRun().changes()).hasSize(3);
    assertThat(none).doesNotExist();
  }

  @Test
  void a_selection_leaves_all_else_alone() throws Exception {
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
  void requests_name_themselves_and_the_language_and_are_eight_at_once_at_most() throws Exception {
    portal.hasMany(100);
    portal.allPages(portal.together(8));

    pull();

    assertThat(portal.mostInside).hasValue(8);
    assertThat(portal.userAgents).containsOnly("larkspur-pull");
    assertThat(portal.cookies).containsOnly("open_locale=zh-CN");
  }

  @Test
  void after_too_many_requests_there_are_fewer_at_once() throws Exception {
    portal.hasMany(1).fails("/doc/p0", status(429), status(429));
    PortalRequests requests = new PortalRequests(settings(), waits::add);

    requests.get("/document_portal/v1/document/get_detail?fullPath=/doc/p0");

    assertThat(requests.limit()).isEqualTo(2);
  }

  @Test
  void pages_of_two_portals_are_not_mixed_in_one_folder() throws Exception {
    portal.hasMany(3);
    pull();
    try (FakePortal other = new FakePortal()) {
      other.hasMany(2);
      assertThatThrownBy(() -> pull(PortalSettings.of(other.host()), PullSelection.ALL))
          .isInstanceOf(UserInputException.class)
          .hasMessageContaining("the folder holds pages of " + portal.host());
    }
    assertThat(contents()).hasSize(4);
  }

  @Test
  void what_an_interrupted_write_left_is_swept_away() throws Exception {
    portal.hasMany(1);
    Files.createDirectories(folder.resolve("doc"));
    Files.writeString(folder.resolve("doc/.larkspur-pull-123.tmp"), "half");

    pull();

    assertThat(folder.resolve("doc/.larkspur-pull-123.tmp")).doesNotExist();
  }

  @Test
  void a_state_edited_to_point_elsewhere_is_not_believed() throws Exception {
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
  void the_same_pages_make_the_same_folder_whatever_answers_first() throws Exception {
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

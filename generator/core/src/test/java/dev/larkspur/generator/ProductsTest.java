package dev.larkspur.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.emit.GeneratedFile;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Overview;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameLock;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import dev.larkspur.generator.source.SourceLocation;
import dev.larkspur.generator.source.UserInputException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductsTest {
  private static final Operation REPLY =
      Spec.operation("im.v1.message.reply", "POST", "/open-apis/im/v1/messages/reply").build();
  private static final Operation REPLY_AGAIN =
      Spec.operation("im.v2.message.reply", "POST", "/open-apis/im/v2/messages/reply").build();
  private static final Operation USER =
      Spec.operation("contact.v3.user.get", "GET", "/open-apis/contact/v3/users/get").build();

  private static final Api API =
      Linker.link(
          List.of(REPLY, REPLY_AGAIN, USER),
          List.of(Spec.event("im.message.receive_v1"), Spec.event("contact.user.created_v3")),
          List.of(
              notice("replies", "POST", REPLY.requestLine().path(), "unknown"),
              notice("users", "GET", USER.requestLine().path(), "unknown"),
              notice("received", "GET", "/nowhere", "im.message.receive_v1")),
          new Diagnostics());

  private static final Reading READING =
      new Reading(3, API, PageSet.DEFAULT_LANGUAGE, Collections.emptySortedMap(), List.of());

  @Test
  void aProductHasItsOperationsAndEventsOfAllVersions() {
    Api im = Products.only(List.of("im"), API);

    assertThat(im.operations())
        .extracting(it -> it.id().toString())
        .containsExactly("im.v1.message.reply", "im.v2.message.reply");
    assertThat(im.events()).extracting(Event::id).containsExactly("im.message.receive_v1");
  }

  @Test
  void aVersionOfAProductHasOnlyThatVersion() {
    Api im = Products.only(List.of("im.v2", "contact"), API);

    assertThat(im.operations())
        .extracting(it -> it.id().toString())
        .containsExactlyInAnyOrder("im.v2.message.reply", "contact.v3.user.get");
  }

  @Test
  void noticesAboutRemainingOperationsAndEventsAreKept() {
    assertThat(Products.only(List.of("im.v1"), API).notices())
        .extracting(Notice::id)
        .containsExactlyInAnyOrder("replies", "received");
    assertThat(Products.only(List.of("im.v2"), API).notices()).isEmpty();
    assertThat(Products.only(List.of("contact"), API).notices())
        .extracting(Notice::id)
        .containsExactly("users");
  }

  @Test
  void withoutAProductTheWholeApiIsKept() {
    assertThat(Products.only(List.of(), API)).isSameAs(API);
  }

  @Test
  void diagnosticsOfOtherPagesAreOnlyCounted() {
    Reading reading =
        READING.withDiagnostics(
            List.of(
                diagnostic(Rule.TYPE_UNKNOWN, REPLY.page().source().path()),
                diagnostic(Rule.TYPE_UNKNOWN, USER.page().source().path()),
                diagnostic(Rule.TABLE_UNCLOSED, "guide.md"),
                diagnostic(Rule.OPERATION_INCOMPLETE, "incomplete.md"),
                diagnostic(Rule.CALLBACK_LEFT_OUT, "callback.md"),
                diagnostic(Rule.LOCK_OUT_OF_DATE, NameLock.FILE_NAME),
                diagnostic(Rule.FILE_UNREADABLE, "folder")));

    Overview im = generate(reading, List.of("im")).overview();

    assertThat(im.diagnostics())
        .extracting(found -> found.location().path())
        .containsExactly(
            REPLY.page().source().path(),
            "incomplete.md",
            "callback.md",
            NameLock.FILE_NAME,
            "folder");
    assertThat(im.unlisted()).isEqualTo(2);
    assertThat(im.operations()).as("of all products").isEqualTo(3);
    assertThat(generate(reading, List.of()).overview().diagnostics()).hasSize(7);
    assertThat(generate(reading, List.of("im", "contact")).overview().unlisted()).isZero();
  }

  @Test
  void anUnknownProductIsRejectedWithASimilarOneOrTheListOfKnownOnes() {
    assertThatThrownBy(() -> Products.only(List.of("im", "ims"), API))
        .isInstanceOfSatisfying(
            UserInputException.class,
            e -> {
              assertThat(e).hasMessage("Unknown product \"ims\".");
              assertThat(e.hint()).isEqualTo("Did you mean im?");
            });
    assertThatThrownBy(() -> Products.only(List.of("calendar"), API))
        .isInstanceOfSatisfying(
            UserInputException.class,
            e -> {
              assertThat(e).hasMessage("Unknown product \"calendar\".");
              assertThat(e.hint())
                  .isEqualTo("The pages describe contact, contact.v3, im, im.v1, im.v2.");
            });
  }

  @Test
  void aProductGivesTheSameFilesAsTheWholeClient() {
    List<GeneratedFile> whole = generate(List.of()).files();
    List<GeneratedFile> contact = generate(List.of("contact")).files();

    assertThat(contact)
        .filteredOn(file -> file.path().contains("/contact/"))
        .isNotEmpty()
        .isEqualTo(whole.stream().filter(file -> file.path().contains("/contact/")).toList());
    assertThat(contact).noneMatch(file -> file.path().contains("/im/"));
    assertThat(contact)
        .filteredOn(file -> file.path().equals(Catalogue.RESOURCE))
        .singleElement()
        .satisfies(file -> assertThat(file.text()).doesNotContain("im.v1.message.reply"));
  }

  private static Diagnostic diagnostic(Rule rule, String path) {
    return new Diagnostic(rule, new SourceLocation(path, 1, 1), "A message.", null);
  }

  private static Generation generate(List<String> products) {
    return generate(READING, products);
  }

  private static Generation generate(Reading reading, List<String> products) {
    Settings settings = new Settings(Settings.DEFAULT_PACKAGE, products, null);
    JavaNames names =
        JavaNames.of(API, settings.basePackage(), LockedNames.NONE, new Diagnostics());
    return Generation.of(new Naming(reading, NameLock.EMPTY, names), settings);
  }

  private static Notice notice(String id, String method, String path, String event) {
    AffectedOperation touched =
        new AffectedOperation("An operation", method, method, path, null, null, false, 3);
    return new Notice(
        id,
        id,
        "",
        null,
        null,
        "zh",
        new Source(id + ".md", 1),
        Map.of(),
        List.of(
            new Scenario(
                null,
                null,
                "",
                "",
                "",
                Map.of(),
                List.of(new Effect(230013, List.of(touched))),
                List.of(new EventEffect("An event", event)))));
  }
}

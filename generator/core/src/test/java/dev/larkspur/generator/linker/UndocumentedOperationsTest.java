package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.larkspur.generator.GeneratedCode;
import dev.larkspur.generator.change.ApiDiff;
import dev.larkspur.generator.javamodel.ClassLimits;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.Scenario;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.LockedNames;
import dev.larkspur.generator.naming.NameKey;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Operations that notices name and no page describes, from the notice to the code. */
class UndocumentedOperationsTest {
  private static final String SEND = "/open-apis/message/v4/send";

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void anOperationHasTheErrorsOfAllNotices() {
    List<UndocumentedOperation> found =
        link(
                List.of(),
                notice("a", new Effect(1, List.of(affected("POST", SEND)))),
                notice("b", new Effect(2, List.of(affected("POST", SEND)))),
                notice("b2", new Effect(1, List.of(affected("POST", SEND + "/")))))
            .undocumented();

    assertThat(found)
        .extracting(UndocumentedOperation::requestLine, UndocumentedOperation::notices)
        .containsExactly(tuple("POST " + SEND, List.of("a", "b", "b2")));
    assertThat(found.get(0).id()).hasToString("message.v4.send.post");
    assertThat(found.get(0).errors())
        .extracting(LinkedError::key, error -> error.announcements().size())
        .containsExactly(tuple("1", 2), tuple("2", 1));
  }

  @Test
  void aPathWithoutAMethodDenotesTheOperationsThatOtherLinesName() {
    assertThat(
            link(
                    List.of(),
                    notice("a", new Effect(1, List.of(affected(null, SEND)))),
                    notice("b", new Effect(2, List.of(affected("POST", SEND)))),
                    notice("c", new Effect(3, List.of(affected("GET", SEND)))))
                .undocumented())
        .extracting(UndocumentedOperation::httpMethod, UndocumentedOperationsTest::codes)
        .containsExactly(tuple("GET", List.of(1L, 3L)), tuple("POST", List.of(1L, 2L)));
  }

  @Test
  void aMethodThatNoNoticeContainsIsNotGuessed() {
    Api api = link(List.of(), notice("a", new Effect(1, List.of(affected(null, SEND)))));

    assertThat(api.undocumented())
        .extracting(UndocumentedOperation::httpMethod, UndocumentedOperation::requestLine)
        .containsExactly(tuple(null, SEND));
    assertThat(api.undocumented().get(0).id()).hasToString("message.v4.send");
    assertThat(GeneratedCode.of(api).file("UndocumentedOperations.java"))
        .contains("public static Operation<Json> messageV4Send(String httpMethod) {")
        .contains("Operation.method(httpMethod, \"message.v4.send\", \"" + SEND + "\")");
  }

  @Test
  void aPathWithoutAMethodDenotesTheOnlyOperationWithAPage() {
    Operation send = operation("message.v4.send", "POST", SEND).build();
    Operation list = operation("message.v4.list", "GET", SEND).build();
    Notice notice = notice("a", new Effect(1, List.of(affected(null, SEND))));

    Api one = link(List.of(send), notice);
    assertThat(one.undocumented()).isEmpty();
    assertThat(one.services().get(0).endpoints().get(0).errors())
        .extracting(LinkedError::key)
        .containsExactly("1");
    assertThat(one.notices().get(0).scenarios().get(0).effects().get(0).operations())
        .extracting(AffectedOperation::httpMethod)
        .containsExactly("POST");

    Api two = link(List.of(send, list), notice);
    assertThat(two.undocumented())
        .extracting(UndocumentedOperation::requestLine)
        .containsExactly(SEND);
  }

  @Test
  void namesThatCollideAreNumberedAndLockedNamesStay() {
    Api api =
        link(
            List.of(),
            notice(
                "a",
                new Effect(
                    1,
                    List.of(
                        affected("GET", "/open-apis/im/v1/a-b"),
                        affected("GET", "/open-apis/im/v1/a_b"),
                        affected("GET", "/open-apis/im/v1/a_b/:id"),
                        affected("GET", "/open-apis/3d/:id"),
                        affected("GET", "/new/class/"),
                        affected(null, "/new/enum"),
                        affected("HEAD", "/open-apis/:id")))));

    assertThat(names(api, LockedNames.NONE))
        .containsExactly(
            "GetNewV0Class",
            "NewV0Enum",
            "Get3dV0",
            "HeadRootV0",
            "GetImV1AB",
            "GetImV1AB2",
            "GetImV1AB3");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.NAME_COLLISION, Rule.NAME_COLLISION);
    assertThat(GeneratedCode.of(api).compile().errors()).isEmpty();
    assertThat(names(api, key -> key.path().equals("GET /open-apis/3d/:") ? "Cube" : null))
        .contains("Cube")
        .doesNotContain("Get3dV0");
  }

  @Test
  void theClassCompilesAndHostileTextStaysText() {
    Notice notice =
        new Notice(
            "id",
            "*/ class X {} /* \\u002a/ {@link Y} <script>",
            "",
            "/p\"\\/breaking-change/x",
            null,
            "en",
            new Source("a*/b\\u000a.md", 3),
            Map.of(),
            List.of(
                new Scenario(
                    "*/ %s $L {",
                    null,
                    "",
                    "",
                    "$T *" + "/ \"\"\" @return",
                    Map.of(),
                    List.of(
                        new Effect(
                            5_000_000_000L,
                            List.of(
                                new AffectedOperation(
                                    "$T */ @param {",
                                    "PUT",
                                    "PUT",
                                    "/a/:b-c",
                                    "$L",
                                    null,
                                    true,
                                    4)))),
                    List.of())));

    assertThat(GeneratedCode.of(link(List.of(), notice)).compile().errors()).isEmpty();
  }

  @Test
  void aClassHasNoMoreConstantsThanItCanHold() {
    List<AffectedOperation> many =
        IntStream.range(0, 1502).mapToObj(i -> affected("GET", "/a/v1/x" + (10_000 + i))).toList();

    Api fitting = ClassLimits.fit(link(List.of(), notice("a", new Effect(1, many))), diagnostics);

    assertThat(fitting.undocumented()).hasSize(1500);
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::toString)
        .containsExactly(
            "a.md:9:1: warning TOO_MANY_CONSTANTS Of 1502 operations without a page the first 1500"
                + " have constants in Java; the others, from GET /a/v1/x11500 on, do not: a class"
                + " cannot hold more.");
  }

  @Test
  void aPageThatIsAddedBreaksCallersOfTheConstant() {
    Notice notice = notice("a", new Effect(1, List.of(affected("POST", SEND))));
    Operation send =
        operation("message.v4.send", "POST", SEND).errors(error(2, 400, "two")).build();

    assertThat(
            ApiDiff.between(link(List.of(), notice), link(List.of(send), notice))
                .consequences()
                .stream()
                .map(it -> it.element().replace("dev.larkspur.feishu.", "")))
        .containsExactlyInAnyOrder(
            "UndocumentedOperations.POST_MESSAGE_V4_SEND",
            "UndocumentedOperations.PostMessageV4SendError.CODE_1");
  }

  private List<String> names(Api api, LockedNames locked) {
    JavaNames names = JavaNames.of(api, "dev.larkspur.feishu", locked, diagnostics);
    Map<NameKey, String> all = names.all();
    return api.undocumented().stream()
        .map(it -> all.get(new NameKey(NameKey.Kind.UNDOCUMENTED_OPERATION, it.key())))
        .toList();
  }

  private static List<Long> codes(UndocumentedOperation operation) {
    return operation.errors().stream().map(error -> error.row().code()).toList();
  }

  private Api link(List<Operation> operations, Notice... notices) {
    return Linker.link(operations, List.of(), List.of(notices), diagnostics);
  }

  private static Notice notice(String id, Effect... effects) {
    return new Notice(
        id,
        "Notice " + id,
        "",
        null,
        null,
        "en",
        new Source(id + ".md", 1),
        Map.of(),
        List.of(
            new Scenario(
                null, null, "", "", "", Map.of(), Stream.of(effects).toList(), List.of())));
  }

  private static AffectedOperation affected(@Nullable String method, String path) {
    return new AffectedOperation("Title", method, method, path, null, null, false, 9);
  }
}

package dev.larkspur.generator.linker;

import static dev.larkspur.generator.Spec.callback;
import static dev.larkspur.generator.Spec.described;
import static dev.larkspur.generator.Spec.event;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.objects;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.Spec;
import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.BodyKind;
import dev.larkspur.generator.model.ChosenLanguage;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.Example;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.LinkedError.Announcement;
import dev.larkspur.generator.model.Notice;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageJoinerTest {
  private static final Instant EARLY = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LATE = Instant.parse("2025-01-01T00:00:00Z");
  private static final String PATH = "/reference/im-v1/message/reply";

  private final Diagnostics diagnostics = new Diagnostics();
  private final LanguageJoiner joiner =
      new LanguageJoiner(List.of("zh", "en"), path -> !path.equals("flat.md"), diagnostics);

  @Test
  void pagesOfOnePortalPathAreOneOperationWithTheTextsOfBoth() {
    Operation chinese = chinese(reply().title("回复")).toBuilder().description("回复消息").build();
    Operation english = english(reply().host("open.larksuite.com").title("Reply"));

    Operation joined = joined(chinese, english);

    assertThat(joined.page().title()).isEqualTo("回复");
    assertThat(joined.page().source()).isEqualTo(new Source("zh.md", 8));
    assertThat(joined.requestLine().host()).isEqualTo("open.feishu.cn");
    assertThat(joined.page().description()).isEqualTo("回复消息");
    assertThat(joined.page().translations().get("en").title()).isEqualTo("Reply");
    assertThat(joined.page().translations().get("en").source()).isEqualTo(new Source("en.md", 8));
    assertThat(joined.page().translations().get("zh").title()).isEqualTo("回复");
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void theOrderOfPagesDoesNotMatter() {
    Operation chinese = chinese(reply().body(string("a")));
    Operation english = english(reply().body(string("b")));

    assertThat(joined(english, chinese)).isEqualTo(joined(chinese, english));
  }

  @Test
  void aLeadingLanguageOfAPortalPathIsIgnored() {
    Operation chinese = chinese(reply()).toBuilder().fullPath("/zh-CN" + PATH).build();
    Operation english =
        english(Spec.operation("im.v1.message.other", "POST", "/open-apis/im/v2/other")).toBuilder()
            .fullPath("/en" + PATH + "/")
            .build();

    Operation joined = joined(chinese, english);

    assertThat(joined.id()).isEqualTo(chinese.id());
    assertThat(joined.requestLine().path()).isEqualTo(chinese.requestLine().path());
    assertThat(messages(Rule.LANGUAGES_CONTRADICT))
        .containsExactly(
            "The page differs from zh.md:8, which takes precedence: path /open-apis/im/v2/other, not"
                + " /open-apis/im/v1/messages/:message_id/reply.");
  }

  @Test
  void pagesOfOtherPortalPathsAreOneOperationIfTheirRequestLineIsUnique() {
    Operation chinese = chinese(reply());
    Operation english = english(reply()).toBuilder().fullPath("/uAj/other").build();

    assertThat(joined(chinese, english).page().translations()).hasSize(2);
  }

  @Test
  void pagesWithARequestLineOfSeveralPagesStayApart() {
    Operation chinese = chinese(reply());
    Operation copy =
        chinese.toBuilder().fullPath("/copy").source(new Source("zh/copy.md", 8)).build();
    Operation english = english(reply()).toBuilder().fullPath("/uAj/other").build();

    assertThat(joiner.operations(List.of(chinese, copy, english))).hasSize(3);
  }

  @Test
  void pagesOfOneLanguageAreNeverJoined() {
    Operation one = chinese(reply());
    Operation other = one.toBuilder().source(new Source("zh/copy.md", 8)).build();
    List<Operation> pages = List.of(one, other);

    assertThat(joiner.operations(pages)).isEqualTo(pages);
  }

  @Test
  void rowsOfBothPagesAreFieldsAndTheOtherPageIsNoted() {
    Field sender = object("sender", "person", string("name"), string("phone"));
    Field other = object("sender", "object", string("name"), string("email"));
    Operation joined =
        joined(
            chinese(reply().body(string("a"), sender)), english(reply().body(other, string("b"))));

    List<Field> fields = fields(joined);
    assertThat(fields).extracting(Field::name).containsExactly("a", "sender", "b");
    assertThat(fields.get(1).fields())
        .extracting(Field::name, Field::page)
        .containsExactly(tuple("name", null), tuple("phone", null), tuple("email", "en.md"));
    assertThat(fields.get(2).page()).isEqualTo("en.md");
    assertThat(((Type.ObjectType) fields.get(1).type()).name()).isEqualTo("person");
    assertThat(found(Rule.LANGUAGE_INCOMPLETE))
        .extracting(it -> it.location().path(), Diagnostic::message)
        .containsExactly(
            tuple("en.md", "Only zh.md has these parts of the request body: a, sender.phone."),
            tuple("zh.md", "Only en.md has these parts of the request body: sender.email, b."));
  }

  @Test
  void membersOfARowThatOnlyTheOtherPageHasKeepItsPage() {
    Operation joined =
        joined(chinese(reply()), english(reply().body(object("a", "x", string("b")))));

    assertThat(fields(joined).get(0).fields().get(0).page()).isEqualTo("en.md");
  }

  @Test
  void repeatedRowsArePairedInOrder() {
    Operation joined =
        joined(
            chinese(reply().body(described(string("a"), "一"), described(string("a"), "二"))),
            english(reply().body(described(string("a"), "One"), described(string("a"), "Two"))));

    assertThat(fields(joined))
        .extracting(field -> field.translations().get("en"))
        .containsExactly("One", "Two");
  }

  @Test
  void textsAreKeptInBothLanguagesIfTheyDiffer() {
    Operation joined =
        joined(
            chinese(reply().body(described(string("a"), "甲"), described(string("b"), ""))),
            english(reply().body(described(string("a"), "A"), described(string("b"), "B"))));

    assertThat(fields(joined))
        .extracting(Field::description, Field::translations)
        .containsExactly(tuple("甲", Map.of("zh", "甲", "en", "A")), tuple("B", Map.of()));
  }

  @Test
  void factsOfThePageThatWasUpdatedLaterCount() {
    Field first =
        string("a").toBuilder()
            .required(false)
            .defaultValue(new TextNode("x"))
            .constraints(Constraints.builder().maxLength(10L).build())
            .line(20)
            .build();
    Field second =
        integer("a").toBuilder()
            .required(true)
            .defaultValue(new TextNode("y"))
            .constraints(Constraints.builder().maxLength(20L).minLength(1L).build())
            .line(30)
            .build();

    Field later =
        fields(joined(chinese(reply().body(first)), at(LATE, reply().body(second)))).get(0);
    assertThat(later.type()).isEqualTo(second.type());
    assertThat(later.required()).isTrue();
    assertThat(later.defaultValue()).isEqualTo(new TextNode("y"));
    assertThat(later.constraints()).isEqualTo(second.constraints());
    assertThat(later.line()).isEqualTo(20);
    assertThat(found(Rule.LANGUAGES_CONTRADICT))
        .extracting(it -> it.location().toString(), Diagnostic::message)
        .containsExactly(
            tuple(
                "zh.md:20:1",
                "Field a differs from en.md:30, which was updated later and takes precedence: type"
                    + " string, not int; required false, not true; default \"x\", not \"y\"; maximum"
                    + " length 10, not 20."));
  }

  @Test
  void ofTwoPagesOfOneDateTheChinesePageCounts() {
    Field first = string("a").toBuilder().required(false).build();
    Field second = string("a").toBuilder().required(true).build();

    Operation joined = joined(chinese(reply().body(first)), english(reply().body(second)));

    assertThat(fields(joined).get(0).required()).isFalse();
    assertThat(found(Rule.LANGUAGES_CONTRADICT))
        .extracting(it -> it.location().path())
        .containsExactly("en.md");
  }

  @Test
  void aPageWithoutADateIsTheOlderOne() {
    Field first = string("a").toBuilder().required(false).build();
    Field second = string("a").toBuilder().required(true).build();
    Operation undated = chinese(reply().body(first)).toBuilder().updatedAt(null).build();

    assertThat(fields(joined(undated, english(reply().body(second)))).get(0).required()).isTrue();
  }

  @Test
  void whatOnlyOnePageStatesIsTakenOver() {
    Field first = string("a").toBuilder().scopes(List.of("x:a")).build();
    Field second =
        string("a").toBuilder()
            .required(true)
            .defaultValue(new TextNode("y"))
            .deprecated(true)
            .example(new TextNode("z"))
            .scopes(List.of("x:b"))
            .build();

    Field joined =
        fields(joined(chinese(reply().body(first)), english(reply().body(second)))).get(0);

    assertThat(joined.required()).isTrue();
    assertThat(joined.defaultValue()).isEqualTo(new TextNode("y"));
    assertThat(joined.deprecated()).isTrue();
    assertThat(joined.example()).isEqualTo(new TextNode("z"));
    assertThat(joined.scopes()).containsExactly("x:a", "x:b");
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly(
            "Only zh.md has these parts of the request body: a with scope x:a.",
            "Only en.md has these parts of the request body: required of a, default of a,"
                + " deprecation of a, a with scope x:b.");
    assertThat(found(Rule.LANGUAGES_CONTRADICT)).isEmpty();
  }

  @Test
  void aListWithoutAnElementTypeTakesThatOfTheOtherPage() {
    Field list = Spec.field("a", new Type.ListType("list", new Type.AnyType("")));
    Field strings = Spec.field("a", new Type.ListType("string[]", new Type.StringType("string")));

    Operation joined = joined(chinese(reply().body(list)), english(reply().body(strings)));

    assertThat(fields(joined).get(0).type()).isEqualTo(strings.type());
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void typesOfTheSameWordDoNotContradictEachOther() {
    Field file = Spec.field("a", new Type.ObjectType("file", "file"), string("b"));

    Operation joined = joined(chinese(reply().body(file)), english(reply().body(Spec.file("a"))));

    assertThat(fields(joined).get(0).type()).isEqualTo(file.type());
    assertThat(found(Rule.LANGUAGES_CONTRADICT)).isEmpty();
  }

  @Test
  void theNameOfAnObjectTypeIsThatOfTheChinesePage() {
    Operation joined =
        joined(
            chinese(reply().body(objects("a", "object", string("b")))),
            at(LATE, reply().body(objects("a", "person", string("b")))));

    assertThat(fields(joined).get(0).type()).isEqualTo(objects("a", "object").type());
    assertThat(diagnostics.isEmpty()).isTrue();
  }

  @Test
  void knownValuesOfBothPagesAreUnited() {
    Field second = words("a", "small", "tiny");
    List<EnumItem> renamed =
        second.enumItems().stream().map(it -> new EnumItem(it.value(), "小", it.source())).toList();

    Operation joined =
        joined(
            chinese(reply().body(second.toBuilder().enumItems(renamed).build())),
            english(reply().body(words("a", "huge", "small"))));

    assertThat(fields(joined).get(0).enumItems())
        .extracting(EnumItem::value, EnumItem::translations)
        .containsExactly(
            tuple("small", Map.of("zh", "小", "en", "Means small.")),
            tuple("tiny", Map.of()),
            tuple("huge", Map.of()));
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly(
            "Only zh.md has these parts of the request body: a with value tiny.",
            "Only en.md has these parts of the request body: a with value huge.");
  }

  @Test
  void errorsAreJoinedByCodeThenMessage() {
    ErrorCode full = new ErrorCode(1, 400, "full", "换", 10, List.of());
    ErrorCode closed = new ErrorCode(1, 400, "closed", "等", 11, List.of());
    ErrorCode unknown = new ErrorCode(1, null, "locker is closed", "Wait.", 21, List.of());
    ErrorCode same = new ErrorCode(1, 403, "full", "Change.", 22, List.of());
    ErrorCode extra =
        new ErrorCode(2, 400, "x", "", 23, List.of(new ErrorCode(3, null, "y", "", 24, List.of())));

    Operation joined =
        joined(
            chinese(reply().errors(full, closed)), at(LATE, reply().errors(unknown, same, extra)));

    assertThat(joined.errors())
        .extracting(ErrorCode::message, ErrorCode::httpStatus, it -> it.in("en").advice())
        .containsExactly(
            tuple("full", 403, "Change."), tuple("closed", 400, "Wait."), tuple("x", 400, ""));
    assertThat(joined.errors().get(0).translations())
        .isEqualTo(
            Map.of(
                "zh",
                new ErrorCode.Text("full", "换"),
                "en",
                new ErrorCode.Text("full", "Change.")));
    assertThat(joined.errors().get(2).page()).isEqualTo("en.md");
    assertThat(joined.errors().get(2).subErrors().get(0).page()).isEqualTo("en.md");
    assertThat(messages(Rule.LANGUAGES_CONTRADICT))
        .containsExactly(
            "Error 1 differs from en.md:22, which was updated later and takes precedence: HTTP"
                + " status 400, not 403.");
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .contains("Only en.md has these parts of the error table: 2.");
  }

  @Test
  void tokensAppTypesAndScopesAreUnited() {
    Operation chinese =
        chinese(reply()).toBuilder()
            .tokens(List.of(AccessTokenType.TENANT))
            .appTypes(List.of("custom"))
            .scopes(List.of(new Scope("a:b", true), new Scope("a:c", false)))
            .build();
    Operation english =
        english(reply()).toBuilder()
            .tokens(List.of(AccessTokenType.USER, AccessTokenType.TENANT))
            .appTypes(List.of("custom", "isv"))
            .scopes(List.of(new Scope("a:b", false), new Scope("a:d", false)))
            .build();

    Operation joined = joined(chinese, english);

    assertThat(joined.access().tokens())
        .containsExactly(AccessTokenType.TENANT, AccessTokenType.USER);
    assertThat(joined.access().appTypes()).containsExactly("custom", "isv");
    assertThat(joined.access().scopes())
        .containsExactly(new Scope("a:b", true), new Scope("a:c", false), new Scope("a:d", false));
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly(
            "Only zh.md has these parts of the basic information: scope a:c.",
            "Only en.md has these parts of the basic information: access token user, app type isv,"
                + " scope a:d.");
  }

  @Test
  void rateLimitsWithTheSameNumbersHaveBothTexts() {
    RateLimit limit = new RateLimit("50 次/秒", List.of(new RateLimit.Tier(50, 1)));
    RateLimit same = new RateLimit("50 per second", List.of(new RateLimit.Tier(50, 1)));
    RateLimit other = new RateLimit("5 per second", List.of(new RateLimit.Tier(5, 1)));

    assertThat(limited(limit, same))
        .isEqualTo(
            new RateLimit(
                "50 次/秒", Map.of("zh", "50 次/秒", "en", "50 per second"), limit.tiers(), List.of()));
    assertThat(diagnostics.isEmpty()).isTrue();
    assertThat(limited(limit, other)).isEqualTo(limit);
    assertThat(messages(Rule.LANGUAGES_CONTRADICT))
        .containsExactly(
            "The page differs from zh.md:8, which takes precedence: rate limit 5 per second, not 50"
                + " 次/秒.");
  }

  @Test
  void aTableOfMembersOfDataBelongsToTheEnvelope() {
    Operation enveloped = chinese(reply().data(string("id")));
    Operation members = english(reply().response(ResponseKind.DATA, string("id"), string("name")));

    Operation joined = joined(enveloped, members);

    assertThat(joined.response().kind()).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(joined.response().fields())
        .extracting(Field::name)
        .containsExactly("code", "msg", "data");
    assertThat(joined.response().fields().get(2).fields())
        .extracting(Field::name)
        .containsExactly("id", "name");
    assertThat(joined(chinese(reply().response(ResponseKind.DATA, string("id"))), enveloped(LATE)))
        .extracting(it -> it.response().kind())
        .isEqualTo(ResponseKind.ENVELOPE);
  }

  @Test
  void rowsOfANotationWithoutLevelsTakeThoseOfTheOtherPage() {
    Operation levels =
        chinese(reply().data(objects("items", "item", string("id"), string("name"))));
    Operation flat =
        page(
                "en",
                LATE,
                reply()
                    .response(
                        ResponseKind.FLAT,
                        integer("code"),
                        string("msg"),
                        object("data", "object"),
                        objects("items", "item"),
                        string("id"),
                        string("age"),
                        string("name")))
            .toBuilder()
            .source(new Source("flat.md", 8))
            .build();

    Operation joined = joined(levels, flat);

    assertThat(joined.response().kind()).isEqualTo(ResponseKind.ENVELOPE);
    Field items = joined.response().fields().get(2).fields().get(0);
    assertThat(joined.response().fields()).hasSize(3);
    assertThat(items.fields()).extracting(Field::name).containsExactly("id", "name", "age");
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly("Only flat.md has these parts of the response: data.items.age.");
  }

  @Test
  void aPageWithoutResponseDoesNotContradict() {
    Operation joined =
        joined(chinese(reply().response(ResponseKind.NONE)), at(LATE, reply().data(string("id"))));

    assertThat(joined.response().kind()).isEqualTo(ResponseKind.ENVELOPE);
    assertThat(found(Rule.LANGUAGES_CONTRADICT)).isEmpty();
  }

  @Test
  void tablesOfABodyArePairedByTheirRows() {
    Body first =
        new Body(
            "application/json",
            BodyKind.OBJECT,
            List.of(string("a"), string("b")),
            List.of(
                new Body.Alternative("文本", List.of(string("a"))),
                new Body.Alternative("图片", List.of(string("b")))));
    Body second =
        new Body(
            "application/json",
            BodyKind.OBJECT,
            List.of(string("b"), string("a"), string("c")),
            List.of(
                new Body.Alternative("Image", List.of(string("b"))),
                new Body.Alternative("Text", List.of(string("a"))),
                new Body.Alternative("Card", List.of(string("c")))));

    Operation joined =
        joined(
            chinese(reply()).toBuilder().requestBody(first).build(),
            english(reply()).toBuilder().requestBody(second).build());

    Body body = joined.request().body();
    assertThat(body).isNotNull();
    assertThat(body.alternatives())
        .extracting(Body.Alternative::title, table -> table.translations().get("en"))
        .containsExactly(tuple("文本", "Text"), tuple("图片", "Image"), tuple("Card", null));
    assertThat(body.alternatives().get(2).fields().get(0).page()).isEqualTo("en.md");
    assertThat(found(Rule.LANGUAGE_INCOMPLETE)).hasSize(1);
  }

  @Test
  void examplesThatAreEqualAreKeptOnce() {
    Operation joined =
        joined(
            chinese(reply().requestExample("{\"a\":1}")),
            english(reply().requestExample("{\"a\":1}").requestExample("{\"a\":2}")));

    assertThat(joined.examples().request())
        .extracting(Example::page)
        .containsExactly(null, "en.md");
  }

  @Test
  void pagesOfOneEventTypeAreOneEvent() {
    Event chinese = event("im.message.read_v1", string("a"));
    Event english =
        new Event(
            chinese.id(),
            "Read",
            "",
            "/elsewhere",
            LATE,
            "en",
            new Source("en.md", 1),
            Map.of(),
            List.of(object("event", "-", string("a"), string("b"))),
            List.of());

    List<Event> joined = joiner.events(List.of(english, chinese));

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).source()).isEqualTo(chinese.source());
    assertThat(joined.get(0).translations().get("en").title()).isEqualTo("Read");
    assertThat(joined.get(0).fields().get(0).fields())
        .extracting(Field::name)
        .containsExactly("a", "b");
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly("Only en.md has these parts of the event body: event.b.");
  }

  @Test
  void pagesOfOneCallbackHaveOneAnswer() {
    Event chinese = callback("card.action.trigger", List.of(string("a")), string("toast"));
    Event english =
        new Event(
                chinese.id(),
                "Card action",
                "",
                "/elsewhere",
                LATE,
                "en",
                new Source("en.md", 1),
                Map.of(),
                chinese.fields(),
                List.of())
            .withAnswer(new Answer(List.of(string("toast"), string("card")), List.of(), List.of()));

    List<Event> joined = joiner.events(List.of(english, chinese));

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).answer()).isNotNull();
    assertThat(joined.get(0).answer().fields())
        .extracting(Field::name, Field::page)
        .containsExactly(tuple("toast", null), tuple("card", "en.md"));
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .containsExactly("Only en.md has these parts of the answer: card.");
  }

  @Test
  void anAnswerOfTheSecondPageAloneIsOnThatPage() {
    Event chinese = event("card.action.trigger", string("a"));
    Event english =
        new Event(
                chinese.id(),
                "Card action",
                "",
                "/elsewhere",
                LATE,
                "en",
                new Source("en.md", 1),
                Map.of(),
                chinese.fields(),
                List.of())
            .withAnswer(new Answer(List.of(string("toast")), List.of(), List.of()));

    Event joined = joiner.events(List.of(english, chinese)).get(0);

    assertThat(joined.answer()).isNotNull();
    assertThat(joined.answer().fields()).extracting(Field::page).containsExactly("en.md");
  }

  @Test
  void pagesOfOneNoticeAreOneNotice() {
    Notice chinese = notice("zh", "变更", "2025-06-25", effect(1, "/a"), effect(2, "/a"));
    Notice english = notice("en", "Change", "2025-07-25", effect(1, "/a", "/b"), effect(3, "/c"));

    List<Notice> joined = joiner.notices(List.of(english, chinese));

    assertThat(joined).hasSize(1);
    assertThat(joined.get(0).translations().get("en").title()).isEqualTo("Change");
    Notice.Scenario scenario = joined.get(0).scenarios().get(0);
    assertThat(scenario.effectiveDate()).isEqualTo("2025-06-25");
    assertThat(scenario.effects())
        .extracting(Notice.Effect::errorCode, effect -> effect.operations().size())
        .containsExactly(tuple(1L, 2), tuple(2L, 1), tuple(3L, 1));
    assertThat(messages(Rule.LANGUAGES_CONTRADICT)).hasSize(1);
    assertThat(messages(Rule.LANGUAGE_INCOMPLETE)).hasSize(2);
  }

  @Test
  void aNoticeHasItsTextsInBothLanguages() {
    Notice chinese = notice("zh", "变更", "2025-06-25", effect(1, "/a"));
    Notice english = notice("en", "Change", "2025-06-25", effect(1, "/a"));

    Notice joined = joiner.notices(List.of(english, chinese)).get(0);

    assertThat(joined.scenarios().get(0).translations().keySet()).containsExactly("en", "zh");
    assertThat(joined.description()).isEqualTo("About: 变更");
    assertThat(joined.scenarios().get(0).solution()).isEqualTo("Do: 变更");
    Notice chosen = ChosenLanguage.of(joined, "en");
    assertThat(chosen.description()).isEqualTo("About: Change");
    assertThat(chosen.scenarios().get(0).text())
        .isEqualTo(new Notice.ScenarioText("Change", "", "", "Do: Change"));
    assertThat(ChosenLanguage.of(chosen, "zh")).isEqualTo(joined);
  }

  @Test
  void announcedErrorsHaveTheTextsOfTheChosenLanguage() {
    Notice chinese = notice("zh", "变更", "2025-06-25", effect(1, "/a"));
    Notice english = notice("en", "Change", "2025-06-25", effect(1, "/a"));
    Operation operation = Spec.operation("im.v1.message.get", "GET", "/a").build();

    Api api =
        ChosenLanguage.of(
            Linker.link(
                List.of(operation),
                List.of(),
                joiner.notices(List.of(english, chinese)),
                diagnostics),
            "en");

    assertThat(api.services().get(0).endpoints().get(0).errors().get(0).announcements())
        .containsExactly(
            new Announcement(
                "Change", "/change", "Change", LocalDate.parse("2025-06-25"), null, "Do: Change"));
  }

  @Test
  void manyMissingPartsAreCounted() {
    List<Field> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      many.add(string("f" + i));
    }
    joined(chinese(reply().body(many.toArray(Field[]::new))), english(reply().body(string("f0"))));

    assertThat(messages(Rule.LANGUAGE_INCOMPLETE))
        .singleElement()
        .asString()
        .endsWith("f19, f20 and 4 more.");
  }

  private Operation enveloped(Instant time) {
    return at(time, reply().data(string("id")));
  }

  private RateLimit limited(RateLimit first, RateLimit second) {
    return joined(
            chinese(reply()).toBuilder().rateLimit(first).build(),
            english(reply()).toBuilder().rateLimit(second).build())
        .access()
        .rateLimit();
  }

  private Operation joined(Operation... pages) {
    List<Operation> joined = joiner.operations(List.of(pages));
    assertThat(joined).hasSize(1);
    return joined.get(0);
  }

  private static OperationSpec reply() {
    return Spec.operation(
        "im.v1.message.reply", "POST", "/open-apis/im/v1/messages/:message_id/reply");
  }

  private static Operation chinese(OperationSpec operation) {
    return page("zh", EARLY, operation);
  }

  private static Operation english(OperationSpec operation) {
    return page("en", EARLY, operation);
  }

  /** Returns the operation of an English page that was updated at a time. */
  private static Operation at(Instant time, OperationSpec operation) {
    return page("en", time, operation);
  }

  private static Operation page(String language, Instant time, OperationSpec operation) {
    return operation.page(language + ".md").build().toBuilder()
        .fullPath(PATH)
        .language(language)
        .updatedAt(time)
        .build();
  }

  private static Notice notice(
      String language, String title, String date, Notice.Effect... effects) {
    return new Notice(
        "change",
        title,
        "About: " + title,
        "/change",
        EARLY,
        language,
        new Source(language + ".md", 1),
        Map.of(),
        List.of(
            new Notice.Scenario(
                title,
                LocalDate.parse(date),
                "",
                "",
                "Do: " + title,
                Map.of(),
                List.of(effects),
                List.of())));
  }

  private static Notice.Effect effect(long code, String... paths) {
    List<Notice.AffectedOperation> operations = new ArrayList<>();
    for (String path : paths) {
      operations.add(
          new Notice.AffectedOperation("An operation", "GET", "GET", path, null, null, false, 3));
    }
    return new Notice.Effect(code, operations);
  }

  private static List<Field> fields(Operation operation) {
    Body body = operation.request().body();
    return body == null ? Collections.emptyList() : body.fields();
  }

  private List<Diagnostic> found(Rule rule) {
    return diagnostics.sorted().stream().filter(it -> it.rule() == rule).toList();
  }

  private List<String> messages(Rule rule) {
    return found(rule).stream().map(Diagnostic::message).toList();
  }
}

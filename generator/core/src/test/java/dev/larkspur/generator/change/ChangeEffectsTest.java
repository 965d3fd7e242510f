package dev.larkspur.generator.change;

import static dev.larkspur.generator.change.Effect.ADDS;
import static dev.larkspur.generator.change.Effect.BREAKS;
import static dev.larkspur.generator.change.Effect.NONE;
import static dev.larkspur.generator.change.SmallApi.body;
import static dev.larkspur.generator.change.SmallApi.get;
import static dev.larkspur.generator.change.SmallApi.number;
import static dev.larkspur.generator.change.SmallApi.reply;
import static dev.larkspur.generator.change.SmallApi.sender;
import static dev.larkspur.generator.change.SmallApi.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Body;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.EventAccess;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of change with both effects. */
class ChangeEffectsTest {

  private static Arguments rule(
      String name, Effect wire, Effect java, Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    return Arguments.of(name, wire, java, before, after);
  }

  private static Arguments rule(String name, Effect wire, Effect java, Consumer<ApiDraft> edit) {
    return rule(name, wire, java, api -> {}, edit);
  }

  private static final IdempotencyParameter KEY =
      new IdempotencyParameter("uuid", IdempotencyParameter.In.BODY);

  static List<Arguments> rules() {
    return List.of(
        rule("a key against repetition", ADDS, NONE, api -> reply(api).idempotencyKey = KEY),
        rule(
            "no key against repetition any more",
            BREAKS,
            NONE,
            api -> reply(api).idempotencyKey = KEY,
            api -> {}),
        rule(
            "a scope that is history now",
            NONE,
            NONE,
            api -> reply(api).scopes.add(new Scope("im:a", false)),
            api -> reply(api).scopes.add(new Scope("im:a", true))),
        rule(
            "one more shape of the body",
            ADDS,
            NONE,
            api -> shapes(api, "by id"),
            api -> shapes(api, "by id", "by name")),
        rule(
            "one shape of the body less",
            BREAKS,
            NONE,
            api -> shapes(api, "by id", "by name"),
            api -> shapes(api, "by id")),
        rule(
            "a sub-error of no error",
            ADDS,
            ADDS,
            api -> reply(api).orphanSubErrors.add(new ErrorDraft(200550, 400, "Too many."))),
        rule(
            "a request field that may be left out",
            ADDS,
            ADDS,
            api -> reply(api).body.add(text("note", false))),
        rule(
            "a request field that is demanded",
            BREAKS,
            ADDS,
            api -> reply(api).body.add(text("note", true))),
        rule(
            "a request field that is gone",
            BREAKS,
            BREAKS,
            api -> reply(api).body.remove(body(api, "uuid"))),
        rule(
            "an answer object with members without a row now",
            ADDS,
            ADDS,
            api -> sender(get(api)).open = true),
        rule(
            "an answer object without members without a row now",
            NONE,
            BREAKS,
            api -> sender(get(api)).open = true,
            api -> {}),
        rule(
            "an answer with members without a row now",
            ADDS,
            ADDS,
            api -> get(api).response.get(0).open = true),
        rule("an answer field more", ADDS, ADDS, api -> reply(api).data().add(text("note", null))),
        rule("text that is demanded now", BREAKS, NONE, api -> body(api, "uuid").required = true),
        rule(
            "text that may be left out now",
            ADDS,
            NONE,
            api -> body(api, "content").required = false),
        rule(
            "a number that is demanded now",
            BREAKS,
            BREAKS,
            api -> body(api, "size").required = true),
        rule(
            "a number that may be left out now",
            ADDS,
            BREAKS,
            api -> body(api, "size").required = true,
            api -> body(api, "size").required = false),
        rule(
            "a list instead of a value",
            BREAKS,
            BREAKS,
            api ->
                body(api, "uuid").type =
                    new Type.ListType("string[]", new Type.StringType("string"))),
        rule(
            "another word for the same type",
            NONE,
            NONE,
            api -> body(api, "size").type = new Type.IntegerType("int64")),
        rule(
            "a value known",
            ADDS,
            ADDS,
            api -> body(api, "msg_type").enumItems.add(new EnumItem("card", "", EnumSource.TAG))),
        rule(
            "a value no longer known",
            BREAKS,
            BREAKS,
            api -> body(api, "msg_type").enumItems.remove(0)),
        rule(
            "values known for the first time",
            NONE,
            BREAKS,
            api -> body(api, "uuid").enumItems.add(new EnumItem("a", "", EnumSource.TAG))),
        rule(
            "another default",
            BREAKS,
            NONE,
            api -> body(api, "uuid").defaultValue = TextNode.valueOf("a"),
            api -> body(api, "uuid").defaultValue = TextNode.valueOf("b")),
        rule(
            "a shorter text",
            BREAKS,
            NONE,
            api -> body(api, "uuid").constraints = longest(50L),
            api -> body(api, "uuid").constraints = longest(40L)),
        rule(
            "a longer text",
            ADDS,
            NONE,
            api -> body(api, "uuid").constraints = longest(40L),
            api -> body(api, "uuid").constraints = longest(50L)),
        rule("advised against", NONE, ADDS, api -> body(api, "uuid").deprecated = true),
        rule(
            "an event of history",
            NONE,
            NONE,
            api -> event(api).deprecated = false,
            api -> event(api).deprecated = true),
        rule(
            "a scope less of an event",
            BREAKS,
            NONE,
            api -> event(api).access = access("webhook", "im:a", "im:b"),
            api -> event(api).access = access("webhook", "im:a")),
        rule(
            "another push mode of an event",
            ADDS,
            NONE,
            api -> event(api).access = access("webhook", "im:a"),
            api -> event(api).access = access("webhook websocket", "im:a")),
        rule("a callback more", ADDS, ADDS, api -> callback(api, text("toast", false))),
        rule(
            "a callback less",
            BREAKS,
            BREAKS,
            api -> callback(api, text("toast", false)),
            api -> {}),
        rule(
            "a required field of an answer",
            BREAKS,
            ADDS,
            api -> callback(api, text("toast", false)),
            api -> callback(api, text("toast", false), text("card", true))),
        rule(
            "an optional field of an answer",
            ADDS,
            ADDS,
            api -> callback(api, text("toast", false)),
            api -> callback(api, text("toast", false), text("card", false))),
        rule(
            "a field of an answer less",
            BREAKS,
            BREAKS,
            api -> callback(api, text("toast", false), text("card", false)),
            api -> callback(api, text("toast", false))),
        rule(
            "a field of an answer that becomes required",
            BREAKS,
            NONE,
            api -> callback(api, text("toast", false)),
            api -> callback(api, text("toast", true))),
        rule(
            "a field of a callback less",
            BREAKS,
            BREAKS,
            api -> callback(api, text("toast", false)).fields.add(text("token", null)),
            api -> callback(api, text("toast", false))),
        rule(
            "a scope that becomes optional",
            BREAKS,
            NONE,
            api -> reply(api).scopes.add(new Scope("im:a", false)),
            api -> reply(api).scopes.add(new Scope("im:a", false, Scope.Group.OPTIONAL))),
        rule(
            "a scope that becomes required",
            ADDS,
            NONE,
            api -> reply(api).scopes.add(new Scope("im:a", false, Scope.Group.OPTIONAL)),
            api -> reply(api).scopes.add(new Scope("im:a", false, Scope.Group.REQUIRED))),
        rule("a page of history", NONE, ADDS, api -> reply(api).deprecated = true),
        rule("other words", NONE, NONE, api -> body(api, "uuid").description = "Other."),
        rule(
            "an error more",
            ADDS,
            ADDS,
            api -> reply(api).errors.add(new ErrorDraft(230013, 400, "Not there."))),
        rule("an error less", NONE, BREAKS, api -> reply(api).errors.clear()),
        rule("a reworded error", NONE, NONE, api -> reply(api).errors.get(0).message = "Gone."),
        rule("another status", NONE, NONE, api -> reply(api).errors.get(0).httpStatus = 403),
        rule(
            "a status said for the first time",
            NONE,
            NONE,
            api -> reply(api).errors.get(0).httpStatus = null,
            api -> {}),
        rule("another host", BREAKS, NONE, api -> reply(api).host = "www.feishu.cn"),
        rule("another method", BREAKS, NONE, api -> reply(api).httpMethod = "PUT"),
        rule("a first scope", BREAKS, NONE, api -> reply(api).scopes.add(new Scope("im:a", false))),
        rule(
            "one scope of two",
            BREAKS,
            NONE,
            ChangeEffectsTest::twoScopes,
            api -> reply(api).scopes.add(new Scope("im:a", false))),
        rule(
            "one scope more",
            ADDS,
            NONE,
            api -> reply(api).scopes.add(new Scope("im:a", false)),
            ChangeEffectsTest::twoScopes),
        rule(
            "a token kind more",
            ADDS,
            NONE,
            api -> reply(api).tokens.add(AccessTokenType.TENANT),
            api -> reply(api).tokens.addAll(List.of(AccessTokenType.TENANT, AccessTokenType.USER))),
        rule("a slower pace", BREAKS, NONE, api -> tier(api, 100), api -> tier(api, 50)),
        rule("a faster pace", ADDS, NONE, api -> tier(api, 50), api -> tier(api, 100)),
        rule(
            "a slower pace for each chat",
            BREAKS,
            NONE,
            api -> tierOfChat(api, 5),
            api -> tierOfChat(api, 3)),
        rule(
            "a further limit that the old one implies",
            ADDS,
            NONE,
            api -> reply(api).tiers.add(new RateLimit.Tier(5, 1)),
            api -> fiveInASecondAnd(api, 300)),
        rule(
            "a further limit below the old one",
            BREAKS,
            NONE,
            api -> reply(api).tiers.add(new RateLimit.Tier(5, 1)),
            api -> fiveInASecondAnd(api, 299)),
        rule(
            "a header that the client sets",
            NONE,
            NONE,
            api -> reply(api).headers.add(text("Content-Type", true))),
        rule("a renamed request field", BREAKS, BREAKS, api -> body(api, "uuid").name = "u_u_id"),
        rule(
            "a renamed answer field of a record that another page uses",
            BREAKS,
            ADDS,
            api -> sender(get(api)).fields.get(1).name = "na_me"),
        rule(
            "a renamed value",
            BREAKS,
            BREAKS,
            api ->
                body(api, "msg_type")
                    .enumItems
                    .set(1, new EnumItem("rich_text", "Rich text.", EnumSource.TAG))),
        rule(
            "app types that are documented now",
            NONE,
            NONE,
            api -> reply(api).appTypes.add("custom")),
        rule("an operation less", BREAKS, BREAKS, api -> api.operations.remove(1)),
        rule("an operation more", ADDS, ADDS, api -> api.operations.remove(1), api -> {}),
        rule(
            "the same call by another id",
            NONE,
            BREAKS,
            api -> get(api).id = "im.v1.message.fetch"),
        rule(
            "data without the table of its envelope",
            NONE,
            NONE,
            api -> {
              get(api).response = get(api).data();
              get(api).responseKind = ResponseKind.DATA;
            }),
        rule(
            "an answer that is a file now",
            BREAKS,
            BREAKS,
            api -> {
              get(api).responseKind = ResponseKind.BINARY;
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void determinesBothEffectsOfEachChange(
      String name, Effect wire, Effect java, Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    ApiChanges changes = SmallApi.between(before, after);

    assertThat(changes.changes()).as(name).hasSize(1);
    Change change = changes.changes().get(0);
    assertThat(change.wire().effect()).as("wire").isEqualTo(wire);
    assertThat(change.java().effect()).as("Java").isEqualTo(java);
    assertThat(changes.consequences()).isEmpty();
    assertThat(changes.advice()).isEqualTo(Advice.of(wire.and(java)));
  }

  @Test
  void changesOfAnswersAreTheirOwnPart() {
    ApiChanges changes =
        SmallApi.between(
            api -> callback(api, text("toast", false)),
            api -> callback(api, text("toast", false), text("card", true)));

    assertThat(changes.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.id()).isEqualTo("callback/card.action.trigger/answer/card#field");
              assertThat(change.wire().why()).isEqualTo("answers without it are rejected");
            });
  }

  @Test
  void anEventThatIsACallbackNowIsAnotherOne() {
    ApiChanges changes =
        SmallApi.between(
            api -> callback(api).answer = null, api -> callback(api, text("toast", false)));

    assertThat(changes.changes())
        .extracting(change -> change.action().label() + " " + change.id())
        .containsExactly(
            "removed event/card.action.trigger#event",
            "added callback/card.action.trigger#callback");
  }

  @Test
  void keepsAFieldThatAnotherPageStillHas() {
    ApiChanges changes = SmallApi.after(api -> sender(get(api)).fields.remove(1));

    assertThat(changes.changes())
        .singleElement()
        .extracting(Change::id)
        .isEqualTo("operation/im.v1.message.get/response/data.sender.name#field");
    assertThat(changes.changes().get(0).java().effect()).isEqualTo(NONE);
  }

  @Test
  void removesAFieldThatNoPageHasAnyMore() {
    ApiChanges changes =
        SmallApi.after(
            api -> {
              sender(get(api)).fields.remove(1);
              sender(reply(api)).fields.remove(1);
            });

    assertThat(changes.changes())
        .hasSize(2)
        .allSatisfy(change -> assertThat(change.java().effect()).isEqualTo(BREAKS));
  }

  @Test
  void keepsNamesWhenASharedRecordIsSplit() {
    ApiChanges changes =
        SmallApi.after(
            api -> {
              for (String name : List.of("a", "b", "c")) {
                OperationDraft extra =
                    new OperationDraft("im.v1.message." + name, "/open-apis/im/v1/" + name);
                extra.response.addAll(FieldDraft.copies(get(api).response));
                sender(extra).fields.get(0).type = new Type.IntegerType("int");
                api.operations.add(extra);
              }
            });

    assertThat(changes.changes()).hasSize(3);
    assertThat(changes.consequences()).isEmpty();
    assertThat(changes.advice()).isEqualTo(Advice.MINOR);
  }

  @Test
  void reportsConsequencesOfAContradiction() {
    ApiChanges changes =
        SmallApi.after(api -> sender(get(api)).fields.get(0).type = new Type.IntegerType("int"));

    assertThat(changes.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.java().effect()).isEqualTo(BREAKS));
    assertThat(changes.consequences())
        .extracting(Consequence::element)
        .containsExactly("dev.larkspur.feishu.im.v1.ReplyMessageResponse.sender()");
  }

  @Test
  void keepsOtherComponentsWhenAFieldIsAdded() {
    ApiChanges changes = SmallApi.after(api -> sender(get(api)).fields.add(number("age", null)));

    assertThat(changes.advice()).isEqualTo(Advice.MINOR);
    assertThat(changes.consequences()).isEmpty();
  }

  @Test
  void judgesPagingThatIsAddedOrRemoved() {
    assertThat(SmallApi.after(ChangeEffectsTest::pages).changes())
        .filteredOn(change -> change.subject().aspect() == Aspect.PAGING)
        .extracting(change -> change.action(), change -> change.wire().effect())
        .containsExactly(tuple(Action.ADDED, ADDS));
    assertThat(SmallApi.between(ChangeEffectsTest::pages, api -> {}).changes())
        .filteredOn(change -> change.subject().aspect() == Aspect.PAGING)
        .extracting(change -> change.action(), change -> change.wire().effect())
        .containsExactly(tuple(Action.REMOVED, BREAKS));
  }

  private static void pages(ApiDraft api) {
    get(api).queryParameters.add(text("page_token", false));
    get(api).data().add(text("page_token", null));
    FieldDraft items = text("items", null);
    items.type = new Type.ListType("string[]", items.type);
    get(api).data().add(items);
  }

  @Test
  void judgesARewordedDuplicateErrorAsAdded() {
    ApiChanges changes =
        SmallApi.between(
            api -> reply(api).errors.add(new ErrorDraft(230011, 400, "The message is recalled.")),
            api -> reply(api).errors.add(new ErrorDraft(230011, 400, "Or deleted.")));

    assertThat(changes.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.subject().aspect()).isEqualTo(Aspect.ERROR_MESSAGE);
              assertThat(change.java().effect()).isEqualTo(ADDS);
            });
  }

  @Test
  void judgesAnObjectThatBecomesTooWideAsBreaking() {
    ApiChanges changes = SmallApi.between(api -> fill(api, 250), api -> fill(api, 251));

    assertThat(changes.changes()).hasSize(1);
    assertThat(changes.consequences())
        .extracting(Consequence::element)
        .containsExactly("dev.larkspur.feishu.im.v1.GetMessageResponse");
    assertThat(changes.advice()).isEqualTo(Advice.MAJOR);
  }

  private static void fill(ApiDraft api, int members) {
    while (get(api).data().size() < members) {
      get(api).data().add(text("member_" + get(api).data().size(), null));
    }
  }

  private static Constraints longest(Long length) {
    return Constraints.builder().maxLength(length).build();
  }

  @Test
  void aRenamedFieldIsOneChangeWithBothNames() {
    ApiChanges changes = SmallApi.after(api -> body(api, "uuid").name = "u_u_id");

    Change change = changes.changes().get(0);
    assertThat(change.action()).isEqualTo(Action.RENAMED);
    assertThat(change.before()).isEqualTo(TextNode.valueOf("uuid"));
    assertThat(change.after()).isEqualTo(TextNode.valueOf("u_u_id"));
    assertThat(change.java().why())
        .isEqualTo("ReplyMessageRequest.uuid() is now ReplyMessageRequest.uUId()");
  }

  @Test
  void theNameOfAPathParameterIsNotSent() {
    ApiChanges changes =
        SmallApi.after(
            api -> {
              reply(api).pathParameters.get(0).name = "number";
              reply(api).path = "/open-apis/im/v1/messages/:number/reply";
            });

    assertThat(changes.changes())
        .extracting(Change::id, Change::action, change -> change.wire().effect())
        .containsExactly(
            tuple("operation/im.v1.message.reply#url-path", Action.CHANGED, NONE),
            tuple("operation/im.v1.message.reply/path/number#field", Action.RENAMED, NONE));
  }

  private static void shapes(ApiDraft api, String... titles) {
    for (String title : titles) {
      reply(api).alternatives.add(new Body.Alternative(title, List.of()));
    }
  }

  private static void twoScopes(ApiDraft api) {
    reply(api).scopes.add(new Scope("im:a", false));
    reply(api).scopes.add(new Scope("im:b", false));
  }

  private static void tier(ApiDraft api, long requests) {
    reply(api).tiers.add(new RateLimit.Tier(requests, 1));
  }

  private static void fiveInASecondAnd(ApiDraft api, long inAMinute) {
    reply(api).tiers.add(new RateLimit.Tier(5, 1));
    reply(api).tiers.add(new RateLimit.Tier(inAMinute, 60));
  }

  private static void tierOfChat(ApiDraft api, long requests) {
    reply(api).tiersByParameter.add(new RateLimit.ParameterTier("receive_id", requests, 1));
  }

  private static ApiDraft.EventDraft event(ApiDraft api) {
    ApiDraft.EventDraft event = new ApiDraft.EventDraft("im.thing.made_v1");
    api.events.add(event);
    return event;
  }

  private static ApiDraft.EventDraft callback(ApiDraft api, FieldDraft... answer) {
    ApiDraft.EventDraft callback = new ApiDraft.EventDraft("card.action.trigger");
    callback.fields.add(text("host", null));
    callback.answer = List.of(answer);
    api.events.add(callback);
    return callback;
  }

  private static EventAccess access(String push, String... scopes) {
    return new EventAccess(
        List.of("custom"),
        List.of(push.split(" ", -1)),
        Stream.of(scopes).map(name -> new Scope(name, false)).toList(),
        List.of());
  }

  @Test
  void accessThatEarlierModelsDoNotHaveIsNotCompared() {
    ApiChanges changes =
        SmallApi.between(
            api -> event(api).access = EventAccess.UNDOCUMENTED,
            api -> event(api).access = access("webhook", "im:a"));

    assertThat(changes.changes()).isEmpty();
  }
}

package dev.larkspur.generator.naming;

import static dev.larkspur.generator.Spec.bool;
import static dev.larkspur.generator.Spec.error;
import static dev.larkspur.generator.Spec.field;
import static dev.larkspur.generator.Spec.integer;
import static dev.larkspur.generator.Spec.object;
import static dev.larkspur.generator.Spec.operation;
import static dev.larkspur.generator.Spec.string;
import static dev.larkspur.generator.Spec.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.larkspur.generator.Spec.OperationSpec;
import dev.larkspur.generator.linker.Linker;
import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.naming.NameKey.Kind;
import dev.larkspur.generator.source.Diagnostic;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaNamesTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void classesOfAnOperationAreNamedAfterMethodAndResource() {
    JavaNames names = names(operation("bitable.v1.app.table.list", "GET", "/x").data());

    assertThat(named(names, Kind.OPERATION)).containsExactly("ListAppTable");
    assertThat(named(names, Kind.METHOD)).containsExactly("list");
    assertThat(named(names, Kind.RESOURCE)).containsExactly("AppTableClient");
    assertThat(named(names, Kind.RESOURCE_ACCESSOR)).containsExactly("appTable");
    assertThat(named(names, Kind.VERSION)).containsExactly("BitableV1");
  }

  @Test
  void aMethodWithTheNameOfAKeywordIsExtendedByItsResource() {
    JavaNames names = names(operation("im.v1.task.import", "POST", "/x"));

    assertThat(named(names, Kind.METHOD)).containsExactly("importTask");
  }

  @Test
  void aComponentWithAReservedNameGetsAnUnderscore() {
    JavaNames names =
        names(operation("im.v1.a.get", "GET", "/x").query(string("class"), string("hashCode")));

    assertThat(named(names, Kind.COMPONENT)).containsExactly("class_", "hashCode_");
  }

  @Test
  void aListThatIsSentHasAnAdderInTheSingular() {
    JavaNames names =
        names(
            operation("im.v1.a.create", "POST", "/x")
                .body(strings("user_ids"), strings("children"), string("name"))
                .data(strings("failed_ids")));

    assertThat(named(names, Kind.ADDER)).containsExactlyInAnyOrder("addUserId", "addChild");
  }

  @Test
  void anAdderIsNotNamedLikeASetterOrAnotherAdder() {
    JavaNames names =
        names(
            operation("im.v1.a.create", "POST", "/x")
                .body(strings("member_list"), strings("members"), string("add_user"))
                .query(strings("users")));

    assertThat(names.all())
        .containsEntry(adder("member_list"), "addMember")
        .containsEntry(adder("members"), "addMembers")
        .containsEntry(adder("users in query"), "addUsers");
    assertThat(named(names, Kind.COMPONENT))
        .containsExactlyInAnyOrder("memberList", "members", "addUser", "users");
  }

  @Test
  void anAdderKeepsItsLockedName() {
    OperationSpec before = operation("im.v1.a.create", "POST", "/x").body(strings("users"));
    OperationSpec after =
        operation("im.v1.a.create", "POST", "/x").body(string("add_user"), strings("users"));

    Map<NameKey, String> locked = names(before).all();

    Map<NameKey, String> names = names(locked::get, after).all();

    assertThat(names)
        .containsEntry(adder("users"), "addUser")
        .containsEntry(new NameKey(Kind.COMPONENT, "im.v1.CreateARequest#add_user"), "addUser2");
  }

  private static Field strings(String name) {
    return field(name, new Type.ListType("string[]", new Type.StringType("string")));
  }

  private static NameKey adder(String member) {
    return new NameKey(Kind.ADDER, "im.v1.CreateARequest#" + member);
  }

  @Test
  void eachPartOfASplitKeepsTheLockedNameOfItsPages() {
    OperationSpec a = operation("im.v1.a.get", "GET", "/a");
    OperationSpec b = get("im.v1.b.get", integer("level"));
    OperationSpec c = get("im.v1.c.get", string("level"));
    Map<NameKey, String> before = names(a.data(object("who", "user", string("id"))), b, c).all();
    OperationSpec edited = get("im.v1.a.get", string("level"));

    Map<NameKey, String> after = names(before::get, edited, b, c).all();

    assertThat(before)
        .containsEntry(who("im.v1.a.get"), "User")
        .containsEntry(who("im.v1.b.get"), "User")
        .containsEntry(who("im.v1.c.get"), "GetCResponseUser");
    assertThat(after)
        .containsEntry(who("im.v1.a.get"), "GetCResponseUser")
        .containsEntry(who("im.v1.b.get"), "User")
        .containsEntry(who("im.v1.c.get"), "GetCResponseUser");
  }

  @Test
  void mergedEnumsGetTheLockedNameOfTheMajority() {
    OperationSpec a = operation("im.v1.a.get", "GET", "/a").query(words("type", "z"));
    OperationSpec b = operation("im.v1.b.get", "GET", "/b").query(words("type", "x"));
    OperationSpec c = operation("im.v1.c.get", "GET", "/c").query(words("type", "x", "y"));
    OperationSpec edited = operation("im.v1.a.get", "GET", "/a").query(words("type", "x", "y"));
    Map<NameKey, String> before = names(a, b, c).all();

    JavaNames after = names(before::get, edited, b, c);

    assertThat(named(after, Kind.ENUM)).containsExactly("BType", "BType", "BType");
  }

  @Test
  void theMajorityKeepsTheNameWhenOnePageIsSplitOff() {
    OperationSpec b = get("im.v1.b.get", integer("level"));
    OperationSpec c = get("im.v1.c.get", integer("level"));
    Map<NameKey, String> before = names(get("im.v1.a.get", integer("level")), b, c).all();

    Map<NameKey, String> after = names(before::get, get("im.v1.a.get", bool("level")), b, c).all();

    assertThat(after)
        .containsEntry(who("im.v1.a.get"), "GetAResponseUser")
        .containsEntry(who("im.v1.b.get"), "User")
        .containsEntry(who("im.v1.c.get"), "User");
  }

  @Test
  void namesThatAreEqualInCamelCaseAreReported() {
    JavaNames names =
        names(operation("im.v1.a.get", "GET", "/x").data(string("user_id"), string("userId")));

    assertThat(named(names, Kind.COMPONENT)).containsExactlyInAnyOrder("userId", "userId2");
    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::rule)
        .containsExactly(Rule.NAME_COLLISION);
  }

  @Test
  void oneNameInPathAndBodyFormsTwoComponents() {
    JavaNames names =
        names(
            operation("im.v1.a.update", "PUT", "/x/:user_id")
                .path(string("user_id"))
                .body(string("user_id")));

    assertThat(named(names, Kind.COMPONENT)).containsExactlyInAnyOrder("userId", "pathUserId");
  }

  @Test
  void namesOfFilesDifferInMoreThanCase() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x")
                .data(
                    object("a", "user_info", string("a")),
                    object("b", "Userinfo", string("b")),
                    object("c", "USERINFO", string("c"))));

    assertThat(named(names, Kind.SCHEMA).stream().map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void aTypeDoesNotHideOneOfJavaLang() {
    JavaNames names =
        names(operation("bitable.v1.a.get", "GET", "/x").data(object("r", "record", string("a"))));

    assertThat(named(names, Kind.SCHEMA)).containsExactly("BitableRecord");
  }

  @Test
  void aTypeInConflictIsNamedAfterItsOwner() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x").data(object("who", "user", string("id"))),
            operation("im.v1.b.get", "GET", "/y").data(object("who", "user", integer("id"))));

    assertThat(named(names, Kind.SCHEMA)).containsExactlyInAnyOrder("User", "GetBResponseUser");
  }

  @Test
  void errorsWithTheSameMessageAreDistinguishedByTheirCode() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x")
                .errors(error(1, 400, "No permission."), error(2, 403, "no permission")));

    assertThat(named(names, Kind.ERROR))
        .containsExactlyInAnyOrder("NO_PERMISSION", "NO_PERMISSION_2");
  }

  @Test
  void aLockedNameIsKeptWhenPagesAreAdded() {
    OperationSpec old = operation("im.v1.b.get", "GET", "/x").query(words("type", "a", "b"));
    OperationSpec added = operation("im.v1.a.get", "GET", "/y").query(words("type", "c", "d"));
    Map<NameKey, String> before = names(old).all();

    Map<NameKey, String> after = names(before::get, added, old).all();

    assertThat(after).containsAllEntriesOf(before);
    assertThat(after.values()).contains("BType", "AType");
  }

  @Test
  void aLockedNameIsKeptWhenAnEarlierPageMentionsTheType() {
    OperationSpec old = operation("im.v1.b.get", "GET", "/x").query(words("type", "a", "b"));
    OperationSpec added = operation("im.v1.a.get", "GET", "/y").query(words("type", "a", "c"));
    Map<NameKey, String> before = names(old).all();

    assertThat(names(before::get, added, old).all()).containsAllEntriesOf(before);
  }

  @Test
  void aNameThatSaysTooLittleFollowsThatOfItsOwner() {
    JavaNames names =
        names(
            operation("im.v1.chat.member.list", "GET", "/x")
                .query(words("type", "a", "b"))
                .data(
                    object("items", "items", words("status", "on", "off")),
                    object("setting", "chat_setting", object("value", "value", string("id")))));

    assertThat(named(names, Kind.ENUM)).containsExactly("ChatMemberItemsStatus", "ChatMemberType");
    assertThat(named(names, Kind.SCHEMA))
        .containsExactly("ChatSetting", "ChatMemberItems", "ChatSettingValue");
  }

  @Test
  void aNameThatSaysTooLittleFollowsTheWordsThatAllOwnersShare() {
    JavaNames names =
        names(
            operation("im.v1.seat_plan.get", "GET", "/x").query(words("type", "a", "b")),
            operation("im.v1.seat_use.get", "GET", "/y").query(words("type", "a", "b")));

    assertThat(named(names, Kind.ENUM)).containsOnly("SeatType");
  }

  @Test
  void theItemOfAnItemBelongsToTheProduct() {
    JavaNames names =
        names(
            operation("pay.v1.item.get", "GET", "/x").data(object("items", "item", string("id"))));

    assertThat(named(names, Kind.SCHEMA)).containsExactly("PayItem");
  }

  @Test
  void aTypeThatManyOwnersShareKeepsItsName() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x").query(words("type", "a", "b")),
            operation("im.v1.b.get", "GET", "/y").query(words("type", "a", "b")),
            operation("im.v1.c.get", "GET", "/z").query(words("type", "a", "b")));

    assertThat(named(names, Kind.ENUM)).containsOnly("Type");
  }

  @Test
  void twoOperationsOfOneResourceAreOneOwner() {
    JavaNames names =
        names(
            operation("im.v1.chat.create", "POST", "/x").query(words("type", "a", "b")),
            operation("im.v1.chat.update", "PUT", "/y").query(words("type", "c", "d")),
            operation("im.v1.chat.get", "GET", "/z").query(words("type", "c", "d")));

    assertThat(named(names, Kind.ENUM))
        .containsExactlyInAnyOrder("CreateChatType", "ChatType", "ChatType");
  }

  @Test
  void aTypeThatContainsItselfIsNotItsOwner() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x")
                .data(object("item", "item", object("item", "item", string("id")))));

    assertThat(named(names, Kind.SCHEMA)).containsOnly("AItem");
  }

  @Test
  void aNameNeverRepeatsAWord() {
    JavaNames names =
        names(
            operation("im.v1.chat.members.is_in_chat", "GET", "/x")
                .data(object("log_log", "log_log", string("id_id"))),
            operation("im.v1.leader.get", "GET", "/y")
                .data(object("leader", "leader", words("leader_type", "a", "b"))),
            operation("im.v1.leader.list", "GET", "/y").query(words("leader_type", "c", "d")),
            operation("im.v1.leave_request.get", "GET", "/z"));

    assertThat(named(names, Kind.OPERATION))
        .containsExactly("IsInChatMembers", "GetLeader", "ListLeader", "LeaveRequestGet");
    assertThat(named(names, Kind.SCHEMA)).containsExactly("Leader", "Log");
    assertThat(named(names, Kind.ENUM)).containsExactlyInAnyOrder("LeaderType", "ListLeaderType");
    assertThat(named(names, Kind.COMPONENT)).contains("log", "idId");
  }

  @Test
  void theActionOfAnActionIsAKind() {
    JavaNames names =
        names(
            operation("im.v1.a.get", "GET", "/x")
                .data(object("last_action", "last_action", words("action", "add", "drop"))));

    assertThat(named(names, Kind.ENUM)).containsExactly("LastActionKind");
  }

  @Test
  void aNameHasAtMostFiftyCharacters() {
    String resource = "application.record_permission.member";
    JavaNames names =
        names(
            operation("im.v1." + resource + ".batch_create_authorization", "POST", "/x")
                .query(string("one_of_the_very_long_names_of_parameters_that_exist_on_the_pages"))
                .data(object("a", "an_".repeat(30) + "b", string("id"))),
            operation("im.v1." + resource + ".batch_create_authorizations", "POST", "/y"));

    assertThat(named(names, Kind.OPERATION))
        .containsExactly(
            "BatchCreateAuthorizationPermissionMember",
            "BatchCreateAuthorizationsPermissionMember");
    assertThat(named(names, Kind.COMPONENT))
        .contains("oneOfTheVeryLongNamesParametersThatExistOnThePages");
    assertThat(names.all().values()).allMatch(name -> name.length() <= 50);
  }

  @Test
  void aPackageHasAtMostFiftyCharacters() {
    String project = "long_".repeat(30);
    JavaNames names =
        names(
            operation(project + "a.v1.thing.get", "GET", "/x"),
            operation(project + "b.v1.thing.get", "GET", "/y"),
            operation("名字.v1.thing.get", "GET", "/z"));

    assertThat(named(names, Kind.PRODUCT_PACKAGE))
        .containsExactlyInAnyOrder("long_".repeat(10), "long_".repeat(10) + "_", "u540du5b57");
  }

  @Test
  void noFileHasTheNameOfADevice() {
    JavaNames names =
        names(
            operation("com1.v1.thing.get", "GET", "/x")
                .data(object("a", "lpt9", string("id")), object("b", "con", string("key"))));

    assertThat(named(names, Kind.PRODUCT_PACKAGE)).containsExactly("com1_");
    assertThat(named(names, Kind.PRODUCT)).containsExactly("Com1Product");
    assertThat(named(names, Kind.SCHEMA)).containsExactlyInAnyOrder("Com1Con", "Com1Lpt9");
  }

  @Test
  void ofTwoPagesWithOneUrlTheSecondIsNamedByItsTitle() {
    OperationSpec first = operation("big.v2.parts.post", "POST", "/big/v2/parts");
    OperationSpec second =
        operation("big.v2.parts.post_2", "POST", "/big/v2/parts").title("获取部门列表");
    OperationSpec third =
        operation("big.v2.parts.post_3", "POST", "/big/v2/parts").title("Update a wheel");
    OperationSpec fourth = operation("big.v2.parts.post_4", "POST", "/big/v2/parts").title("轱辘");

    JavaNames names = names(first, second, third, fourth);

    assertThat(named(names, Kind.OPERATION))
        .containsExactly("PostParts", "GetDepartmentList", "UpdateAWheel", "PostParts4");
    assertThat(named(names, Kind.METHOD))
        .containsExactly("post", "getDepartmentList", "updateAWheel", "post4");
  }

  @Test
  void aLockedNameWithAGeneratedIdIsKept() {
    OperationSpec operation =
        operation("big.v2.parts.post.ugjMzUjL4IzM14COyMTN", "POST", "/big/v2/parts");

    JavaNames names =
        names(key -> key.kind() == Kind.OPERATION ? "UgjMzUjL4IzM14cPost" : null, operation);

    assertThat(named(names, Kind.OPERATION)).containsExactly("UgjMzUjL4IzM14cPost");
  }

  @Test
  void aLockedNameThatIsInvalidIsIgnored() {
    OperationSpec operation = operation("im.v1.b.get", "GET", "/x");

    assertThat(names(key -> "no name", operation).all()).isEqualTo(names(operation).all());
  }

  @Test
  void theOrderOfPagesDoesNotMatter() {
    OperationSpec a = operation("im.v1.a.get", "GET", "/x").query(string("x"), string("X"));
    OperationSpec b = operation("im.v1.b.get", "GET", "/y").query(words("type", "c", "d"));

    assertThat(names(a, b).all()).isEqualTo(names(b, a).all());
  }

  private static OperationSpec get(String id, Field member) {
    return operation(id, "GET", "/" + id).data(object("who", "user", string("id"), member));
  }

  private static NameKey who(String operation) {
    return new NameKey(Kind.SCHEMA, "user at " + operation + "/response.who");
  }

  private JavaNames names(OperationSpec... operations) {
    return names(LockedNames.NONE, operations);
  }

  private JavaNames names(LockedNames locked, OperationSpec... operations) {
    List<Operation> built = Stream.of(operations).map(OperationSpec::build).toList();
    Api api = Linker.link(built, List.of(), List.of(), diagnostics);
    return JavaNames.of(api, "dev.larkspur.feishu", locked, diagnostics);
  }

  private static List<String> named(JavaNames names, Kind kind) {
    return names.all().entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .toList();
  }
}

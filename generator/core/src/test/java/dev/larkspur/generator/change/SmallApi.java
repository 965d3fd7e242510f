package dev.larkspur.generator.change;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A small model to edit: two operations that share the type {@code sender}. */
final class SmallApi {
  private SmallApi() {}

  static ApiDraft draft() {
    ApiDraft api = new ApiDraft();
    OperationDraft reply =
        new OperationDraft("im.v1.message.reply", "/open-apis/im/v1/messages/:message_id/reply");
    reply.pathParameters.add(OperationDraft.pathParameter("message_id"));
    reply.body =
        new ArrayList<>(List.of(text("content", true), text("uuid", false), number("size", false)));
    FieldDraft kind = text("msg_type", true);
    kind.enumItems.add(new EnumItem("text", "Text.", EnumSource.TAG));
    kind.enumItems.add(new EnumItem("post", "Rich text.", EnumSource.TAG));
    reply.body.add(kind);
    reply.response.add(data(sender("id", "name")));
    reply.errors.add(new ErrorDraft(230011, 400, "The message is recalled."));
    OperationDraft get = new OperationDraft("im.v1.message.get", "/open-apis/im/v1/messages/:id");
    get.httpMethod = "GET";
    get.pathParameters.add(OperationDraft.pathParameter("id"));
    get.response.add(data(sender("id", "name")));
    api.operations.addAll(List.of(reply, get));
    return api;
  }

  /** Returns the changes after an edit. */
  static ApiChanges after(Consumer<ApiDraft> edit) {
    return between(draft -> {}, edit);
  }

  /** Returns the changes between two edits of the same model. */
  static ApiChanges between(Consumer<ApiDraft> before, Consumer<ApiDraft> after) {
    ApiDraft old = draft();
    before.accept(old);
    ApiDraft now = draft();
    after.accept(now);
    return ApiDiff.between(old.finish(new Random(1)), now.finish(new Random(2)));
  }

  static OperationDraft reply(ApiDraft api) {
    return api.operations.get(0);
  }

  static OperationDraft get(ApiDraft api) {
    return api.operations.get(1);
  }

  static FieldDraft body(ApiDraft api, String name) {
    return reply(api).body.stream()
        .filter(field -> field.name.equals(name))
        .findAny()
        .orElseThrow();
  }

  static FieldDraft sender(OperationDraft operation) {
    return operation.data().get(0);
  }

  static FieldDraft text(String name, Boolean required) {
    return new FieldDraft(name, new Type.StringType("string"), required);
  }

  static FieldDraft number(String name, Boolean required) {
    return new FieldDraft(name, new Type.IntegerType("int"), required);
  }

  private static FieldDraft sender(String... members) {
    FieldDraft sender = new FieldDraft("sender", new Type.ObjectType("sender", "sender"), null);
    for (String member : members) {
      sender.fields.add(text(member, null));
    }
    return sender;
  }

  private static FieldDraft data(FieldDraft... members) {
    FieldDraft data = new FieldDraft("data", new Type.ObjectType("\\-", null), null);
    data.fields.addAll(List.of(members));
    return data;
  }
}

package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Creates models like those of real pages from a seed. */
final class RandomApi {
  private final Random random;
  private final List<FieldDraft> objects = new ArrayList<>();
  private int fresh;

  RandomApi(Random random) {
    this.random = random;
  }

  ApiDraft draft() {
    ApiDraft api = new ApiDraft();
    int operations = 3 + random.nextInt(4);
    for (int i = 0; i < operations; i++) {
      api.operations.add(operation());
    }
    for (int i = 0; i < 2; i++) {
      ApiDraft.EventDraft event = new ApiDraft.EventDraft("im.thing" + number() + ".happened_v1");
      event.fields.addAll(fields(2, true));
      api.events.add(event);
    }
    ApiDraft.NoticeDraft notice = new ApiDraft.NoticeDraft("notice-" + number());
    OperationDraft touched = api.operations.get(0);
    notice.effects.add(
        new ApiDraft.EffectDraft(
            990000 + number(), touched.httpMethod, touched.path, "in large groups"));
    notice.eventTypes.add("im.old" + number() + "_v1");
    api.notices.add(notice);
    return api;
  }

  OperationDraft operation() {
    int number = number();
    boolean changing = random.nextBoolean();
    OperationDraft operation =
        new OperationDraft(
            "im.v1.thing" + number + ".act", "/open-apis/im/v1/things" + number + "/:thing_id");
    operation.httpMethod = changing ? "POST" : "GET";
    operation.tokens.add(AccessTokenType.TENANT);
    operation.appTypes.addAll(List.of("custom", "isv"));
    operation.rateText = "1000 per minute, 50 per second";
    operation.tiers.add(new RateLimit.Tier(1000, 60));
    operation.tiers.add(new RateLimit.Tier(50, 1));
    operation.scopes.add(new Scope("im:thing", false));
    operation.scopes.add(new Scope("im:thing:readonly", false));
    operation.pathParameters.add(OperationDraft.pathParameter("thing_id"));
    operation.queryParameters.addAll(fields(0, true));
    if (changing) {
      operation.body = fields(2, true);
    }
    FieldDraft data = new FieldDraft("data", new Type.ObjectType("\\-", null), null);
    data.fields = fields(2, false);
    operation.response.add(new FieldDraft("code", new Type.IntegerType("int"), null));
    operation.response.add(new FieldDraft("msg", new Type.StringType("string"), null));
    operation.response.add(data);
    for (int i = 0; i < 3; i++) {
      operation.errors.add(error());
    }
    ErrorDraft parent = operation.errors.get(0);
    parent.subErrors.add(error());
    parent.subErrors.add(error());
    return operation;
  }

  ErrorDraft error() {
    int number = number();
    return new ErrorDraft(230000 + number, 400, "The thing " + number + " went wrong.");
  }

  /** Returns fields down to a depth; those of requests have a required flag. */
  List<FieldDraft> fields(int depth, boolean sent) {
    List<FieldDraft> fields = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      fields.add(field(depth, sent));
    }
    return fields;
  }

  FieldDraft field(int depth, boolean sent) {
    Boolean required = sent ? Boolean.valueOf(random.nextBoolean()) : null;
    String name = "field_" + number();
    if (depth > 0 && !objects.isEmpty() && random.nextInt(4) == 0) {
      return known(name, required);
    }
    FieldDraft field = new FieldDraft(name, type(name, depth), required);
    field.description = "What " + name + " is for.";
    if (isObject(field.type)) {
      field.fields = fields(depth - 1, sent);
      objects.add(field);
    } else if (field.type instanceof Type.StringType) {
      text(field);
    } else if (field.type instanceof Type.IntegerType && random.nextBoolean()) {
      field.constraints = Constraints.builder().minimum(decimal(1)).maximum(decimal(100)).build();
      field.example = IntNode.valueOf(7);
    }
    return field;
  }

  /** Returns a field of a type that another field has as well. */
  private FieldDraft known(String name, Boolean required) {
    FieldDraft field = objects.get(random.nextInt(objects.size())).copy();
    FieldDraft renamed = new FieldDraft(name, field.type, required);
    renamed.description = "What " + name + " is for.";
    renamed.fields = field.fields;
    return renamed;
  }

  /** Returns a number that is new in this model. */
  int number() {
    return ++fresh;
  }

  static boolean isObject(Type type) {
    return type instanceof Type.ObjectType
        || (type instanceof Type.ListType list && isObject(list.element()));
  }

  private void text(FieldDraft field) {
    if (random.nextInt(3) == 0) {
      for (int i = 0; i < 3; i++) {
        String value = "value_" + number();
        field.enumItems.add(new EnumItem(value, "Means " + value + ".", EnumSource.TAG));
      }
      field.defaultValue = TextNode.valueOf(field.enumItems.get(0).value());
    } else {
      field.constraints = Constraints.builder().minLength(1L).maxLength(100L).build();
      field.example = TextNode.valueOf("om_" + number());
    }
  }

  private Type type(String name, int depth) {
    return switch (random.nextInt(depth > 0 ? 8 : 5)) {
      case 0, 1 -> new Type.StringType("string");
      case 2 -> new Type.IntegerType("int");
      case 3 -> new Type.BooleanType("boolean");
      case 4 -> new Type.ListType("string[]", new Type.StringType("string"));
      case 5, 6 -> new Type.ObjectType("kind_" + name, "kind_" + name);
      default ->
          new Type.ListType(
              "kind_" + name + "[]", new Type.ObjectType("kind_" + name, "kind_" + name));
    };
  }

  static java.math.BigDecimal decimal(long value) {
    return java.math.BigDecimal.valueOf(value);
  }
}

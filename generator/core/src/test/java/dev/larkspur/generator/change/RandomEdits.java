package dev.larkspur.generator.change;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Constraints;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Edits a model at random and records the edits. */
final class RandomEdits {
  private final Random random;
  private final RandomApi fresh;
  private final ApiDraft api;

  /** The expected changes, each as {@code action id}. */
  final Set<String> expected = new TreeSet<>();

  /** Items that no further edit may change, so that no edit hides another. */
  private final Set<Object> touched = new HashSet<>();

  /** Operations and events that were edited; they are not removed. */
  private final Set<Object> edited = new HashSet<>();

  RandomEdits(Random random, RandomApi fresh, ApiDraft api) {
    this.random = random;
    this.fresh = fresh;
    this.api = api;
  }

  /** A field, its list and its name in changes. */
  private record ChangeLocation(
      Object owner, List<FieldDraft> siblings, FieldDraft field, String id, boolean sent) {}

  /** Makes a number of edits. */
  void make(int count) {
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3, 4 -> field();
        case 5, 6 -> operation();
        case 7, 8 -> error();
        default -> other();
      }
    }
  }

  private void field() {
    List<ChangeLocation> spots = spots();
    ChangeLocation spot = spots.get(random.nextInt(spots.size()));
    if (touched.contains(spot.owner()) || !touched.add(spot.field())) {
      return;
    }
    edited.add(spot.owner());
    FieldDraft field = spot.field();
    switch (random.nextInt(12)) {
      case 0 -> remove(spot);
      case 1 -> addBeside(spot);
      case 2 -> retype(spot);
      case 3 -> {
        if (field.required != null) {
          field.required = !field.required;
          expect("changed", spot.id() + "#required");
        }
      }
      case 4 -> enumeration(spot);
      case 5 -> constraint(spot);
      case 6 -> {
        field.deprecated = !field.deprecated;
        expect("changed", spot.id() + "#deprecation");
      }
      case 7 -> {
        field.description += " And more.";
        expect("changed", spot.id() + "#description");
      }
      case 8 -> defaultValue(spot);
      case 9 -> {
        expect("changed", spot.id() + "#example");
        field.example = TextNode.valueOf("example " + fresh.number());
      }
      case 10 -> {
        if (field.type instanceof Type.IntegerType) {
          field.type = new Type.IntegerType("int64");
          expect("changed", spot.id() + "#type-wording");
        }
      }
      default -> {
        String scope = "im:field" + fresh.number();
        field.scopes.add(scope);
        expect("added", spot.id() + "#scope=" + scope);
      }
    }
  }

  private void remove(ChangeLocation spot) {
    boolean untouched = all(spot.field()).stream().noneMatch(touched::contains);
    if (untouched && spot.siblings().size() > 1) {
      spot.siblings().remove(spot.field());
      touched.addAll(all(spot.field()));
      expect("removed", spot.id() + "#field");
    }
  }

  private void addBeside(ChangeLocation spot) {
    FieldDraft field = fresh.field(1, spot.sent());
    touched.addAll(all(field));
    touched.add(field);
    spot.siblings().add(random.nextInt(spot.siblings().size() + 1), field);
    String parent = spot.id().substring(0, spot.id().length() - spot.field().name.length());
    expect("added", parent + field.name + "#field");
  }

  private void retype(ChangeLocation spot) {
    FieldDraft field = spot.field();
    if (field.type instanceof Type.BooleanType) {
      field.type = new Type.StringType("string");
    } else if (field.type instanceof Type.StringType && field.enumItems.isEmpty()) {
      field.type = new Type.ListType("string[]", new Type.StringType("string"));
    } else if (field.type instanceof Type.ObjectType object) {
      field.type = new Type.ListType(object.text() + "[]", object);
    } else {
      return;
    }
    expect("changed", spot.id() + "#type");
  }

  private void enumeration(ChangeLocation spot) {
    FieldDraft field = spot.field();
    if (field.enumItems.isEmpty()) {
      if (field.type instanceof Type.StringType) {
        field.enumItems.add(item());
        expect("added", spot.id() + "#enum");
      }
      return;
    }
    switch (random.nextInt(4)) {
      case 0 -> {
        EnumItem item = item();
        field.enumItems.add(random.nextInt(field.enumItems.size() + 1), item);
        expect("added", spot.id() + "#enum-value=" + item.value());
      }
      case 1 -> {
        EnumItem item = field.enumItems.remove(field.enumItems.size() - 1);
        expect("removed", spot.id() + "#enum-value=" + item.value());
      }
      case 2 -> {
        EnumItem item = field.enumItems.get(0);
        field.enumItems.set(0, new EnumItem(item.value(), "Another meaning.", item.source()));
        expect("changed", spot.id() + "#enum-description=" + item.value());
      }
      default -> {
        field.enumItems.clear();
        expect("removed", spot.id() + "#enum");
      }
    }
  }

  private EnumItem item() {
    String value = "value_" + fresh.number();
    return new EnumItem(value, "Means " + value + ".", EnumSource.TAG);
  }

  private void constraint(ChangeLocation spot) {
    Constraints old = spot.field().constraints;
    Long longest = old.maxLength() == null ? Long.valueOf(40) : Long.valueOf(old.maxLength() + 1);
    if (spot.field().type instanceof Type.StringType) {
      spot.field().constraints =
          Constraints.builder()
              .minLength(old.minLength())
              .maxLength(longest)
              .pattern(old.pattern())
              .build();
      expect(old.maxLength() == null ? "added" : "changed", spot.id() + "#constraint=maxLength");
    }
  }

  private void defaultValue(ChangeLocation spot) {
    FieldDraft field = spot.field();
    if (field.type instanceof Type.StringType) {
      expect(field.defaultValue == null ? "added" : "changed", spot.id() + "#default");
      field.defaultValue = TextNode.valueOf("default_" + fresh.number());
    }
  }

  private void operation() {
    OperationDraft operation = api.operations.get(random.nextInt(api.operations.size()));
    String id = "operation/" + operation.id;
    int kind = random.nextInt(16);
    if (touched.contains(operation) || !touched.add(List.of(kind, operation.id))) {
      return;
    }
    boolean first = kind <= 1 ? !edited.contains(operation) : edited.add(operation);
    switch (kind) {
      case 0 -> {
        if (first && !isTouchedByNotice(operation)) {
          api.operations.remove(operation);
          touched.add(operation);
          expect("removed", id + "#operation");
        }
      }
      case 1 -> {
        OperationDraft added = fresh.operation();
        api.operations.add(added);
        touched.add(added);
        expect("added", "operation/" + added.id + "#operation");
      }
      case 2 -> {
        operation.httpMethod = operation.httpMethod.equals("POST") ? "PUT" : "PATCH";
        expect("changed", id + "#http-method");
        retarget(operation, operation.httpMethod, operation.path);
      }
      case 3 -> {
        operation.host = "www.feishu.cn";
        expect("changed", id + "#host");
      }
      case 4 -> {
        operation.tokens.add(AccessTokenType.USER);
        expect("added", id + "#token=user");
      }
      case 5 -> {
        RateLimit.Tier tier = operation.tiers.get(0);
        operation.tiers.set(0, new RateLimit.Tier(tier.requests() - 1, tier.perSeconds()));
        expect("changed", id + "#rate-tier=60s");
      }
      case 6 -> {
        String scope = "im:extra" + fresh.number();
        operation.scopes.add(new Scope(scope, false));
        expect("added", id + "#scope=" + scope);
      }
      case 7 -> {
        operation.scopes.remove(1);
        expect("removed", id + "#scope=im:thing:readonly");
      }
      case 8 -> {
        operation.deprecated = true;
        expect("changed", id + "#deprecation");
      }
      case 9 -> {
        operation.title += " (new)";
        expect("changed", id + "#title");
      }
      case 10 -> {
        operation.appTypes.remove("isv");
        expect("removed", id + "#app-type=isv");
      }
      case 11 -> {
        if (first) {
          operation.id = "im.v1.renamed" + fresh.number() + ".act";
          touched.add(operation);
          expect("renamed", "operation/" + operation.id + "#id");
        }
      }
      case 12 -> {
        if (!isTouchedByNotice(operation)) {
          operation.path = operation.path.replace("/im/v1/", "/im/v1/moved/");
          expect("changed", id + "#url-path");
        }
      }
      case 13 -> {
        if (operation.body != null && isUntouched(operation.body)) {
          operation.body = null;
          expect("removed", id + "/body#body");
        }
      }
      case 14 -> {
        operation.response = operation.data();
        operation.responseKind = ResponseKind.DATA;
        expect("changed", id + "/response#response-kind");
      }
      default -> {
        if (operation.body == null && operation.httpMethod.equals("GET")) {
          operation.body = fresh.fields(1, true);
          operation.body.forEach(field -> touched.addAll(all(field)));
          touched.addAll(operation.body);
          expect("added", id + "/body#body");
        }
      }
    }
  }

  private boolean isUntouched(List<FieldDraft> fields) {
    return fields.stream()
        .allMatch(
            field -> !touched.contains(field) && all(field).stream().noneMatch(touched::contains));
  }

  private void error() {
    OperationDraft operation = api.operations.get(random.nextInt(api.operations.size()));
    String id = "operation/" + operation.id + "/errors/";
    ErrorDraft error = operation.errors.get(random.nextInt(operation.errors.size()));
    if (touched.contains(operation) || !touched.add(error)) {
      return;
    }
    edited.add(operation);
    switch (random.nextInt(6)) {
      case 0 -> {
        if (operation.errors.size() > 1) {
          operation.errors.remove(error);
          expect("removed", id + error.code + "#error");
        }
      }
      case 1 -> {
        ErrorDraft added = fresh.error();
        touched.add(added);
        operation.errors.add(random.nextInt(operation.errors.size() + 1), added);
        expect("added", id + added.code + "#error");
      }
      case 2 -> {
        error.message = "Said otherwise: " + fresh.number();
        expect("changed", id + error.code + "#error-message");
      }
      case 3 -> {
        error.httpStatus = 403;
        expect("changed", id + error.code + "#error-status");
      }
      case 4 -> {
        error.advice += " Or give up.";
        expect("changed", id + error.code + "#advice");
      }
      default -> {
        ErrorDraft added = fresh.error();
        error.subErrors.add(added);
        expect("added", id + error.code + "/" + added.code + "#error");
      }
    }
  }

  private void other() {
    ApiDraft.NoticeDraft notice = api.notices.get(0);
    String id = "notice/" + notice.id;
    int kind = random.nextInt(6);
    if (!touched.add(List.of(kind, notice.id))) {
      return;
    }
    switch (kind) {
      case 0 -> {
        notice.date = LocalDate.of(2026, 1, 1);
        expect("changed", id + "/scenario/Apps in a store#effective-date");
      }
      case 1 -> {
        OperationDraft operation = api.operations.get(random.nextInt(api.operations.size()));
        if (!touched.contains(operation) && edited.add(operation)) {
          var effect =
              new ApiDraft.EffectDraft(
                  980000 + fresh.number(), operation.httpMethod, operation.path, null);
          notice.effects.add(effect);
          expect(
              "added",
              id
                  + "/scenario/Apps in a store#announced-error="
                  + effect.code()
                  + " "
                  + effect.method()
                  + " "
                  + effect.path());
        }
      }
      case 2 -> {
        String type = "im.late" + fresh.number() + "_v1";
        notice.eventTypes.add(type);
        expect("added", id + "/scenario/Apps in a store#announced-event=" + type);
      }
      case 3 -> {
        ApiDraft.NoticeDraft added = new ApiDraft.NoticeDraft("notice-" + fresh.number());
        api.notices.add(added);
        expect("added", "notice/" + added.id + "#notice");
      }
      case 4 -> {
        ApiDraft.EventDraft added =
            new ApiDraft.EventDraft("im.late" + fresh.number() + ".came_v1");
        added.fields.addAll(fresh.fields(1, false));
        touched.add(added);
        api.events.add(added);
        expect("added", "event/" + added.id + "#event");
      }
      default -> {
        ApiDraft.EventDraft event = api.events.get(0);
        if (!edited.contains(event)) {
          api.events.remove(event);
          touched.add(event);
          expect("removed", "event/" + event.id + "#event");
        }
      }
    }
  }

  /** Updates the notices that name an operation after its request line changed. */
  private void retarget(OperationDraft operation, String method, String path) {
    for (ApiDraft.NoticeDraft notice : api.notices) {
      for (int i = 0; i < notice.effects.size(); i++) {
        ApiDraft.EffectDraft effect = notice.effects.get(i);
        if (effect.path().equals(operation.path)) {
          String id = "notice/" + notice.id + "/scenario/Apps in a store#announced-error=";
          var moved = new ApiDraft.EffectDraft(effect.code(), method, path, effect.condition());
          notice.effects.set(i, moved);
          String old = id + effect.code() + " " + effect.method() + " " + effect.path();
          if (!expected.remove("added " + old)) {
            expect("removed", old);
          }
          expect("added", id + moved.code() + " " + method + " " + path);
        }
      }
    }
  }

  private boolean isTouchedByNotice(OperationDraft operation) {
    return api.notices.stream()
        .flatMap(notice -> notice.effects.stream())
        .anyMatch(effect -> effect.path().equals(operation.path));
  }

  /** Returns the fields below a field. */
  private static List<Object> all(FieldDraft field) {
    List<Object> below = new ArrayList<>();
    for (FieldDraft child : field.fields) {
      below.add(child);
      below.addAll(all(child));
    }
    return below;
  }

  /** Returns every field that may be edited. */
  private List<ChangeLocation> spots() {
    List<ChangeLocation> spots = new ArrayList<>();
    for (OperationDraft operation : api.operations) {
      String id = "operation/" + operation.id + "/";
      collect(spots, operation, operation.queryParameters, id + "query/", true);
      if (operation.body != null) {
        collect(spots, operation, operation.body, id + "body/", true);
      }
      collect(spots, operation, operation.data(), id + "response/data.", false);
    }
    for (ApiDraft.EventDraft event : api.events) {
      collect(spots, event, event.fields, "event/" + event.id + "/event/", false);
    }
    return spots;
  }

  private static void collect(
      List<ChangeLocation> spots,
      Object owner,
      List<FieldDraft> fields,
      String prefix,
      boolean sent) {
    for (FieldDraft field : fields) {
      spots.add(new ChangeLocation(owner, fields, field, prefix + field.name, sent));
      collect(spots, owner, field.fields, prefix + field.name + ".", sent);
    }
  }

  private void expect(String action, String id) {
    expected.add(action + " " + id);
  }
}

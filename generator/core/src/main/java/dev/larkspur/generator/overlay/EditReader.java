package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumSource;
import dev.larkspur.generator.model.IdempotencyParameter;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.RateLimit;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Scope;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.overlay.Edit.ChosenWord;
import dev.larkspur.generator.overlay.Entry.Located;
import dev.larkspur.generator.source.SourceLocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of the edits in one entry of an overlay, by tables of its keys. */
final class EditReader {
  private static final Pattern JAVA_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
  private static final Pattern CODE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(?:[.][0-9]{1,30})?");
  private static final Pattern STATUS = Pattern.compile("[1-5][0-9]{2}");
  private static final String NONE = "none";
  private static final List<String> PAGING_KEYS =
      List.of("tokenParameter", "nextToken", "hasMore", "items");
  private static final List<String> IDEMPOTENCY_KEYS = List.of("parameter", "in");
  private static final List<String> NEW_FIELD_KEYS =
      List.of("type", "required", "description", "enum");

  /** What an entry is about. */
  enum Target {
    FIELD,
    OPERATION,
    EVENT
  }

  /** Reads the value of a key. */
  private interface ValueReader {
    void read(EditReader edits, YamlValue value);
  }

  /** A key, the targets of entries in which it is allowed, and the reader of its value. */
  private record Key(String word, Set<Target> targets, ValueReader reader) {}

  private static final Set<Target> ANY = EnumSet.allOf(Target.class);
  private static final Set<Target> FIELD = EnumSet.of(Target.FIELD);
  private static final Set<Target> OPERATION = EnumSet.of(Target.OPERATION);
  private static final Set<Target> EVENT = EnumSet.of(Target.EVENT);
  private static final Set<Target> PAGE = EnumSet.of(Target.OPERATION, Target.EVENT);

  /** Read with the entry itself. */
  private static final ValueReader NO_EDIT = (edits, value) -> {};

  private static final List<Key> KEYS =
      List.of(
          new Key("field", ANY, NO_EDIT),
          new Key("type", FIELD, (edits, it) -> edits.add(it, type(it), Edit.Retype::new)),
          new Key("required", FIELD, (edits, it) -> edits.add(it, it.flag(), Edit.Require::new)),
          new Key("open", FIELD, (edits, it) -> edits.add(it, it.flag(), Edit.Open::new)),
          new Key("name", FIELD, (edits, it) -> edits.add(it, it.text(), Edit.Rename::new)),
          new Key("enum", FIELD, EditReader::readEnum),
          new Key("constraints", FIELD, EditReader::readConstraints),
          new Key("description", ANY, EditReader::readDescription),
          new Key("deprecated", ANY, EditReader::readDeprecation),
          new Key("tokens", OPERATION, (edits, it) -> edits.add(it, tokens(it))),
          new Key("rateLimit", OPERATION, (edits, it) -> edits.add(it, rateLimit(it))),
          new Key("scopes", PAGE, (edits, it) -> edits.read(it, EditReader.SCOPE_KEYS)),
          new Key("fieldScopes", PAGE, (edits, it) -> edits.read(it, EditReader.FIELD_SCOPE_KEYS)),
          new Key("errors", OPERATION, (edits, it) -> edits.read(it, EditReader.ERROR_KEYS)),
          new Key("add", FIELD, (edits, it) -> edits.add(it, newField(it))),
          new Key("remove", FIELD, (edits, it) -> edits.add(it, ifTrue(it, new Edit.Remove()))),
          new Key(
              "responseKind",
              OPERATION,
              (edits, it) ->
                  edits.add(it, it.oneOf(ResponseKind.values()), Edit.ChangeResponse::new)),
          new Key("paging", OPERATION, (edits, it) -> edits.add(it, paging(it))),
          new Key("idempotencyKey", OPERATION, (edits, it) -> edits.add(it, idempotencyKey(it))),
          new Key("retryableCodes", OPERATION, (edits, it) -> edits.add(it, retryableCodes(it))),
          new Key(
              "harmlessTwice",
              OPERATION,
              (edits, it) -> edits.add(it, ifTrue(it, new Edit.MakeIdempotent()))),
          new Key("java", ANY, (edits, it) -> edits.read(it, EditReader.JAVA_KEYS)),
          new Key("reason", ANY, NO_EDIT));

  private static final List<Key> ENUM_KEYS =
      List.of(
          new Key("add", FIELD, (edits, it) -> edits.addValues(it, Edit.AddValue::new)),
          new Key(
              "remove",
              FIELD,
              (edits, it) -> edits.addEach("enum value ", it, Edit.RemoveValue::new)),
          new Key(
              "describe",
              FIELD,
              (edits, it) ->
                  edits.addValues(
                      it, item -> new Edit.DescribeValue(item.value(), item.description()))),
          new Key(
              "replace",
              FIELD,
              (edits, it) ->
                  edits.add("enum", it.keyLocation(), new Edit.ReplaceValues(values(it)))));

  private static final List<Key> SCOPE_KEYS =
      List.of(
          new Key("add", PAGE, EditReader::addScopes),
          new Key("remove", PAGE, (edits, it) -> edits.removeScopes(it, false)),
          new Key("group", PAGE, EditReader::groupScopes));

  private static final List<Key> FIELD_SCOPE_KEYS =
      List.of(
          new Key("add", PAGE, EditReader::addFieldScopes),
          new Key("remove", PAGE, (edits, it) -> edits.removeScopes(it, true)));

  private static final List<Key> ERROR_KEYS =
      List.of(
          new Key("add", OPERATION, (edits, it) -> edits.readErrors(it, EditReader::addedError)),
          new Key(
              "change", OPERATION, (edits, it) -> edits.readErrors(it, EditReader::changedError)),
          new Key("remove", OPERATION, EditReader::removeErrors));

  private static final List<String> ERROR_PARTS = List.of("status", "message", "advice");
  private static final List<String> BOUNDS =
      List.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");

  private static final List<Key> JAVA_KEYS =
      List.of(
          new Key("component", FIELD, (edits, it) -> edits.addName(it, Edit.JavaComponent::new)),
          new Key("type", FIELD, (edits, it) -> edits.addName(it, Edit.JavaType::new)),
          new Key("values", FIELD, (edits, it) -> edits.addNames(it, Edit.JavaValue::new)),
          new Key("method", OPERATION, (edits, it) -> edits.addName(it, Edit.JavaMethod::new)),
          new Key("classes", OPERATION, (edits, it) -> edits.addName(it, Edit.JavaClass::new)),
          new Key("errors", OPERATION, (edits, it) -> edits.addNames(it, Edit.JavaError::new)),
          new Key("class", EVENT, (edits, it) -> edits.addName(it, Edit.JavaClass::new)));

  private final Target target;
  private final List<Located> edits = new ArrayList<>();

  private EditReader(Target target) {
    this.target = target;
  }

  /** Returns the edits of an entry. */
  static List<Located> read(YamlValue entry, Target target) {
    EditReader reader = new EditReader(target);
    reader.read(entry, KEYS);
    reader.rejectContradiction(entry);
    return reader.edits;
  }

  private void read(YamlValue mapping, List<Key> table) {
    List<Key> allowed = table.stream().filter(key -> key.targets().contains(target)).toList();
    mapping.requireKeys(allowed.stream().map(Key::word).toList());
    for (Key key : allowed) {
      YamlValue value = mapping.get(key.word());
      if (value != null) {
        key.reader().read(this, value);
      }
    }
  }

  /** Rejects a correction of a field that the same entry adds or removes. */
  private void rejectContradiction(YamlValue entry) {
    if (edits.stream().anyMatch(EditReader::isAddOrRemove)) {
      edits.stream()
          .filter(edit -> !isAddOrRemove(edit) && !edit.key().startsWith("java"))
          .findFirst()
          .ifPresent(
              edit ->
                  entry.invalid(
                      edit.place(),
                      "The "
                          + edit.key()
                          + " of a field that is added or removed cannot be corrected"));
    }
  }

  private static boolean isAddOrRemove(Located edit) {
    return edit.edit() instanceof Edit.Add || edit.edit() instanceof Edit.Remove;
  }

  private static @Nullable Edit ifTrue(YamlValue value, Edit edit) {
    Boolean flag = value.flag();
    if (Boolean.FALSE.equals(flag)) {
      value.invalidKey("Found false for " + value.key() + "; expected true, or no such key");
    }
    return Boolean.TRUE.equals(flag) ? edit : null;
  }

  private static @Nullable Type type(YamlValue value) {
    String text = value.text();
    Type type = text == null ? null : OverlayType.read(text);
    if (text != null && type == null) {
      value.expect(OverlayType.EXPECTED);
    }
    return type;
  }

  private void readEnum(YamlValue value) {
    read(value, ENUM_KEYS);
    if (value.get("replace") != null && value.entries().size() > 1) {
      value.invalid("The key \"replace\" cannot be combined with other keys");
    }
  }

  private static List<EnumItem> values(YamlValue value) {
    return value.described().entrySet().stream()
        .map(item -> new EnumItem(item.getKey(), item.getValue(), EnumSource.TAG))
        .toList();
  }

  private static @Nullable Edit newField(YamlValue value) {
    value.requireKeys(NEW_FIELD_KEYS);
    if (value.get("type") == null) {
      value.invalid("The key \"type\" is missing");
    }
    YamlValue written = value.get("type");
    Type type = written == null ? null : type(written);
    YamlValue required = value.get("required");
    YamlValue values = value.get("enum");
    String description = value.text("description");
    return type == null
        ? null
        : new Edit.Add(
            type,
            required == null ? null : required.flag(),
            description == null ? "" : description,
            values == null ? List.of() : values(values));
  }

  private static @Nullable Edit paging(YamlValue value) {
    if (value.is(NONE)) {
      return new Edit.ChangePaging(null);
    } else if (!isMappingOrNone(value, PAGING_KEYS)) {
      return null;
    }
    String token = value.requiredText("tokenParameter");
    String next = value.requiredText("nextToken");
    String hasMore = value.text("hasMore");
    String items = value.text("items");
    return token == null || next == null
        ? null
        : new Edit.ChangePaging(new PagingFields(token, next, hasMore, items));
  }

  private static @Nullable Edit idempotencyKey(YamlValue value) {
    if (value.is(NONE)) {
      return new Edit.ChangeKey(null);
    } else if (!isMappingOrNone(value, IDEMPOTENCY_KEYS)) {
      return null;
    }
    String parameter = value.requiredText("parameter");
    String word = value.requiredText("in");
    YamlValue written = value.get("in");
    IdempotencyParameter.In in =
        word == null || written == null ? null : written.oneOf(IdempotencyParameter.In.values());
    return parameter == null || in == null
        ? null
        : new Edit.ChangeKey(new IdempotencyParameter(parameter, in));
  }

  private static boolean isMappingOrNone(YamlValue value, List<String> keys) {
    if (value.isMapping()) {
      value.requireKeys(keys);
    } else {
      value.expect(NONE + " or a mapping with " + String.join(", ", keys));
    }
    return value.isMapping();
  }

  private static @Nullable Edit retryableCodes(YamlValue value) {
    Set<Long> codes = new LinkedHashSet<>();
    for (YamlValue item : value.texts()) {
      if (CODE.matcher(item.scalar()).matches()) {
        codes.add(Long.parseLong(item.scalar()));
      } else {
        item.expect("an error code");
      }
    }
    return codes.isEmpty() ? null : new Edit.RetryCodes(List.copyOf(codes));
  }

  private void readDescription(YamlValue value) {
    add(
        value,
        value.text(),
        target == Target.FIELD ? Edit.DescribeField::new : Edit.DescribePage::new);
  }

  private void readDeprecation(YamlValue value) {
    add(
        value,
        value.flag(),
        target == Target.FIELD ? Edit.DeprecateField::new : Edit.DeprecatePage::new);
  }

  private void readConstraints(YamlValue value) {
    value.requireKeys(BOUNDS);
    for (YamlValue bound : value.entries()) {
      boolean known = BOUNDS.contains(bound.key());
      if (known && bound.is(NONE)) {
        add("constraint " + bound.key(), bound.keyLocation(), new Edit.Bound(bound.key(), null));
      } else if (known && isBound(bound)) {
        add(
            "constraint " + bound.key(),
            bound.keyLocation(),
            new Edit.Bound(bound.key(), new BigDecimal(bound.scalar())));
      } else if (known) {
        bound.expect(NONE + " or a number");
      }
    }
  }

  /** Lengths and numbers of elements are whole numbers that are not negative. */
  private static boolean isBound(YamlValue bound) {
    boolean counts = !bound.key().equals("minimum") && !bound.key().equals("maximum");
    return (counts ? COUNT : NUMBER).matcher(bound.scalar()).matches();
  }

  private static @Nullable Edit tokens(YamlValue value) {
    Set<AccessTokenType> tokens = new LinkedHashSet<>();
    for (YamlValue item : value.texts()) {
      AccessTokenType token = item.oneOf(AccessTokenType.values());
      if (token != null) {
        tokens.add(token);
      }
    }
    return tokens.isEmpty() ? null : new Edit.ChangeTokens(List.copyOf(tokens));
  }

  private static @Nullable Edit rateLimit(YamlValue value) {
    if (value.is(NONE)) {
      return new Edit.ChangeRateLimit(List.of());
    }
    List<RateLimit.Tier> tiers = new ArrayList<>();
    for (YamlValue tier : value.items(NONE + " or a list of limits")) {
      tier.requireKeys(List.of("requests", "perSeconds"));
      Long requests = positive(tier, "requests");
      Long seconds = positive(tier, "perSeconds");
      if (requests != null && seconds != null) {
        tiers.add(new RateLimit.Tier(requests, seconds));
      }
    }
    return tiers.isEmpty() ? null : new Edit.ChangeRateLimit(tiers);
  }

  private static @Nullable Long positive(YamlValue mapping, String key) {
    String text = mapping.requiredText(key);
    YamlValue value = mapping.get(key);
    if (text == null || value == null) {
      return null;
    } else if (!COUNT.matcher(text).matches() || Long.parseLong(text) == 0) {
      value.expect("a whole number above 0");
      return null;
    }
    return Long.valueOf(text);
  }

  private void addScopes(YamlValue value) {
    for (Map.Entry<String, String> scope : value.described().entrySet()) {
      Scope.Group group = null;
      YamlValue written = value.get(scope.getKey());
      if (!scope.getValue().isEmpty() && written != null) {
        group = written.oneOf(Scope.Group.values());
        if (group == null) {
          continue;
        }
      }
      add(
          "scope " + scope.getKey(),
          value.keyLocation(),
          new Edit.AddScope(scope.getKey(), false, group));
    }
  }

  private void addFieldScopes(YamlValue value) {
    addEach("field scope ", value, name -> new Edit.AddScope(name, true, null));
  }

  private void removeScopes(YamlValue value, boolean ofField) {
    addEach(
        ofField ? "field scope " : "scope ", value, name -> new Edit.RemoveScope(name, ofField));
  }

  /** Adds an edit for each text of a list, at its own location. */
  private void addEach(String kind, YamlValue value, Function<String, Edit> edit) {
    for (YamlValue item : value.texts()) {
      add(kind + item.scalar(), item.location(), edit.apply(item.scalar()));
    }
  }

  private void groupScopes(YamlValue value) {
    value.requireMapping("groups by scope");
    for (YamlValue scope : value.entries()) {
      Scope.Group group = scope.is(NONE) ? null : scope.oneOf(Scope.Group.values());
      if (group != null || scope.is(NONE)) {
        add(
            "group of scope " + scope.key(),
            scope.keyLocation(),
            new Edit.GroupScope(scope.key(), group));
      }
    }
  }

  private void readErrors(YamlValue value, Function<YamlValue, @Nullable Edit> reader) {
    value.requireMapping("errors by code");
    for (YamlValue error : value.entries()) {
      if (!CODE.matcher(error.key()).matches()) {
        error.invalidKey("Found \"" + error.key() + "\"; expected an error code");
        continue;
      }
      error.requireKeys(ERROR_PARTS);
      Edit edit = reader.apply(error);
      if (edit != null) {
        add("error " + error.key(), error.keyLocation(), edit);
      }
    }
  }

  private static @Nullable Edit addedError(YamlValue error) {
    Integer status = httpStatus(error);
    String message = error.requiredText("message");
    String advice = error.text("advice");
    return message == null
        ? null
        : new Edit.AddError(
            Long.parseLong(error.key()), status, message, advice == null ? "" : advice);
  }

  private static @Nullable Edit changedError(YamlValue error) {
    Integer status = httpStatus(error);
    String message = error.text("message");
    String advice = error.text("advice");
    return status == null && message == null && advice == null
        ? null
        : new Edit.ChangeError(Long.parseLong(error.key()), status, message, advice);
  }

  private static @Nullable Integer httpStatus(YamlValue error) {
    YamlValue value = error.get("status");
    if (value == null) {
      return null;
    } else if (STATUS.matcher(value.scalar()).matches()) {
      return Integer.valueOf(value.scalar());
    }
    value.expect("an HTTP status");
    return null;
  }

  private void removeErrors(YamlValue value) {
    for (YamlValue item : value.texts()) {
      if (CODE.matcher(item.scalar()).matches()) {
        add(
            "error " + item.scalar(),
            item.location(),
            new Edit.RemoveError(Long.parseLong(item.scalar())));
      } else {
        item.expect("an error code");
      }
    }
  }

  private void addValues(YamlValue value, Function<EnumItem, Edit> edit) {
    for (EnumItem item : values(value)) {
      add("enum value " + item.value(), value.keyLocation(), edit.apply(item));
    }
  }

  private void addName(YamlValue value, Function<ChosenWord, Edit> edit) {
    addName(value, "java " + value.key(), edit);
  }

  private void addNames(YamlValue value, BiFunction<String, ChosenWord, Edit> edit) {
    value.requireMapping("names by value");
    for (YamlValue name : value.entries()) {
      addName(
          name, "java " + value.key() + " " + name.key(), chosen -> edit.apply(name.key(), chosen));
    }
  }

  private void addName(YamlValue value, String key, Function<ChosenWord, Edit> edit) {
    String text = value.text();
    if (text != null && !JAVA_NAME.matcher(text).matches()) {
      value.expect("a Java name of letters, digits and underscores");
    } else if (text != null) {
      SourceLocation location = value.keyLocation();
      add(key, location, edit.apply(new ChosenWord(text, location)));
    }
  }

  private <T> void add(YamlValue value, @Nullable T read, Function<T, Edit> edit) {
    add(value, read == null ? null : edit.apply(read));
  }

  private void add(YamlValue value, @Nullable Edit edit) {
    if (edit != null) {
      add(value.key(), value.keyLocation(), edit);
    }
  }

  private void add(String key, SourceLocation location, Edit edit) {
    edits.add(new Located(edit, key, location));
  }
}

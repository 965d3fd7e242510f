package dev.larkspur.generator.overlay;

import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.IdempotencyKey;
import dev.larkspur.generator.model.Paging;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.Type;
import dev.larkspur.generator.overlay.Edit.ChosenWord;
import dev.larkspur.generator.overlay.Entry.Located;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys of one entry to edits. */
final class EditReader {
  private static final Pattern JAVA_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,99}");
  private static final Pattern CODE = Pattern.compile("-?[0-9]{1,18}");
  private static final String NONE = "none";

  private final Diagnostics diagnostics;
  private final List<Located> edits = new ArrayList<>();

  EditReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** What an entry can say. */
  static List<String> keys(boolean onField, boolean isEvent) {
    if (onField) {
      return List.of(
          "field", "type", "required", "name", "enum", "add", "remove", "java", "reason");
    } else if (isEvent) {
      return List.of("field", "java", "reason");
    }
    return List.of(
        "field",
        "responseKind",
        "paging",
        "idempotencyKey",
        "retryableCodes",
        "harmlessTwice",
        "java",
        "reason");
  }

  /** What an entry says of a row. */
  List<Located> ofField(Keys keys) {
    type(keys);
    Boolean required = keys.flag("required");
    if (required != null) {
      edit(keys, "required", new Edit.Require(required));
    }
    String name = keys.text("name");
    if (name != null) {
      edit(keys, "name", new Edit.Rename(name));
    }
    values(keys);
    add(keys);
    ifTrue(keys, "remove", new Edit.Remove());
    javaOfField(keys);
    refuseContradiction(keys);
    return edits;
  }

  /** What an entry says of an operation or event as a whole. */
  List<Located> ofWhole(Keys keys, boolean isEvent) {
    if (!isEvent) {
      responseKind(keys);
      paging(keys);
      idempotencyKey(keys);
      retryableCodes(keys);
      ifTrue(keys, "harmlessTwice", new Edit.HarmlessTwice());
    }
    javaOfWhole(keys, isEvent);
    return edits;
  }

  /** A row that comes or goes has nothing else to be put right. */
  private void refuseContradiction(Keys keys) {
    boolean comesOrGoes =
        edits.stream().anyMatch(it -> it.key().equals("add") || it.key().equals("remove"));
    if (comesOrGoes && edits.stream().anyMatch(it -> !it.key().startsWith("java"))) {
      edits.stream()
          .filter(it -> !it.key().equals("add") && !it.key().equals("remove"))
          .filter(it -> !it.key().startsWith("java"))
          .findFirst()
          .ifPresent(
              it ->
                  keys.invalid(
                      it.place(),
                      "A field that is added or removed has no " + it.key() + " to correct"));
    }
  }

  private void ifTrue(Keys keys, String key, Edit edit) {
    Boolean flag = keys.flag(key);
    if (Boolean.TRUE.equals(flag)) {
      edit(keys, key, edit);
    } else if (flag != null) {
      keys.invalid(keys.placeOf(key), "Found false for " + key + "; expected true, or no such key");
    }
  }

  private void type(Keys keys) {
    Type type = type(keys, "type");
    if (type != null) {
      edit(keys, "type", new Edit.Retype(type));
    }
  }

  private static @Nullable Type type(Keys keys, String key) {
    String text = keys.text(key);
    Type type = text == null ? null : OverlayType.read(text);
    YamlNode.Entry entry = keys.get(key);
    if (text != null && type == null && entry != null) {
      keys.wrong(entry, OverlayType.EXPECTED);
    }
    return type;
  }

  private void values(Keys keys) {
    YamlNode.Entry entry = keys.get("enum");
    if (entry == null) {
      return;
    }
    Keys how = Keys.of(entry.value(), List.of("add", "remove", "describe", "replace"), diagnostics);
    if (how.get("replace") != null) {
      if (how.all().size() > 1) {
        how.invalid(how.place(), "Values are replaced or corrected one by one, not both");
      }
      List<EnumItem> values = Edit.items(how.described("replace"));
      edit(how, "replace", "enum", new Edit.ReplaceValues(values));
      return;
    }
    Edit.items(how.described("add"))
        .forEach(item -> edit(how, "add", "enum value " + item.value(), new Edit.AddValue(item)));
    how.texts("remove")
        .forEach(
            text ->
                edits.add(
                    new Located(
                        new Edit.RemoveValue(text.text()),
                        "enum value " + text.text(),
                        text.location())));
    how.described("describe")
        .forEach(
            (value, text) ->
                edit(how, "describe", "enum value " + value, new Edit.DescribeValue(value, text)));
  }

  private void add(Keys keys) {
    YamlNode.Entry entry = keys.get("add");
    if (entry == null) {
      return;
    }
    Keys row =
        Keys.of(entry.value(), List.of("type", "required", "description", "enum"), diagnostics);
    if (row.get("type") == null) {
      row.invalid(row.place(), "The type of a field that is added is missing");
    }
    Type type = type(row, "type");
    String description = row.get("description") == null ? "" : row.text("description");
    if (type != null) {
      Boolean required = row.flag("required");
      List<EnumItem> values = Edit.items(row.described("enum"));
      edit(
          keys,
          "add",
          new Edit.Add(type, required, description == null ? "" : description, values));
    }
  }

  private void responseKind(Keys keys) {
    String text = keys.text("responseKind");
    if (text == null) {
      return;
    }
    for (ResponseKind kind : ResponseKind.values()) {
      if (word(kind).equals(text)) {
        edit(keys, "responseKind", new Edit.ChangeResponse(kind));
        return;
      }
    }
    keys.invalid(
        keys.placeOf("responseKind"),
        "Found \""
            + text
            + "\" for responseKind; expected "
            + Arrays.stream(ResponseKind.values())
                .map(EditReader::word)
                .collect(Collectors.joining(", ")));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void paging(Keys keys) {
    Keys how =
        orNone(
            keys,
            "paging",
            Edit.ChangePaging::new,
            "tokenParameter",
            "nextToken",
            "hasMore",
            "items");
    if (how != null) {
      String token = how.requiredText("tokenParameter", "paging");
      String next = how.requiredText("nextToken", "paging");
      if (token != null && next != null) {
        Paging paging = new Paging(token, next, how.text("hasMore"), how.text("items"));
        edit(keys, "paging", new Edit.ChangePaging(paging));
      }
    }
  }

  private void idempotencyKey(Keys keys) {
    Keys how = orNone(keys, "idempotencyKey", Edit.ChangeKey::new, "parameter", "in");
    if (how == null) {
      return;
    }
    String parameter = how.requiredText("parameter", "an idempotency key");
    String in = how.requiredText("in", "an idempotency key");
    if (parameter == null || in == null) {
      return;
    }
    for (IdempotencyKey.In place : IdempotencyKey.In.values()) {
      if (word(place).equals(in)) {
        edit(keys, "idempotencyKey", new Edit.ChangeKey(new IdempotencyKey(parameter, place)));
        return;
      }
    }
    how.invalid(how.placeOf("in"), "Found \"" + in + "\" for in; expected body or query");
  }

  /** The keys below a key, unless it says that there is no such thing. */
  private <T> @Nullable Keys orNone(
      Keys keys, String key, Function<@Nullable T, Edit> edit, String... allowed) {
    YamlNode.Entry entry = keys.get(key);
    if (entry == null) {
      return null;
    } else if (entry.value() instanceof YamlNode.Scalar scalar && scalar.text().equals(NONE)) {
      edit(keys, key, edit.apply(null));
      return null;
    } else if (!(entry.value() instanceof YamlNode.Mapping)) {
      keys.wrong(entry, NONE + " or a mapping with " + String.join(", ", allowed));
      return null;
    }
    return Keys.of(entry.value(), List.of(allowed), diagnostics);
  }

  private void retryableCodes(Keys keys) {
    List<Long> codes = new ArrayList<>();
    for (YamlNode.Scalar code : keys.texts("retryableCodes")) {
      if (CODE.matcher(code.text()).matches()) {
        codes.add(Long.parseLong(code.text()));
      } else {
        keys.invalid(code.location(), "Found " + code.kind() + "; expected the number of an error");
      }
    }
    if (!codes.isEmpty()) {
      edit(keys, "retryableCodes", new Edit.RetryCodes(codes.stream().distinct().toList()));
    }
  }

  private void javaOfField(Keys keys) {
    YamlNode.Entry entry = keys.get("java");
    if (entry != null) {
      Keys names = Keys.of(entry.value(), List.of("component", "type", "values"), diagnostics);
      chosen(names, "component", Edit.JavaComponent::new);
      chosen(names, "type", Edit.JavaType::new);
      chosenEach(names, "values", Edit.JavaValue::new);
    }
  }

  private void javaOfWhole(Keys keys, boolean isEvent) {
    YamlNode.Entry entry = keys.get("java");
    if (entry != null && isEvent) {
      chosen(Keys.of(entry.value(), List.of("class"), diagnostics), "class", Edit.JavaClass::new);
    } else if (entry != null) {
      Keys names = Keys.of(entry.value(), List.of("method", "classes", "errors"), diagnostics);
      chosen(names, "method", Edit.JavaMethod::new);
      chosen(names, "classes", Edit.JavaClass::new);
      chosenEach(names, "errors", Edit.JavaError::new);
    }
  }

  private void chosen(Keys keys, String key, Function<ChosenWord, Edit> edit) {
    YamlNode.Entry entry = keys.get(key);
    ChosenWord word = entry == null ? null : javaName(keys, entry);
    if (word != null) {
      edit(keys, key, "java " + key, edit.apply(word));
    }
  }

  private interface NamedEdit {
    Edit of(String what, ChosenWord word);
  }

  private void chosenEach(Keys keys, String key, NamedEdit edit) {
    YamlNode.Entry entry = keys.get(key);
    if (entry == null) {
      return;
    }
    for (YamlNode.Entry pair : Keys.anyOf(entry.value(), "names by value", diagnostics).all()) {
      ChosenWord word = javaName(keys, pair);
      if (word != null) {
        edits.add(
            new Located(
                edit.of(pair.key(), word), "java " + key + " " + pair.key(), pair.location()));
      }
    }
  }

  private static @Nullable ChosenWord javaName(Keys keys, YamlNode.Entry entry) {
    String text = keys.text(entry);
    if (text == null) {
      return null;
    } else if (!JAVA_NAME.matcher(text).matches()) {
      keys.wrong(entry, "a Java name of letters, digits and low lines");
      return null;
    }
    return new ChosenWord(text, entry.location());
  }

  private void edit(Keys keys, String key, Edit edit) {
    edit(keys, key, key, edit);
  }

  private void edit(Keys keys, String key, String words, Edit edit) {
    edits.add(new Located(edit, words, keys.placeOf(key)));
  }
}

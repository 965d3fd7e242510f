package dev.larkspur.generator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.larkspur.generator.model.LinkedError.Announcement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The removal of the texts of pages from an API: titles, descriptions, messages, advice, examples
 * and everything that notices explain. Names, types, known values, codes, limits, scopes and links
 * remain, and so do all Java names and signatures, because they are assigned before.
 */
public final class ProseRemoval extends TextReplacement {
  private static final String CONDITION = "under the condition in the notice";

  private ProseRemoval() {}

  /** Returns an API without the texts of its pages, and without corrections, which quote them. */
  public static Api of(Api api) {
    return new ProseRemoval().api(api).corrected(List.of(), api.chosenNames());
  }

  @Override
  Operation operation(Operation operation) {
    return withTables(operation)
        .title(operation.id().toString())
        .description("")
        .translations(pages(operation.page().translations()))
        .rateLimit(rateLimit(operation.access().rateLimit()))
        .examples(new Examples(List.of(), List.of()))
        .build();
  }

  @Override
  Event event(Event event) {
    Answer answer = answer(event.answer());
    return event.toBuilder()
        .title(event.id())
        .description("")
        .translations(pages(event.translations()))
        .fields(fields(event.fields()))
        .examples(List.of())
        .answer(answer == null ? null : Answer.of(answer.body(), List.of()))
        .build();
  }

  @Override
  Notice notice(Notice notice) {
    return new Notice(
        notice.id(),
        notice.id(),
        "",
        notice.fullPath(),
        notice.updatedAt(),
        notice.language(),
        notice.source(),
        pages(notice.translations()),
        each(notice.scenarios(), ProseRemoval::scenario));
  }

  private static Notice.Scenario scenario(Notice.Scenario scenario) {
    return new Notice.Scenario(
        null,
        scenario.effectiveDate(),
        "",
        "",
        "",
        Map.of(),
        each(
            scenario.effects(),
            effect ->
                new Notice.Effect(
                    effect.errorCode(), each(effect.operations(), ProseRemoval::affected))),
        each(scenario.events(), event -> new Notice.EventEffect(event.type(), event.type())));
  }

  private static Notice.AffectedOperation affected(Notice.AffectedOperation affected) {
    return new Notice.AffectedOperation(
        affected.path(),
        affected.httpMethod(),
        null,
        affected.path(),
        affected.condition() == null ? null : CONDITION,
        affected.fullPath(),
        affected.historic(),
        affected.line());
  }

  @Override
  UndocumentedOperation undocumented(UndocumentedOperation operation) {
    return new UndocumentedOperation(
        operation.httpMethod(),
        operation.path(),
        operation.requestLine(),
        operation.historic(),
        each(operation.errors(), this::linkedError),
        operation.notices(),
        operation.source());
  }

  @Override
  Announcement announcement(Announcement announcement) {
    String path = announcement.fullPath();
    return new Announcement(
        path == null ? "a notice" : path,
        path,
        null,
        announcement.since(),
        announcement.condition() == null ? null : CONDITION,
        "");
  }

  @Override
  Body.Alternative alternative(Body.Alternative table) {
    return new Body.Alternative("", fields(table.fields()));
  }

  @Override
  Field field(Field field) {
    return field.toBuilder()
        .type(type(field.type()))
        .description(description(field))
        .translations(Map.of())
        .defaultValue(isFact(field.defaultValue(), field) ? field.defaultValue() : null)
        .example(emptyJson(field.example()))
        .enumItems(each(field.enumItems(), this::enumItem))
        .constraints(field.constraints().toBuilder().pattern(null).build())
        .fields(fields(field.fields()))
        .build();
  }

  /**
   * Returns a description that names the scopes that only some values require: the row of a field
   * does not distinguish them, its description does.
   */
  private static String description(Field field) {
    List<String> always = field.unconditionalScopes();
    List<String> sometimes =
        field.scopes().stream().filter(scope -> !always.contains(scope)).toList();
    return sometimes.isEmpty()
        ? ""
        : "Some values require the scope `" + String.join("` or `", sometimes) + "`.";
  }

  /** Returns whether a default is a number, a boolean or a known value instead of any text. */
  private static boolean isFact(@Nullable JsonNode value, Field field) {
    return value != null
        && (value.isNumber()
            || value.isBoolean()
            || field.enumItems().stream().anyMatch(item -> item.value().equals(value.asText())));
  }

  /** Returns empty JSON instead of an example that shows that a string holds JSON. */
  private static @Nullable JsonNode emptyJson(@Nullable JsonNode example) {
    JsonNode json = JsonInString.in(example);
    return json == null ? null : TextNode.valueOf(json.isObject() ? "{}" : "[]");
  }

  /** Returns the type with the usual text instead of that of the cell, which may be any text. */
  private static Type type(Type type) {
    if (type instanceof Type.StringType) {
      return new Type.StringType("string");
    } else if (type instanceof Type.IntegerType) {
      return new Type.IntegerType("int");
    } else if (type instanceof Type.NumberType) {
      return new Type.NumberType("number");
    } else if (type instanceof Type.BooleanType) {
      return new Type.BooleanType("boolean");
    } else if (type instanceof Type.FileType) {
      return new Type.FileType("file");
    } else if (type instanceof Type.ObjectType object) {
      return new Type.ObjectType(object.name() == null ? "object" : object.name(), object.name());
    } else if (type instanceof Type.ListType list) {
      Type element = type(list.element());
      return new Type.ListType(element.text() + "[]", element);
    } else if (type instanceof Type.MapType map) {
      Type element = type(map.element());
      return new Type.MapType("map<string, " + element.text() + ">", element);
    }
    return new Type.AnyType("any");
  }

  @Override
  EnumItem enumItem(EnumItem item) {
    return new EnumItem(item.value(), "", item.source());
  }

  @Override
  ErrorCode error(ErrorCode error) {
    return new ErrorCode(
        error.code(),
        error.httpStatus(),
        "",
        "",
        Map.of(),
        error.line(),
        error.page(),
        each(error.subErrors(), this::error));
  }

  private static @Nullable RateLimit rateLimit(@Nullable RateLimit limit) {
    return limit == null || (limit.tiers().isEmpty() && limit.byParameter().isEmpty())
        ? null
        : new RateLimit("", limit.tiers()).withByParameter(limit.byParameter());
  }

  private static Map<String, TranslatedPage> pages(Map<String, TranslatedPage> pages) {
    Map<String, TranslatedPage> others = new TreeMap<>();
    pages.forEach(
        (language, page) ->
            others.put(
                language,
                new TranslatedPage("", "", page.fullPath(), page.updatedAt(), page.source())));
    return others;
  }
}

package dev.larkspur.generator.model;

import dev.larkspur.generator.model.LinkedError.Announcement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a language for the texts of an API. A text that no page of the language has stays
 * that of another language; facts stay the same.
 */
public final class ChosenLanguage extends TextReplacement {
  private final String language;

  private final Map<NoticeText, NoticeText> ofAnnouncements = new HashMap<>();

  private ChosenLanguage(String language) {
    this.language = language;
  }

  private ChosenLanguage(String language, List<Notice> notices) {
    this(language);
    for (Notice notice : notices) {
      String title = notice(notice).title();
      for (Notice.Scenario scenario : notice.scenarios()) {
        ofAnnouncements.put(
            new NoticeText(notice.title(), scenario.text()),
            new NoticeText(title, scenario.in(language).text()));
      }
    }
  }

  /** The texts of an announcement: the title of its notice and those of its scenario. */
  private record NoticeText(String title, @Nullable String scenario, String solution) {
    NoticeText(String title, Notice.ScenarioText text) {
      this(title, text.title(), text.solution());
    }
  }

  /** Returns an API with the texts of a language. */
  public static Api of(Api api, String language) {
    boolean isTranslated =
        api.operations().stream().anyMatch(it -> !it.page().translations().isEmpty())
            || api.events().stream().anyMatch(it -> !it.translations().isEmpty())
            || api.notices().stream().anyMatch(it -> !it.translations().isEmpty());
    return isTranslated ? new ChosenLanguage(language, api.notices()).api(api) : api;
  }

  /** Returns an operation with the texts of a language. */
  public static Operation of(Operation operation, String language) {
    return new ChosenLanguage(language).operation(operation);
  }

  /** Returns an event with the texts of a language. */
  public static Event of(Event event, String language) {
    return new ChosenLanguage(language).event(event);
  }

  /** Returns a notice with the texts of a language. */
  public static Notice of(Notice notice, String language) {
    return new ChosenLanguage(language).notice(notice);
  }

  /** Returns an operation with the texts of the page in its {@code source}. */
  public static Operation ofFirstPage(Operation operation) {
    String first = operation.page().language();
    return first == null ? operation : new ChosenLanguage(first).operation(operation);
  }

  /** Returns an event with the texts of the page in its {@code source}. */
  public static Event ofFirstPage(Event event) {
    return event.language() == null ? event : new ChosenLanguage(event.language()).event(event);
  }

  /** Returns a notice with the texts of the page in its {@code source}. */
  public static Notice ofFirstPage(Notice notice) {
    return notice.language() == null
        ? notice
        : new ChosenLanguage(notice.language()).notice(notice);
  }

  @Override
  Operation operation(Operation operation) {
    PageInfo page = operation.page();
    if (page.translations().isEmpty()) {
      return operation;
    }
    TranslatedPage translated = page.translations().get(language);
    return withTables(operation)
        .title(translated == null ? page.title() : translated.title())
        .description(description(translated, page.description()))
        .rateLimit(rateLimit(operation.access().rateLimit()))
        .build();
  }

  private static String description(@Nullable TranslatedPage translated, String otherwise) {
    return translated == null || translated.description().isBlank()
        ? otherwise
        : translated.description();
  }

  @Override
  Event event(Event event) {
    TranslatedPage translated = event.translations().get(language);
    return event.translations().isEmpty()
        ? event
        : event.toBuilder()
            .title(translated == null ? event.title() : translated.title())
            .description(description(translated, event.description()))
            .fields(fields(event.fields()))
            .answer(answer(event.answer()))
            .build();
  }

  @Override
  Notice notice(Notice notice) {
    TranslatedPage translated = notice.translations().get(language);
    return translated == null
        ? notice
        : new Notice(
            notice.id(),
            translated.title(),
            translated.description().isEmpty() ? notice.description() : translated.description(),
            notice.fullPath(),
            notice.updatedAt(),
            notice.language(),
            notice.source(),
            notice.translations(),
            each(notice.scenarios(), scenario -> scenario.in(language)));
  }

  @Override
  UndocumentedOperation undocumented(UndocumentedOperation operation) {
    return operation.withErrors(each(operation.errors(), this::linkedError));
  }

  @Override
  Announcement announcement(Announcement announcement) {
    NoticeText text =
        ofAnnouncements.get(
            new NoticeText(
                announcement.notice(), announcement.scenario(), announcement.solution()));
    return text == null
        ? announcement
        : new Announcement(
            text.title(),
            announcement.fullPath(),
            text.scenario(),
            announcement.since(),
            announcement.condition(),
            text.solution());
  }

  private @Nullable RateLimit rateLimit(@Nullable RateLimit limit) {
    return limit == null
        ? null
        : new RateLimit(
            limit.translations().getOrDefault(language, limit.text()),
            limit.translations(),
            limit.tiers(),
            limit.byParameter());
  }

  @Override
  Body.Alternative alternative(Body.Alternative table) {
    return new Body.Alternative(
        table.translations().getOrDefault(language, table.title()),
        table.translations(),
        fields(table.fields()));
  }

  @Override
  Field field(Field field) {
    List<EnumItem> items = each(field.enumItems(), this::enumItem);
    List<Field> members = fields(field.fields());
    boolean same =
        field.translations().isEmpty() && items == field.enumItems() && members == field.fields();
    return same
        ? field
        : field.toBuilder()
            .description(field.translations().getOrDefault(language, field.description()))
            .enumItems(items)
            .fields(members)
            .build();
  }

  @Override
  EnumItem enumItem(EnumItem item) {
    return item.translations().isEmpty()
        ? item
        : new EnumItem(item.value(), item.in(language), item.source(), item.translations());
  }

  @Override
  ErrorCode error(ErrorCode error) {
    ErrorCode.Text text = error.in(language);
    return new ErrorCode(
        error.code(),
        error.httpStatus(),
        text.message(),
        text.advice(),
        error.translations(),
        error.line(),
        error.page(),
        each(error.subErrors(), this::error));
  }
}

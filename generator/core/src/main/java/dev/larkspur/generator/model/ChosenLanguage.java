package dev.larkspur.generator.model;

import dev.larkspur.generator.model.LinkedError.Announcement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a language for the texts of an API. A text that no page of the language has stays
 * that of another language; facts stay the same.
 */
public final class ChosenLanguage {
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

  private Api api(Api api) {
    return new Api(
        each(api.operations(), this::operation),
        each(api.events(), this::event),
        each(api.notices(), this::notice),
        each(api.services(), this::service),
        each(api.undocumented(), it -> it.withErrors(each(it.errors(), this::linkedError))),
        api.corrections(),
        api.chosenNames());
  }

  private Operation operation(Operation operation) {
    PageInfo page = operation.page();
    if (page.translations().isEmpty()) {
      return operation;
    }
    TranslatedPage translated = page.translations().get(language);
    RequestParts request = operation.request();
    return operation.toBuilder()
        .title(translated == null ? page.title() : translated.title())
        .description(description(translated, page.description()))
        .rateLimit(rateLimit(operation.access().rateLimit()))
        .headers(fields(request.headers()))
        .pathParameters(fields(request.pathParameters()))
        .queryParameters(fields(request.queryParameters()))
        .requestBody(body(request.body()))
        .response(new Response(operation.response().kind(), fields(operation.response().fields())))
        .errors(each(operation.errors(), this::error))
        .orphanSubErrors(each(operation.orphanSubErrors(), this::error))
        .build();
  }

  private static String description(@Nullable TranslatedPage translated, String otherwise) {
    return translated == null || translated.description().isBlank()
        ? otherwise
        : translated.description();
  }

  private Event event(Event event) {
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

  private @Nullable Answer answer(@Nullable Answer answer) {
    Body body = answer == null ? null : body(answer.body());
    return answer == null || body == null ? null : Answer.of(body, answer.examples());
  }

  private Notice notice(Notice notice) {
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

  private Announcement announcement(Announcement announcement) {
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

  private @Nullable Body body(@Nullable Body body) {
    return body == null
        ? null
        : new Body(
            body.contentType(),
            body.kind(),
            fields(body.fields()),
            each(
                body.alternatives(),
                table ->
                    new Body.Alternative(
                        table.translations().getOrDefault(language, table.title()),
                        table.translations(),
                        fields(table.fields()))));
  }

  private List<Field> fields(List<Field> fields) {
    return each(fields, this::field);
  }

  private Field field(Field field) {
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

  private EnumItem enumItem(EnumItem item) {
    return item.translations().isEmpty()
        ? item
        : new EnumItem(item.value(), item.in(language), item.source(), item.translations());
  }

  private ErrorCode error(ErrorCode error) {
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

  private Service service(Service service) {
    return new Service(
        service.id(),
        each(
            service.endpoints(),
            endpoint ->
                new Endpoint(
                    operation(endpoint.operation()),
                    schema(endpoint.request()),
                    payload(endpoint.payload()),
                    each(endpoint.errors(), this::linkedError))),
        each(service.events(), this::body),
        each(service.schemas(), this::schema),
        each(service.enums(), this::enumType));
  }

  private EventBody body(EventBody body) {
    return new EventBody(
        event(body.event()),
        schema(body.body()),
        body.answer() == null ? null : schema(body.answer()));
  }

  private Payload payload(Payload payload) {
    if (payload instanceof Payload.Members members) {
      return new Payload.Members(schema(members.schema()), members.kind());
    }
    return payload instanceof Payload.Stream stream
        ? new Payload.Stream(schema(stream.element()))
        : payload;
  }

  private LinkedError linkedError(LinkedError error) {
    return new LinkedError(
        error.key(),
        error(error.row()),
        each(error.announcements(), this::announcement),
        each(error.subErrors(), this::linkedError));
  }

  private Schema schema(Schema schema) {
    return new Schema(
        schema.key(),
        schema.role(),
        schema.name(),
        schema.named(),
        schema.owner(),
        each(
            schema.properties(),
            property ->
                new Property(
                    property.name(),
                    property.place(),
                    property.type(),
                    property.required(),
                    property.nullable(),
                    field(property.row()),
                    property.origin())),
        schema.open(),
        schema.sent(),
        schema.received(),
        schema.mentions(),
        schema.origin());
  }

  private EnumType enumType(EnumType type) {
    return new EnumType(
        type.key(),
        type.name(),
        type.owner(),
        type.principal(),
        type.numeric(),
        each(type.items(), this::enumItem),
        type.mentions(),
        type.origin());
  }

  /** Returns the same list if no value changes. */
  private static <T> List<T> each(List<T> values, UnaryOperator<T> choice) {
    List<T> chosen = new ArrayList<>(values.size());
    boolean same = true;
    for (T value : values) {
      T other = choice.apply(value);
      same &= other == value;
      chosen.add(other);
    }
    return same ? values : chosen;
  }
}

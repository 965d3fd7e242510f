package dev.larkspur.generator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A copy of an API with other texts. Subclasses replace the texts of single elements; this class
 * copies the elements that contain them.
 */
abstract class TextReplacement {
  abstract Operation operation(Operation operation);

  abstract Event event(Event event);

  abstract Notice notice(Notice notice);

  abstract UndocumentedOperation undocumented(UndocumentedOperation operation);

  abstract LinkedError.Announcement announcement(LinkedError.Announcement announcement);

  abstract Body.Alternative alternative(Body.Alternative table);

  abstract Field field(Field field);

  abstract EnumItem enumItem(EnumItem item);

  abstract ErrorCode error(ErrorCode error);

  final Api api(Api api) {
    return new Api(
        each(api.operations(), this::operation),
        each(api.events(), this::event),
        each(api.notices(), this::notice),
        each(api.services(), this::service),
        each(api.undocumented(), this::undocumented),
        api.corrections(),
        api.chosenNames());
  }

  /** Returns a builder for an operation with replaced texts in its tables. */
  final OperationBuilder withTables(Operation operation) {
    RequestParts request = operation.request();
    return operation.toBuilder()
        .headers(fields(request.headers()))
        .pathParameters(fields(request.pathParameters()))
        .queryParameters(fields(request.queryParameters()))
        .requestBody(body(request.body()))
        .response(new Response(operation.response().kind(), fields(operation.response().fields())))
        .errors(each(operation.errors(), this::error))
        .orphanSubErrors(each(operation.orphanSubErrors(), this::error));
  }

  final @Nullable Answer answer(@Nullable Answer answer) {
    Body body = answer == null ? null : body(answer.body());
    return answer == null || body == null ? null : Answer.of(body, answer.examples());
  }

  private @Nullable Body body(@Nullable Body body) {
    return body == null
        ? null
        : new Body(
            body.contentType(),
            body.kind(),
            fields(body.fields()),
            each(body.alternatives(), this::alternative));
  }

  final List<Field> fields(List<Field> fields) {
    return each(fields, this::field);
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

  final LinkedError linkedError(LinkedError error) {
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
  static <T> List<T> each(List<T> values, UnaryOperator<T> choice) {
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

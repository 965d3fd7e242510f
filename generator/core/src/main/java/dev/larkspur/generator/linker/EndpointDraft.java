package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An operation whose objects have been noted but not yet told apart.
 *
 * @param operation what its page says
 * @param request everything a caller hands in
 * @param answer what comes back
 */
record EndpointDraft(Operation operation, Occurrence request, AnswerDraft answer) {

  static EndpointDraft of(Operation operation, ObjectCollector collector) {
    return new EndpointDraft(
        operation, RequestRows.collect(operation, collector), AnswerDraft.of(operation, collector));
  }

  Endpoint finish(SchemaLinker schemas, NoticeLinks links) {
    return new Endpoint(
        operation,
        schemas.schemaOf(request),
        answer.finish(schemas),
        KnownErrors.of(operation, links.announcementsOf(operation)));
  }

  /**
   * An answer whose objects have been noted.
   *
   * @param settled the answer, if it holds no objects
   * @param whole its object, if it is one
   * @param shape its type, if it is something else
   */
  record AnswerDraft(
      Operation operation,
      @Nullable Answer settled,
      @Nullable Occurrence whole,
      @Nullable Shape shape) {

    static AnswerDraft of(Operation operation, ObjectCollector collector) {
      return AnswerRows.collect(operation, collector);
    }

    Answer finish(SchemaLinker schemas) {
      if (settled != null) {
        return settled;
      } else if (shape != null) {
        return new Answer.Value(schemas.typeOf(shape));
      } else if (whole == null) {
        throw new IllegalStateException("No answer was noted for " + operation.id());
      }
      return switch (operation.response().kind()) {
        case STREAM -> new Answer.Stream(schemas.schemaOf(whole));
        default -> new Answer.Members(schemas.schemaOf(whole), AnswerRows.kind(operation));
      };
    }
  }
}

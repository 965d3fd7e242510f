package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;

/** An operation whose objects are collected but not yet linked. */
record EndpointDraft(Operation operation, ObjectMention request, ResponseDraft response) {

  static EndpointDraft of(Operation operation, ObjectCollector collector) {
    return new EndpointDraft(
        operation,
        RequestRows.collect(operation, collector),
        ResponseDraft.of(operation, collector));
  }

  Endpoint finish(SchemaLinker schemas, NoticeLinks links) {
    return new Endpoint(
        operation,
        schemas.schemaOf(request),
        response.finish(schemas),
        LinkedErrors.of(operation, links.announcementsOf(operation)));
  }
}

package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.model.Answer;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumItem;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.KnownError;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.ArrayList;
import java.util.List;

/** Finds generated classes by their simple or full name, or events by their type. */
final class ClassExplanations {
  private final Naming naming;
  private final JavaNames names;
  private final SchemaFacts schemaFacts;

  ClassExplanations(Naming naming) {
    this.naming = naming;
    this.names = naming.names();
    this.schemaFacts = new SchemaFacts(names);
  }

  List<Explanation> of(String asked) {
    List<Explanation> found = new ArrayList<>();
    for (Service service : naming.reading().api().services()) {
      service.endpoints().forEach(endpoint -> addOf(endpoint, asked, found));
      for (EventBody event : service.events()) {
        if (event.event().id().equals(asked) || isAsked(names.event(event.event()), asked)) {
          add(
              "record of event " + event.event().id(),
              names.event(event.event()),
              event.body(),
              found);
        }
      }
      service.schemas().forEach(schema -> addIf(schema, "record", asked, found));
      service.enums().forEach(type -> addIf(type, asked, found));
    }
    return found;
  }

  private void addOf(Endpoint endpoint, String asked, List<Explanation> found) {
    Operation operation = endpoint.operation();
    addIf(endpoint.request(), "request of " + operation.id(), asked, found);
    if (endpoint.answer() instanceof Answer.Members members) {
      addIf(members.schema(), "answer of " + operation.id(), asked, found);
    } else if (endpoint.answer() instanceof Answer.Stream stream) {
      addIf(stream.element(), "streamed answer of " + operation.id(), asked, found);
    }
    if (!endpoint.errors().isEmpty() && isAsked(names.errors(operation.id()), asked)) {
      found.add(
          new Explanation(
              "errors of " + operation.id(),
              names.errors(operation.id()).fullName(),
              operation.source(),
              endpoint.errors().stream().map(error -> line(operation, error)).toList()));
    }
  }

  private void addIf(Schema schema, String kind, String asked, List<Explanation> found) {
    JavaType type = names.schema(schema.key());
    if (isAsked(type, asked)) {
      add(kind, type, schema, found);
    }
  }

  private void add(String kind, JavaType type, Schema schema, List<Explanation> found) {
    List<String> facts = new ArrayList<>(schemaFacts.of(schema));
    if (schema.role() == Schema.Role.SHARED) {
      facts.add("in " + String.join(", ", schema.mentions()));
    }
    found.add(new Explanation(kind, type.fullName(), schema.origin(), facts));
  }

  private void addIf(EnumType values, String asked, List<Explanation> found) {
    JavaType type = names.enumType(values.key());
    if (isAsked(type, asked)) {
      List<String> facts = new ArrayList<>();
      for (EnumItem item : values.items()) {
        facts.add(
            names.constant(values.key(), item.value())
                + " = "
                + item.value()
                + (item.description().isEmpty() ? "" : ": " + item.description()));
      }
      facts.add("in " + String.join(", ", values.mentions()));
      found.add(
          new Explanation(
              "values of \"" + values.name() + "\"", type.fullName(), values.origin(), facts));
    }
  }

  private String line(Operation operation, KnownError error) {
    return names.error(operation.id(), error)
        + " = "
        + error.row().code()
        + ": "
        + error.row().message();
  }

  private static boolean isAsked(JavaType type, String asked) {
    return type.simpleName().equals(asked) || type.fullName().equals(asked);
  }
}

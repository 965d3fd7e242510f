package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Api;
import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.EnumType;
import dev.larkspur.generator.model.ErrorCode;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.LinkedError;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.Schema;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.model.TypeRef;
import dev.larkspur.generator.model.UndocumentedOperation;
import dev.larkspur.generator.source.Diagnostics;
import dev.larkspur.generator.source.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What class files can hold, and the part of an API that fits into them. */
public final class ClassLimits {
  /** The maximum number of constants: the initializer of a class has at most 64 KiB. */
  private static final int MAX_CONSTANTS = 1500;

  /** The maximum number of slots: a constructor has 255 with {@code this}; long takes two. */
  private static final int MAX_SLOTS = 250;

  private final Map<String, TypeRef> replaced = new HashMap<>();

  private ClassLimits() {}

  /** Returns whether a record cannot have these components. */
  static boolean isTooWide(List<JavaComponent> components) {
    return components.stream().mapToInt(ClassLimits::slots).sum() > MAX_SLOTS;
  }

  private static int slots(JavaComponent component) {
    String type = component.type().toString();
    return type.equals("long") || type.equals("double") ? 2 : 1;
  }

  /**
   * Returns the API without what generated classes cannot hold: members with too many known values
   * become plain text or numbers, and the last of too many errors are left out. Reports both.
   */
  public static Api fit(Api api, Diagnostics diagnostics) {
    List<Service> services =
        api.services().stream().map(service -> fit(service, diagnostics)).toList();
    return new Api(
        api.operations(),
        api.events(),
        api.notices(),
        services,
        fitting(api.undocumented(), diagnostics),
        api.corrections(),
        api.chosenNames());
  }

  private static Service fit(Service service, Diagnostics diagnostics) {
    ClassLimits limits = new ClassLimits();
    for (EnumType type : service.enums()) {
      if (type.items().size() > MAX_CONSTANTS) {
        limits.replaced.put(
            type.key(), type.numeric() ? TypeRef.Scalar.INTEGER : TypeRef.Scalar.STRING);
        report(type, diagnostics);
      }
    }
    return new Service(
        service.id(),
        service.endpoints().stream().map(endpoint -> limits.fit(endpoint, diagnostics)).toList(),
        service.events().stream().map(limits::fit).toList(),
        service.schemas().stream().map(limits::fit).toList(),
        service.enums().stream().filter(type -> !limits.replaced.containsKey(type.key())).toList());
  }

  private Endpoint fit(Endpoint endpoint, Diagnostics diagnostics) {
    return new Endpoint(
        endpoint.operation(),
        fit(endpoint.request()),
        fit(endpoint.payload()),
        fit(endpoint.errors(), endpoint.operation().page().source(), diagnostics));
  }

  private EventBody fit(EventBody event) {
    return new EventBody(
        event.event(), fit(event.body()), event.answer() == null ? null : fit(event.answer()));
  }

  private Payload fit(Payload payload) {
    if (payload instanceof Payload.Members members) {
      return new Payload.Members(fit(members.schema()), members.kind());
    } else if (payload instanceof Payload.Stream stream) {
      return new Payload.Stream(fit(stream.element()));
    } else if (payload instanceof Payload.Value value) {
      return new Payload.Value(fit(value.type()));
    }
    return payload;
  }

  private Schema fit(Schema schema) {
    return replaced.isEmpty()
        ? schema
        : new Schema(
            schema.key(),
            schema.role(),
            schema.name(),
            schema.named(),
            schema.owner(),
            schema.properties().stream().map(this::fit).toList(),
            schema.open(),
            schema.sent(),
            schema.received(),
            schema.mentions(),
            schema.origin());
  }

  private Property fit(Property property) {
    return new Property(
        property.name(),
        property.place(),
        fit(property.type()),
        property.required(),
        property.nullable(),
        property.row(),
        property.origin());
  }

  private TypeRef fit(TypeRef type) {
    if (type instanceof TypeRef.ListOf list) {
      return new TypeRef.ListOf(fit(list.element()));
    } else if (type instanceof TypeRef.MapOf map) {
      return new TypeRef.MapOf(fit(map.value()));
    }
    return type instanceof TypeRef.OneOf oneOf
        ? replaced.getOrDefault(oneOf.enumType(), type)
        : type;
  }

  private static void report(EnumType type, Diagnostics diagnostics) {
    int mentions = type.mentions().size();
    diagnostics.report(
        Rule.TOO_MANY_CONSTANTS,
        type.origin().location(),
        type.name()
            + " lists "
            + type.items().size()
            + " values"
            + (mentions == 1 ? "" : " at " + mentions + " places together")
            + ", more than the "
            + MAX_CONSTANTS
            + " constants that a class can hold; it is plain "
            + (type.numeric() ? "numbers" : "text")
            + " in Java.");
  }

  /** Returns the undocumented operations that one class can hold. */
  private static List<UndocumentedOperation> fitting(
      List<UndocumentedOperation> operations, Diagnostics diagnostics) {
    if (operations.size() > MAX_CONSTANTS) {
      UndocumentedOperation first = operations.get(MAX_CONSTANTS);
      diagnostics.report(
          Rule.TOO_MANY_CONSTANTS,
          first.source().location(),
          "Of "
              + operations.size()
              + " operations without a page the first "
              + MAX_CONSTANTS
              + " have constants in Java; the others, from "
              + first.requestLine()
              + " on, do not: a class cannot hold more.");
    }
    return operations.stream()
        .limit(MAX_CONSTANTS)
        .map(it -> it.withErrors(fit(it.errors(), it.source(), diagnostics)))
        .toList();
  }

  private static List<LinkedError> fit(
      List<LinkedError> errors, Source page, Diagnostics diagnostics) {
    ErrorEnum outer = new ErrorEnum();
    ErrorEnum nested = new ErrorEnum();
    List<LinkedError> kept = outer.keep(errors).stream().map(nested::withSubErrors).toList();
    outer.report("errors", page, diagnostics);
    nested.report("sub-errors", page, diagnostics);
    return kept;
  }

  /** An enum that takes errors until it is full. */
  private static final class ErrorEnum {
    private final List<LinkedError> leftOut = new ArrayList<>();
    private int size;

    List<LinkedError> keep(List<LinkedError> errors) {
      int kept = Math.min(errors.size(), MAX_CONSTANTS - size);
      leftOut.addAll(errors.subList(kept, errors.size()));
      size += kept;
      return errors.subList(0, kept);
    }

    LinkedError withSubErrors(LinkedError error) {
      return error.subErrors().isEmpty()
          ? error
          : new LinkedError(
              error.key(),
              error.row(),
              error.announcements(),
              keep(error.subErrors()).stream().map(this::withSubErrors).toList());
    }

    void report(String what, Source page, Diagnostics diagnostics) {
      if (leftOut.isEmpty()) {
        return;
      }
      ErrorCode first = leftOut.get(0).row();
      diagnostics.report(
          Rule.TOO_MANY_CONSTANTS,
          page.ofRow(first.page(), first.line()).location(),
          "Of "
              + (size + leftOut.size())
              + " "
              + what
              + " the first "
              + size
              + " have constants in Java; the others, from "
              + first.code()
              + " on, do not: a class cannot hold more.");
    }
  }
}

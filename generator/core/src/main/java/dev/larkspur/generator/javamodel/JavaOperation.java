package dev.larkspur.generator.javamodel;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.OperationId;
import dev.larkspur.generator.model.PagingFields;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.Property;
import dev.larkspur.generator.model.ResponseKind;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.naming.CallMethods;
import dev.larkspur.generator.naming.JavaNames;
import dev.larkspur.generator.naming.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation as methods of a client.
 *
 * @param endpoint the linked operation
 * @param client the class that has the methods
 * @param accessors the methods that lead from the root client to that class
 * @param methods the names of the methods
 * @param request the record it takes
 * @param response the object that a call returns, or that each element of a stream is; null if it
 *     is not an object of its own
 * @param result the type of what it returns
 * @param errors the enum of its errors; null if none is documented
 */
public record JavaOperation(
    Endpoint endpoint,
    JavaType client,
    List<String> accessors,
    CallMethods methods,
    JavaObject request,
    @Nullable JavaObject response,
    TypeUse result,
    @Nullable JavaErrors errors) {
  private static final String ENVELOPE = "data.";

  public JavaOperation {
    accessors = List.copyOf(accessors);
  }

  static JavaOperation of(Endpoint endpoint, JavaNames names, JavaTypes types) {
    OperationId id = endpoint.operation().id();
    ServiceId service = id.service();
    List<String> accessors = new ArrayList<>();
    accessors.add(names.productAccessor(id.project()));
    accessors.add(names.versionAccessor(service));
    JavaType client = names.version(service);
    if (!id.resource().isEmpty()) {
      accessors.add(names.resourceAccessor(service, id.resource()));
      client = names.resource(service, id.resource());
    }
    JavaObject response = response(endpoint.payload(), names, types);
    List<Property> answered = response == null ? List.of() : response.schema().properties();
    return new JavaOperation(
        endpoint,
        client,
        accessors,
        names.methods(id),
        JavaObject.of(endpoint.request(), answered, names, types),
        response,
        types.result(endpoint.payload()),
        endpoint.errors().isEmpty() ? null : JavaErrors.of(id, endpoint.errors(), names));
  }

  private static @Nullable JavaObject response(Payload payload, JavaNames names, JavaTypes types) {
    if (payload instanceof Payload.Members members) {
      return JavaObject.of(members.schema(), names, types);
    }
    return payload instanceof Payload.Stream stream
        ? JavaObject.of(stream.element(), names, types)
        : null;
  }

  /** Returns the method that sends the request and waits for the response. */
  public String method() {
    return methods.send();
  }

  /** Returns whether a call needs no values. */
  public boolean isCallableWithoutRequest() {
    return request.components().stream().noneMatch(it -> it.property().required());
  }

  /** Returns whether the response is a page of a list. */
  public boolean isPaged() {
    return operation().traits().paging() != null;
  }

  /** Returns what the page describes. */
  public Operation operation() {
    return endpoint.operation();
  }

  /** Returns the wire name of the resource; empty for a method of the version's client. */
  public String resource() {
    return operation().id().resource();
  }

  /**
   * Returns the list of the response that pages are made of; null if the operation does not page,
   * or its list is unknown, deprecated, or not a direct member.
   */
  public @Nullable JavaComponent pageItems() {
    PagingFields paging = operation().traits().paging();
    if (paging == null
        || paging.items() == null
        || response == null
        || !(endpoint.payload() instanceof Payload.Members members)) {
      return null;
    }
    boolean enveloped =
        members.kind() == ResponseKind.ENVELOPE || members.kind() == ResponseKind.DATA;
    String name = enveloped ? inEnvelope(paging.items()) : paging.items();
    return response.components().stream()
        .filter(component -> component.wireName().equals(name) && !component.isDeprecated())
        .findFirst()
        .filter(component -> component.boxed().isList())
        .orElse(null);
  }

  private static String inEnvelope(String path) {
    return path.startsWith(ENVELOPE) ? path.substring(ENVELOPE.length()) : path;
  }
}

package dev.larkspur.generator.linker;

import dev.larkspur.generator.model.Endpoint;
import dev.larkspur.generator.model.Event;
import dev.larkspur.generator.model.EventBody;
import dev.larkspur.generator.model.LockedTypes;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.ServiceId;
import dev.larkspur.generator.source.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Linker of the operations and events of one service, which share type names. */
final class ServiceLinker {
  private final ServiceId id;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();

  private ServiceLinker(ServiceId id) {
    this.id = id;
  }

  static List<Service> services(
      List<Operation> operations,
      List<Event> events,
      NoticeLinks links,
      LockedTypes locked,
      Diagnostics diagnostics) {
    Map<ServiceId, ServiceLinker> services = new TreeMap<>();
    for (Operation operation : operations) {
      ServiceId id = operation.id().service();
      services.computeIfAbsent(id, ServiceLinker::new).operations.add(operation);
    }
    for (Event event : events) {
      ServiceId id = ServiceId.ofEvent(event.id(), event.isCallback());
      services.computeIfAbsent(id, ServiceLinker::new).events.add(event);
    }
    List<Service> linked =
        services.values().parallelStream().map(service -> service.linked(links, locked)).toList();
    services.values().forEach(service -> diagnostics.addAll(service.diagnostics.sorted()));
    return linked;
  }

  private Service linked(NoticeLinks links, LockedTypes locked) {
    SchemaGroups groups = new SchemaGroups();
    ObjectCollector collector = new ObjectCollector(groups);
    List<EndpointDraft> endpoints =
        operations.stream().map(operation -> EndpointDraft.of(operation, collector)).toList();
    List<EventDraft> bodies = EventDraft.of(events, collector);
    groups.split();
    groups.rejoin(locked);
    EnumLinker enums = new EnumLinker(groups, locked, diagnostics);
    SameSchemas.unite(groups, enums, locked);
    SchemaLinker schemas = new SchemaLinker(id, groups, enums);
    return new Service(
        id,
        endpoints.stream()
            .map(draft -> draft.finish(schemas, links))
            .sorted(Comparator.comparing((Endpoint endpoint) -> endpoint.operation().id()))
            .toList(),
        bodies.stream()
            .map(draft -> draft.finish(schemas))
            .sorted(Comparator.comparing((EventBody body) -> body.event().id()))
            .toList(),
        schemas.shared(),
        schemas.enums());
  }
}

package dev.larkspur.generator.model;

import java.util.List;

/**
 * Everything that a folder of pages describes, linked: ids are unique, notices know their
 * operations.
 */
public record Api(List<Operation> operations, List<Event> events, List<Notice> notices) {
  public Api {
    operations = List.copyOf(operations);
    events = List.copyOf(events);
    notices = List.copyOf(notices);
  }
}

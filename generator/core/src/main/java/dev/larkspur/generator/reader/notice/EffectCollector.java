package dev.larkspur.generator.reader.notice;

import dev.larkspur.generator.markup.FullPath;
import dev.larkspur.generator.model.Notice.AffectedOperation;
import dev.larkspur.generator.model.Notice.Effect;
import dev.larkspur.generator.model.Notice.EventEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the effects of a scenario: error codes and the operations that will return them. */
final class EffectCollector {
  private final List<Effect> effects = new ArrayList<>();
  private final List<EventEffect> events = new ArrayList<>();
  private final NoticeContext context;

  private List<Long> codes = List.of();
  private List<AffectedOperation> operations = new ArrayList<>();
  private @Nullable NoticeLine heading;

  EffectCollector(NoticeContext context) {
    this.context = context;
  }

  /** Closes the open codes and opens others: the operations that follow will return these. */
  void open(List<Long> opened, NoticeLine line) {
    close();
    codes = opened;
    heading = line;
  }

  /** Opens codes unless the same ones are already open. */
  void openUnlessOpen(List<Long> opened, NoticeLine line) {
    if (!opened.equals(codes)) {
      open(opened, line);
    }
  }

  /** Adds operations to the open codes. */
  void add(List<NamedEndpoint> endpoints, NoticeLine line) {
    int offset = 0;
    int below = 0;
    for (NamedEndpoint named : endpoints) {
      EndpointName name = named.name();
      NoticeEndpoint endpoint = named.endpoint();
      for (; offset < endpoint.start(); offset++) {
        below += line.text().charAt(offset) == '\n' ? 1 : 0;
      }
      operations.add(
          new AffectedOperation(
              name.title(),
              endpoint.httpMethod(),
              endpoint.writtenMethod(),
              endpoint.path(),
              named.condition(),
              name.link() == null ? null : FullPath.of(name.link()),
              name.historic(),
              line.at().line() + below));
    }
  }

  boolean isOpen() {
    return !codes.isEmpty();
  }

  boolean hasOperations() {
    return !operations.isEmpty();
  }

  /** Closes the open codes and adds events that will no longer be sent. */
  void addEvents(List<EventEffect> more) {
    close();
    events.addAll(more);
  }

  /**
   * Closes the open codes. Without operations, the codes of a list item are kept and those of a
   * sentence are not.
   */
  void close() {
    if (heading != null && operations.isEmpty()) {
      context.reportUnread(heading, "an error code without an operation");
    }
    if (heading == null || heading.item() || !operations.isEmpty()) {
      codes.forEach(code -> effects.add(new Effect(code, operations)));
    }
    codes = List.of();
    heading = null;
    operations = new ArrayList<>();
  }

  /** Returns whether no effect on an operation or event was found. */
  boolean isEmpty() {
    return events.isEmpty() && effects.stream().allMatch(effect -> effect.operations().isEmpty());
  }

  /** Returns whether all error codes and endpoints of a line are among the effects. */
  boolean contain(LineContent line) {
    List<Long> named = line.codes().all();
    Set<String> paths =
        effects.stream()
            .filter(effect -> named.isEmpty() || named.contains(effect.errorCode()))
            .flatMap(effect -> effect.operations().stream())
            .map(AffectedOperation::path)
            .collect(Collectors.toSet());
    return containAll(named)
        && line.endpoints().stream().allMatch(entry -> paths.contains(entry.endpoint().path()));
  }

  /** Returns whether there is an effect for each of these codes. */
  boolean containAll(List<Long> named) {
    return effects.stream().map(Effect::errorCode).collect(Collectors.toSet()).containsAll(named);
  }

  /** Returns the effects; one without operations is omitted if others have the same code. */
  List<Effect> effects() {
    Set<Long> withOperations =
        effects.stream()
            .filter(effect -> !effect.operations().isEmpty())
            .map(Effect::errorCode)
            .collect(Collectors.toSet());
    return effects.stream()
        .filter(
            effect ->
                !effect.operations().isEmpty() || !withOperations.contains(effect.errorCode()))
        .toList();
  }

  List<EventEffect> events() {
    return events;
  }
}

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

/** Gathers the effects of a scenario: codes, then the operations that will answer with them. */
final class EffectCollector {
  private final List<Effect> effects = new ArrayList<>();
  private final List<EventEffect> events = new ArrayList<>();
  private final UnreadLines unread;

  private List<Long> codes = List.of();
  private List<AffectedOperation> operations = new ArrayList<>();
  private @Nullable NoticeLine heading;

  EffectCollector(UnreadLines unread) {
    this.unread = unread;
  }

  /** Ends what came before; the operations that follow answer with these codes. */
  void open(List<Long> opened, NoticeLine line) {
    end();
    codes = opened;
    heading = line;
  }

  /** As {@link #open}, but goes on if the codes are the same. */
  void openOrGoOn(List<Long> opened, NoticeLine line) {
    if (!opened.equals(codes)) {
      open(opened, line);
    }
  }

  /** Adds operations to the codes that are open. */
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

  /** Ends what came before, and adds events that will no longer come. */
  void addEvents(List<EventEffect> more) {
    end();
    events.addAll(more);
  }

  /** Ends the open codes. A list item that names a code alone counts; a sentence does not. */
  void end() {
    if (heading != null && operations.isEmpty()) {
      unread.report(heading, "an error code without an operation");
    }
    if (heading == null || heading.item() || !operations.isEmpty()) {
      codes.forEach(code -> effects.add(new Effect(code, operations)));
    }
    codes = List.of();
    heading = null;
    operations = new ArrayList<>();
  }

  /** Whether anything was found that changes calls or events. */
  boolean isEmpty() {
    return events.isEmpty() && effects.stream().allMatch(effect -> effect.operations().isEmpty());
  }

  /** Whether all that a line names is known already. */
  boolean knows(NoticeItem item) {
    List<Long> named = item.codes().all();
    Set<String> paths =
        effects.stream()
            .filter(effect -> named.isEmpty() || named.contains(effect.errorCode()))
            .flatMap(effect -> effect.operations().stream())
            .map(AffectedOperation::path)
            .collect(Collectors.toSet());
    return knowsAll(named)
        && item.endpoints().stream().allMatch(entry -> paths.contains(entry.endpoint().path()));
  }

  /** Whether an effect has each of these codes. */
  boolean knowsAll(List<Long> named) {
    return effects.stream().map(Effect::errorCode).collect(Collectors.toSet()).containsAll(named);
  }

  /** The effects; a code that stands alone once and with operations elsewhere is named once. */
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

package dev.larkspur.generator.change;

import dev.larkspur.generator.change.ResourceRenames.ResourceRename;
import dev.larkspur.generator.change.SurfaceLookup.Found;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaUndocumented;
import dev.larkspur.generator.model.Field;
import dev.larkspur.generator.model.Payload;
import dev.larkspur.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Determines the effects of changes on code that uses the generated client. A record combines all
 * pages that use its name, so the effect of a row follows from the records before and after.
 */
final class JavaEffects {
  static final JavaEffect TEXT_ONLY =
      JavaEffect.none("only text and data of the generated code change");
  static final JavaEffect INSIDE_THE_CALL =
      JavaEffect.none("only the implementation of the call changes");
  static final JavaEffect RENAMED =
      JavaEffect.breaks("the method and the types of the operation are renamed");

  static final JavaEffect RENAMED_EVENT = JavaEffect.breaks("the types of the event are renamed");
  private static final JavaEffect RENAMED_RESOURCE =
      JavaEffect.breaks("the client of the resource and the types of its operations are renamed");

  private static final JavaEffect NEW = JavaEffect.adds("new types and methods");
  private static final JavaEffect GONE = JavaEffect.breaks("its types and methods are removed");
  private static final JavaEffect INVISIBLE = JavaEffect.none("callers cannot see it");
  private static final JavaEffect ADDED = JavaEffect.adds("a new element");
  private static final JavaEffect REMOVED = JavaEffect.breaks("the element is removed");
  private static final JavaEffect SAME = JavaEffect.none("the Java element stays the same");

  private final JavaSurface before;
  private final JavaSurface after;
  private final Set<String> explained = new HashSet<>();

  JavaEffects(JavaSurface before, JavaSurface after) {
    this.before = before;
    this.after = after;
  }

  /** Returns the effect of an operation that is deprecated, or no longer deprecated. */
  JavaEffect deprecation(String oldId, String newId, boolean now) {
    return deprecation(now).on(before.main(oldId), after.main(newId));
  }

  private static JavaEffect deprecation(boolean now) {
    return now
        ? JavaEffect.adds("callers get a deprecation warning")
        : JavaEffect.none("the deprecation warning is removed");
  }

  /** Returns the effect of a new operation, event or callback. */
  JavaEffect begun(String id) {
    return NEW.on(null, after.main(id));
  }

  /** Returns the effect of an operation, event or callback that was removed. */
  JavaEffect ended(String id) {
    before.elementsOf(id).forEach(this::explain);
    return GONE.on(before.main(id), null);
  }

  /** Returns the effect of an operation, event or callback that has another id. */
  JavaEffect renamed(String oldId, String newId, JavaEffect how) {
    before.elementsOf(oldId).forEach(this::explain);
    return how.on(before.main(oldId), after.main(newId));
  }

  /** Returns the effect of a renamed resource. */
  JavaEffect renamedResource(ResourceRename rename) {
    return RENAMED_RESOURCE.on(
        client(before, rename.oldOperation().toString()),
        client(after, rename.newOperation().toString()));
  }

  private static @Nullable JavaElement client(JavaSurface surface, String operation) {
    JavaOperation found = surface.operation(operation);
    return found == null ? null : new JavaElement(found.client().fullName(), "class");
  }

  JavaEffect deprecation(ComparedPath fieldPath, boolean now) {
    Found old = find(before, fieldPath.old());
    Found found = find(after, fieldPath.now());
    if (old == null || found == null) {
      return INVISIBLE;
    }
    boolean warned = before.isDeprecated(old.element());
    return warned == after.isDeprecated(found.element()) ? SAME : deprecation(now);
  }

  /** Returns the effect of a field that was added, removed or has another type. */
  JavaEffect field(ComparedPath fieldPath) {
    Found old = find(before, fieldPath.old());
    Found now = find(after, fieldPath.now());
    JavaEffect effect = judge(elements(fieldPath));
    return old == null || now == null || old.element().equals(now.element())
        ? effect
        : renamed(old.element(), now.element());
  }

  /**
   * Returns the effect of a renamed field. Code keeps working if the record still has the old
   * component because another page uses it.
   */
  JavaEffect renamedField(ComparedPath fieldPath) {
    Found old = find(before, fieldPath.old());
    Found now = find(after, fieldPath.now());
    return old == null || now == null
        ? judge(elements(fieldPath))
        : judgeRenamed(old.element(), now.element());
  }

  /** Returns the effect of a renamed enum value. */
  JavaEffect renamedValue(ComparedPath fieldPath, String oldValue, String newValue) {
    Set<String> old = new LinkedHashSet<>();
    Set<String> now = new LinkedHashSet<>();
    constant(before, find(before, fieldPath.old()), oldValue, old);
    constant(after, find(after, fieldPath.now()), newValue, now);
    if (old.size() == 1 && now.size() == 1) {
      return judgeRenamed(old.iterator().next(), now.iterator().next());
    }
    old.addAll(now);
    return judge(old);
  }

  private JavaEffect judgeRenamed(String old, String now) {
    JavaEffect effect = judge(new LinkedHashSet<>(List.of(old, now)));
    if (old.equals(now)) {
      return effect;
    }
    return effect.effect() == Effect.BREAKS
        ? renamed(old, now)
        : effect.on(before.element(old), after.element(now));
  }

  private JavaEffect renamed(String old, String now) {
    JavaElement was = new JavaElement(old, before.elements().getOrDefault(old, ""));
    JavaElement is = new JavaElement(now, after.elements().getOrDefault(now, ""));
    return JavaEffect.breaks(was.shortName() + " is now " + is.shortName()).on(was, is);
  }

  /** Returns the effect when an object becomes open, or is open no longer. */
  JavaEffect otherMembers(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    otherMembers(before, fieldPath.old(), elements);
    otherMembers(after, fieldPath.now(), elements);
    return judge(elements);
  }

  private static void otherMembers(JavaSurface surface, OwnerPath fieldPath, Set<String> elements) {
    Found found = find(surface, fieldPath);
    JavaObject object =
        found == null ? null : new SurfaceLookup(surface).object(found, fieldPath.owner());
    if (object != null) {
      JavaSurface.otherMembers(object).ifPresent(elements::add);
    }
  }

  /** Returns the effect of several fields of one table. */
  JavaEffect fields(ComparedPath table, List<Field> fields) {
    Set<String> elements = new LinkedHashSet<>();
    fields.forEach(field -> elements.addAll(elements(table.below(field.name()))));
    return judge(elements);
  }

  /** Returns the effect of an enum value that was added or removed. */
  JavaEffect knownValue(ComparedPath fieldPath, String value) {
    Set<String> elements = elements(fieldPath);
    constant(before, find(before, fieldPath.old()), value, elements);
    constant(after, find(after, fieldPath.now()), value, elements);
    return judge(elements);
  }

  /** Returns the effect on the whole request. */
  JavaEffect request(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) ->
            elements.addAll(surface.elementsOf(operation.request().schema().key())));
    return judge(elements);
  }

  /** Returns the effect on the whole response. */
  JavaEffect response(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) -> {
          elements.add(JavaSurface.method(operation));
          if (operation.endpoint().payload() instanceof Payload.Members members) {
            elements.addAll(surface.elementsOf(members.schema().key()));
          }
        });
    return judge(elements);
  }

  /** Returns the effect of an error that was added or removed. */
  JavaEffect error(ComparedPath fieldPath, List<Long> parents, long code) {
    Set<String> elements = new LinkedHashSet<>();
    eachOperation(
        fieldPath,
        (surface, operation) -> elements.addAll(JavaSurface.errors(operation, parents, code)));
    return judge(elements);
  }

  /** Returns the effect of an error with another status. */
  JavaEffect errorStatus(ComparedPath fieldPath, List<Long> parents, long code) {
    JavaEffect effect = error(fieldPath, parents, code);
    return TEXT_ONLY.on(effect.before(), effect.after());
  }

  /**
   * Returns the effect of an error with another text; rows of one code may have been merged before.
   */
  JavaEffect errorReworded(ComparedPath fieldPath, List<Long> parents, long code) {
    JavaEffect effect = error(fieldPath, parents, code);
    return effect.effect() == Effect.NONE ? TEXT_ONLY.on(effect.before(), effect.after()) : effect;
  }

  /** Returns the effect of errors that a notice announces, or no longer announces. */
  JavaEffect announcements(List<AnnouncedError> announcedErrors) {
    Set<String> elements = new LinkedHashSet<>();
    for (AnnouncedError error : announcedErrors) {
      for (JavaSurface surface : List.of(before, after)) {
        for (JavaOperation operation : surface.operations()) {
          if (error.concerns(operation.operation())) {
            elements.addAll(JavaSurface.errors(operation, List.of(), error.errorCode()));
          }
        }
        for (JavaUndocumented operation : surface.undocumented()) {
          if (error.concerns(operation.operation())) {
            elements.add(operation.fullName());
            elements.addAll(JavaSurface.errors(operation.errors(), error.errorCode()));
          }
        }
      }
    }
    return judge(elements);
  }

  /**
   * Returns the elements that break although no single change explains it: all pages of a service
   * together determine its records.
   */
  List<Consequence> consequences() {
    List<Consequence> rest = new ArrayList<>();
    for (String element : before.elements().keySet()) {
      JavaEffect effect = effect(element);
      if (effect.effect() == Effect.BREAKS && !explained.contains(element)) {
        rest.add(new Consequence(element, effect));
      }
    }
    return rest;
  }

  private Set<String> elements(ComparedPath fieldPath) {
    Set<String> elements = new LinkedHashSet<>();
    Found old = find(before, fieldPath.old());
    Found now = find(after, fieldPath.now());
    if (old != null) {
      elements.add(old.element());
    }
    if (now != null) {
      elements.add(now.element());
    }
    return elements;
  }

  private static @Nullable Found find(JavaSurface surface, OwnerPath fieldPath) {
    return new SurfaceLookup(surface).find(fieldPath);
  }

  private static void constant(
      JavaSurface surface, @Nullable Found found, String value, Set<String> elements) {
    TypeRef type = found == null ? null : found.type();
    if (type != null && type.innermost() instanceof TypeRef.OneOf oneOf) {
      surface.constant(oneOf.enumType(), value).ifPresent(elements::add);
    }
  }

  private void eachOperation(
      ComparedPath fieldPath, BiConsumer<JavaSurface, JavaOperation> action) {
    JavaOperation old = before.operation(fieldPath.old().owner());
    if (old != null) {
      action.accept(before, old);
    }
    JavaOperation now = after.operation(fieldPath.now().owner());
    if (now != null) {
      action.accept(after, now);
    }
  }

  private JavaEffect judge(Set<String> elements) {
    JavaEffect worst = null;
    for (String element : elements) {
      explain(element);
      JavaEffect effect = effect(element);
      if (worst == null || effect.effect().compareTo(worst.effect()) > 0) {
        worst = effect;
      }
    }
    return worst == null ? INVISIBLE : worst;
  }

  private JavaEffect effect(String element) {
    JavaElement old = before.element(element);
    JavaElement now = after.element(element);
    if (Objects.equals(old, now)) {
      return SAME.on(old, now);
    } else if (old == null || now == null) {
      return (old == null ? ADDED : REMOVED).on(old, now);
    }
    return JavaEffect.breaks("the Java type changes from " + old.type() + " to " + now.type())
        .on(old, now);
  }

  /** Marks an element as explained by a change; if it broke, also what ended with its types. */
  private void explain(String element) {
    String old = before.elements().get(element);
    if (explained.add(element) && old != null && !old.equals(after.elements().get(element))) {
      for (String type : before.typesOf(element)) {
        before.elementsOf(type).stream()
            .filter(other -> !after.elements().containsKey(other))
            .forEach(this::explain);
      }
    }
  }
}

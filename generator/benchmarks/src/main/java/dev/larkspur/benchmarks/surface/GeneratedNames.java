package dev.larkspur.benchmarks.surface;

import dev.larkspur.generator.javamodel.JavaComponent;
import dev.larkspur.generator.javamodel.JavaEnum;
import dev.larkspur.generator.javamodel.JavaErrors;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.javamodel.JavaObject;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.javamodel.JavaService;
import dev.larkspur.generator.javamodel.TypeUse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a generated client, and counts of those that say little or are hard to read. */
final class GeneratedNames {
  private static final int LONGEST_NAME = 50;
  private static final int LONGEST_CONSTANT = 60;
  private static final Pattern NUMBERED_VALUE = Pattern.compile("VALUE_(MINUS_)?[0-9]+(_[0-9]+)?");
  private static final Pattern NUMBERED_CODE = Pattern.compile("CODE_(MINUS_)?[0-9]+(_[0-9]+)?");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** Names of types that say nothing without the name of an owner. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "Type", "Status", "Data", "Item", "Locale", "Object", "Info", "Value", "Result",
          "Content", "Detail", "Extra", "Config");

  private final Set<String> types = new TreeSet<>();
  private final List<String> members = new ArrayList<>();
  private final List<String> values = new ArrayList<>();
  private final List<String> errors = new ArrayList<>();
  private int jsonTrees;

  GeneratedNames(JavaModel model) {
    for (JavaService service : model.services()) {
      service.enums().forEach(this::addEnum);
      service.objects().forEach(this::addObject);
      service.events().forEach(event -> addObject(event.body()));
      service.operations().forEach(this::addOperation);
    }
  }

  private void addOperation(JavaOperation operation) {
    types.add(operation.client().fullName());
    members.add(operation.method());
    addObject(operation.request());
    JavaObject response = operation.response();
    if (response != null) {
      addObject(response);
    }
    JavaErrors documented = operation.errors();
    if (documented != null) {
      types.add(documented.type().fullName());
      documented.constants().stream()
          .flatMap(error -> Stream.concat(Stream.of(error), error.allSubErrors().stream()))
          .forEach(error -> errors.add(error.name()));
    }
  }

  private void addObject(JavaObject object) {
    types.add(object.type().fullName());
    for (JavaComponent component : object.components()) {
      members.add(component.name());
      if (isJsonTree(component.boxed())) {
        jsonTrees++;
      }
    }
  }

  private void addEnum(JavaEnum listed) {
    types.add(listed.type().fullName());
    listed.constants().forEach(constant -> values.add(constant.name()));
  }

  private static boolean isJsonTree(TypeUse use) {
    return use.type().simpleName().equals("Json")
        || use.arguments().stream().anyMatch(GeneratedNames::isJsonTree);
  }

  /** Returns the number of constants for known values. */
  int values() {
    return values.size();
  }

  /** Returns the number of those constants that are named by their number. */
  long numberedValues() {
    return count(values, NUMBERED_VALUE.asMatchPredicate());
  }

  /** Returns the number of constants for errors, with sub-errors. */
  int errors() {
    return errors.size();
  }

  /** Returns the number of those constants that are named by their code. */
  long numberedErrors() {
    return count(errors, NUMBERED_CODE.asMatchPredicate());
  }

  /** Returns the number of types, methods and components with more than 50 characters. */
  long longNames() {
    return count(simpleTypes(), name -> name.length() > LONGEST_NAME)
        + count(members, name -> name.length() > LONGEST_NAME);
  }

  /** Returns the number of constants with more than 60 characters. */
  long longConstants() {
    return count(values, name -> name.length() > LONGEST_CONSTANT)
        + count(errors, name -> name.length() > LONGEST_CONSTANT);
  }

  /** Returns the number of types, methods and components with the same word twice in sequence. */
  long doubledWords() {
    return count(simpleTypes(), GeneratedNames::hasDoubledWord)
        + count(members, GeneratedNames::hasDoubledWord);
  }

  private static boolean hasDoubledWord(String name) {
    List<String> words =
        Arrays.stream(BETWEEN_WORDS.split(name)).map(it -> it.toLowerCase(Locale.ROOT)).toList();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).equals(words.get(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the number of types whose name is one word that says nothing. */
  long emptyTypes() {
    return count(simpleTypes(), EMPTY_WORDS::contains);
  }

  /** Returns the number of components that callers read as free JSON. */
  int jsonTrees() {
    return jsonTrees;
  }

  private List<String> simpleTypes() {
    return types.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).toList();
  }

  private static long count(List<String> names, Predicate<String> which) {
    return names.stream().filter(which).count();
  }
}

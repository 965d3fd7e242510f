package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.catalogue.EnumEntry;
import dev.larkspur.generator.catalogue.ErrorEntry;
import dev.larkspur.generator.catalogue.OperationEntry;
import dev.larkspur.generator.catalogue.OperationEntry.JavaCall;
import dev.larkspur.generator.catalogue.RecordEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Explanations of members of generated classes: fields, known values, errors and methods, by the
 * name on the wire, the Java name, or class and Java name such as {@code MsgType.TEXT}.
 */
final class MemberExplanations {
  private static final int MOST_LINES = 30;

  private final Catalogue catalogue;

  MemberExplanations(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<Explanation> of(String asked) {
    List<Explanation> found = new ArrayList<>();
    add("method", asked, methods(asked), found);
    add("field", asked, fields(asked), found);
    add("value", asked, values(asked), found);
    add("error", asked, errors(asked), found);
    return found;
  }

  /** Returns the members of the class in {@code Class.member}, as such names. */
  Set<String> names(String asked) {
    String owner = asked.substring(0, Math.max(0, asked.lastIndexOf('.')));
    Set<String> names = new LinkedHashSet<>();
    if (owner.isEmpty()) {
      return names;
    }
    for (RecordEntry entry : catalogue.records()) {
      if (isOwner(entry.java(), owner)) {
        entry.members().forEach(member -> names.add(owner + "." + member.java()));
      }
    }
    for (EnumEntry entry : catalogue.enums()) {
      if (isOwner(entry.java(), owner)) {
        entry.values().forEach(value -> names.add(owner + "." + value.java()));
      }
    }
    for (OperationEntry operation : catalogue.operations()) {
      JavaCall java = operation.java();
      if (isOwner(java.client(), owner)) {
        names.add(owner + "." + java.method());
      }
      String errors = java.errors();
      if (errors != null && isOwner(errors, owner)) {
        operation.errors().forEach(error -> names.add(owner + "." + error.java()));
      }
    }
    return names;
  }

  private static void add(String kind, String asked, List<String> lines, List<Explanation> found) {
    if (lines.isEmpty()) {
      return;
    }
    List<String> facts = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
    if (lines.size() > MOST_LINES) {
      facts.add("and " + (lines.size() - MOST_LINES) + " more");
    }
    found.add(new Explanation(kind, asked, null, null, facts));
  }

  private List<String> methods(String asked) {
    return catalogue.operations().stream()
        .filter(operation -> isMember(operation.java().client(), operation.java().method(), asked))
        .map(operation -> operation.java().call() + ": operation " + operation.id())
        .toList();
  }

  private List<String> fields(String asked) {
    List<String> lines = new ArrayList<>();
    for (RecordEntry entry : catalogue.records()) {
      for (RecordEntry.Member member : entry.members()) {
        if (member.name().equals(asked) || isMember(entry.java(), member.java(), asked)) {
          lines.add(MemberFacts.lineWithClass(entry, member));
        }
      }
    }
    return lines;
  }

  private List<String> values(String asked) {
    List<String> lines = new ArrayList<>();
    for (EnumEntry entry : catalogue.enums()) {
      for (EnumEntry.Value value : entry.values()) {
        if (value.value().equals(asked) || isMember(entry.java(), value.java(), asked)) {
          lines.add(
              simple(entry.java())
                  + "."
                  + value.java()
                  + " = "
                  + value.value()
                  + (value.description().isEmpty() ? "" : ": " + value.description())
                  + " ("
                  + entry.source().path()
                  + ":"
                  + entry.source().line()
                  + ")");
        }
      }
    }
    return lines;
  }

  private List<String> errors(String asked) {
    List<String> lines = new ArrayList<>();
    for (OperationEntry operation : catalogue.operations()) {
      String owner = operation.java().errors();
      if (owner != null) {
        for (ErrorEntry error : operation.errors()) {
          if (isMember(owner, error.java(), asked)) {
            lines.add(
                simple(owner) + "." + error.java() + " = " + error.code() + ": " + error.message());
          }
        }
      }
    }
    return lines;
  }

  /** Returns whether a name is that of a member, alone or after its class. */
  private static boolean isMember(String owner, String member, String asked) {
    return member.equals(asked)
        || (asked.endsWith("." + member)
            && isOwner(owner, asked.substring(0, asked.length() - member.length() - 1)));
  }

  private static boolean isOwner(String fullName, String asked) {
    return ("." + fullName).endsWith("." + asked);
  }

  private static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }
}

package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.RecordEntry;
import dev.larkspur.generator.model.Source;
import java.util.List;

/** Lines that describe the members of a class with their locations. */
final class MemberFacts {
  private MemberFacts() {}

  static List<String> of(RecordEntry entry) {
    return entry.members().stream().map(member -> line(entry, member)).toList();
  }

  /** Returns the line of a member with its class. */
  static String lineWithClass(RecordEntry entry, RecordEntry.Member member) {
    String owner = entry.java();
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + line(entry, member);
  }

  /** Returns the Java name, the wire name, the type and the location of a member. */
  static String line(RecordEntry entry, RecordEntry.Member member) {
    Source source = entry.sourceOf(member);
    return member.java()
        + " = \""
        + member.name()
        + "\""
        + (member.in().equals("member") ? "" : " (" + member.in() + ")")
        + ", "
        + member.type()
        + (member.required() ? ", required" : "")
        + ", "
        + source.path()
        + ":"
        + source.line();
  }
}

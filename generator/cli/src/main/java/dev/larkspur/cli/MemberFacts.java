package dev.larkspur.cli;

import dev.larkspur.generator.catalogue.RecordEntry;
import java.util.List;

/** What there is to know of a class: each member with where it stands. */
final class MemberFacts {
  private MemberFacts() {}

  static List<String> of(RecordEntry entry) {
    return entry.members().stream().map(MemberFacts::line).toList();
  }

  private static String line(RecordEntry.Member member) {
    return member.java()
        + " = \""
        + member.name()
        + "\""
        + (member.in().equals("member") ? "" : " (" + member.in() + ")")
        + ", "
        + member.type()
        + (member.required() ? ", required" : "")
        + ", "
        + member.source().path()
        + ":"
        + member.source().line();
  }
}

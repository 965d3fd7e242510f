package dev.larkspur.generator.reader.level;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of named types in an earlier round. All rows of a type have the same members, so the
 * other rows of the type vote on whether a row has a member.
 */
final class TypeMembers {
  /** How many rows behind the last member may have been read as members. */
  private static final int NEAR = 30;

  /** The counts of all rows of a type. */
  private static final class Ballot {
    private final Map<String, Integer> members = new HashMap<>();
    private final Map<String, Integer> near = new HashMap<>();
    private int rows;

    private void add(Own own) {
      rows++;
      own.members.forEach(name -> members.merge(name, 1, Integer::sum));
      own.near.forEach(name -> near.merge(name, 1, Integer::sum));
    }

    private static int count(Map<String, Integer> counts, String name) {
      return counts.getOrDefault(name, 0);
    }

    private boolean isMember(String name) {
      int votes = count(members, name);
      return votes > 1 && votes > rows - votes - count(near, name);
    }
  }

  /** The members that a row had, and the names of the rows behind them. */
  private record Own(Set<String> members, Set<String> near) {
    static final Own NONE = new Own(Set.of(), Set.of());
  }

  /** The votes of the other rows of a type. */
  static final class Votes {
    private final Ballot ballot;
    private final Own own;
    private final int others;
    private final int size;

    private Votes(Ballot ballot, Own own, int others) {
      this.ballot = ballot;
      this.own = own;
      this.others = others;
      this.size = (int) ballot.members.keySet().stream().filter(ballot::isMember).count();
    }

    /** Returns a positive number if most other rows have the member, a negative one if not. */
    int on(String name) {
      int members = Ballot.count(ballot.members, name) - (own.members.contains(name) ? 1 : 0);
      int near = Ballot.count(ballot.near, name) - (own.near.contains(name) ? 1 : 0);
      int against = others - members - near;
      return members - against;
    }

    /** Returns the number of members that most rows have. */
    int size() {
      return size;
    }
  }

  /** The counts of the rows of each type that examples show. */
  private final Map<String, Ballot> shown = new HashMap<>();

  /** The counts of all rows of each type. */
  private final Map<String, Ballot> all = new HashMap<>();

  private final IdentityHashMap<FlatRow, Own> owns = new IdentityHashMap<>();
  private final Set<FlatRow> shownRows = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, ExampleShape> examples = new HashMap<>();
  private final IdentityHashMap<FlatRow, Votes> votes = new IdentityHashMap<>();

  /** Adds the rows of a table. */
  void add(FlatTable table, List<Integer> levels) {
    List<FlatRow> rows = table.rows();
    Set<ExampleShape> added = Collections.newSetFromMap(new IdentityHashMap<>());
    List<@Nullable ExampleShape> open = new ArrayList<>();
    open.add(table.example());
    for (int i = 0; i < rows.size(); i++) {
      FlatRow row = rows.get(i);
      open.subList(levels.get(i) + 1, open.size()).clear();
      ExampleShape owner = open.get(levels.get(i));
      ExampleShape shape = owner == null ? null : owner.member(row.name());
      open.add(shape);
      if (row.isNamed()) {
        boolean isShown = shape != null && shape.hasMembers();
        if (shape != null && isShown && added.add(shape)) {
          examples.computeIfAbsent(row.type(), type -> new ExampleShape()).addAll(shape);
        }
        add(rows, levels, i, isShown);
      }
    }
  }

  /** Returns what the examples show of any row of the same type; null if they show none. */
  @Nullable ExampleShape example(FlatRow row) {
    return row.isNamed() ? examples.get(row.type()) : null;
  }

  private void add(List<FlatRow> rows, List<Integer> levels, int owner, boolean isShown) {
    int level = levels.get(owner);
    Set<String> members = new HashSet<>();
    int at = owner + 1;
    while (at < rows.size() && levels.get(at) > level) {
      if (levels.get(at) == level + 1) {
        members.add(rows.get(at).name());
      }
      at++;
    }
    if (members.isEmpty()) {
      return;
    }
    Set<String> near = new HashSet<>();
    for (FlatRow row : rows.subList(at, Math.min(rows.size(), at + NEAR))) {
      near.add(row.name());
    }
    near.removeAll(members);
    Own own = new Own(members, near);
    FlatRow row = rows.get(owner);
    owns.put(row, own);
    all.computeIfAbsent(row.type(), type -> new Ballot()).add(own);
    if (isShown) {
      shownRows.add(row);
      shown.computeIfAbsent(row.type(), type -> new Ballot()).add(own);
    }
  }

  /** Returns the votes on the members of a row; null if it is the only row of its type. */
  @Nullable Votes votes(FlatRow row) {
    if (!row.isNamed()) {
      return null;
    }
    Ballot ballot = shown.get(row.type());
    boolean own = shownRows.contains(row);
    if (ballot == null) {
      ballot = all.get(row.type());
      own = owns.containsKey(row);
    }
    int others = ballot == null ? 0 : ballot.rows - (own ? 1 : 0);
    if (ballot == null || others == 0) {
      return null;
    }
    Ballot of = ballot;
    Own ownVote = own ? owns.get(row) : null;
    return votes.computeIfAbsent(
        row, key -> new Votes(of, ownVote == null ? Own.NONE : ownVote, others));
  }
}

package dev.larkspur.generator.reader.level;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A beam search for the levels of one table. Row by row, each of the best assignments so far is
 * extended by every level that the next row may have.
 */
final class LevelSearch {
  private static final int WIDTH = 24;
  private static final int LONGEST_DOUBT = 300;

  /** More than the depth of any page. */
  private static final int DEEPEST = 16;

  /**
   * The levels of the rows up to one.
   *
   * @param rival the best assignment that was dropped because it leaves the same rows open
   */
  private record Assignment(
      @Nullable Assignment before,
      OpenRow last,
      int level,
      int score,
      int row,
      @Nullable Assignment rival) {}

  /** A row's place that may be chosen. */
  private record Choice(
      Assignment before, OpenRow owner, int score, long path, @Nullable Choice rival) {}

  private final List<FlatRow> rows;
  private final ExampleShape example;
  private final TypeMembers types;
  private final int[] ends;
  private final int[] names;
  private final int[] typeNames;
  private final Evidence evidence;

  private LevelSearch(FlatTable table, TypeMembers types) {
    this.rows = table.rows();
    this.example = table.example();
    this.types = types;
    this.ends = Repetitions.ends(rows);
    Map<String, Integer> numbers = new HashMap<>();
    this.names = rows.stream().mapToInt(row -> number(row.name(), numbers)).toArray();
    this.evidence = new Evidence(numbers);
    Map<String, Integer> typeNumbers = new HashMap<>();
    this.typeNames = rows.stream().mapToInt(row -> number(row.type(), typeNumbers)).toArray();
  }

  private static int number(String text, Map<String, Integer> numbers) {
    return numbers.computeIfAbsent(text, key -> numbers.size());
  }

  /** Returns the most probable levels, given the members of types in an earlier round. */
  static RebuiltLevels levels(FlatTable table, TypeMembers types) {
    return new LevelSearch(table, types).levels();
  }

  private RebuiltLevels levels() {
    Assignment start = new Assignment(null, OpenRow.table(example), -1, 0, -1, null);
    List<Assignment> beam = List.of(start);
    for (int i = 0; i < rows.size(); i++) {
      Map<Long, Choice> choices = new HashMap<>();
      for (Assignment assignment : beam) {
        choose(assignment, i, choices);
      }
      beam = best(choices.values(), i);
    }
    return result(beam);
  }

  /** Adds the places that a row may have behind the rows of an assignment. */
  private void choose(Assignment before, int index, Map<Long, Choice> choices) {
    FlatRow row = rows.get(index);
    int outermost = Evidence.depthOfSameType(before.last(), row);
    int left = 0;
    OpenRow innermost = null;
    for (OpenRow owner = before.last(); owner != null; owner = owner.parent) {
      int place = evidence.ofMember(owner, row, names[index]) - future(owner, row, index);
      place -= index >= owner.end ? Evidence.BEHIND_END : 0;
      place -= owner.depth >= outermost ? Evidence.RECURSION : 0;
      if (innermost != null) {
        place -= Evidence.leaving(innermost, owner, row, left, typeNames[index]);
      }
      add(new Choice(before, owner, before.score() + place, path(owner, index), null), choices);
      if (owner.members > 0) {
        left += innermost == null || !owner.isComplete() ? 1 : 0;
        innermost = innermost == null ? owner : innermost;
      }
    }
  }

  /**
   * Returns the change of what the open rows lack. Counting it before they end keeps assignments
   * that never end a row from looking better.
   */
  private int future(OpenRow owner, FlatRow row, int index) {
    int change = Evidence.lackingWith(owner, row, names[index]) - Evidence.lacking(owner);
    return opens(owner, row)
        ? change + Evidence.lacking(owner.open(row, types, ends[index], index))
        : change;
  }

  private long path(OpenRow owner, int index) {
    return opens(owner, rows.get(index)) ? owner.pathTo(index) : owner.path;
  }

  /** Returns whether further rows may belong to a row. */
  private static boolean opens(OpenRow owner, FlatRow row) {
    if (owner.depth >= DEEPEST) {
      return false;
    }
    ExampleShape shape = owner.shape(row);
    return switch (row.members()) {
      case NEVER, UNKNOWN -> shape != null && shape.hasMembers();
      case NEVER_MAP -> false;
      case PERHAPS -> shape == null || !shape.isScalar();
      case USUALLY, ALWAYS -> true;
    };
  }

  /** Of two choices that leave the same rows open, keeps the better one. */
  private static void add(Choice choice, Map<Long, Choice> choices) {
    Choice other = choices.get(choice.path());
    if (other == null) {
      choices.put(choice.path(), choice);
      return;
    }
    boolean improved = choice.score() > other.score();
    Choice better = improved ? choice : other;
    Choice worse = improved ? other : choice;
    Choice rival = better.rival();
    if (rival == null || rival.score() < worse.score()) {
      rival = worse;
    }
    choices.put(
        choice.path(),
        new Choice(better.before(), better.owner(), better.score(), better.path(), rival));
  }

  private List<Assignment> best(Collection<Choice> choices, int index) {
    List<Choice> sorted = new ArrayList<>(choices);
    sorted.sort(Comparator.comparingInt(Choice::score).reversed().thenComparing(Choice::path));
    List<Assignment> beam = new ArrayList<>();
    for (Choice choice : sorted.subList(0, Math.min(WIDTH, sorted.size()))) {
      beam.add(assignment(choice, index));
    }
    return beam;
  }

  private Assignment assignment(Choice choice, int index) {
    FlatRow row = rows.get(index);
    OpenRow owner = choice.owner().with(row, names[index], typeNames[index]);
    OpenRow last = opens(owner, row) ? owner.open(row, types, ends[index], index) : owner;
    Choice rival = choice.rival();
    boolean near = rival != null && choice.score() - rival.score() < Evidence.DOUBT;
    Assignment dropped =
        near && rival != null
            ? new Assignment(rival.before(), last, rival.owner().depth, rival.score(), index, null)
            : null;
    return new Assignment(choice.before(), last, owner.depth, choice.score(), index, dropped);
  }

  private RebuiltLevels result(List<Assignment> beam) {
    Assignment best = beam.get(0);
    BitSet doubtful = new BitSet();
    for (Assignment other : beam) {
      if (best.score() - other.score() < Evidence.DOUBT) {
        compare(best, other, doubtful);
      }
    }
    Integer[] levels = new Integer[rows.size()];
    for (Assignment at = best; at != null && at.row() >= 0; at = at.before()) {
      levels[at.row()] = at.level();
      if (at.rival() != null) {
        compare(at, at.rival(), doubtful);
      }
    }
    return new RebuiltLevels(List.of(levels), doubtful);
  }

  /** Adds the rows to which two assignments give different levels, from their ends. */
  private static void compare(Assignment best, Assignment other, BitSet doubtful) {
    Assignment a = best;
    Assignment b = other;
    for (int i = 0; a != null && b != null && i < LONGEST_DOUBT; i++) {
      if (a.level() != b.level()) {
        doubtful.set(a.row());
      }
      a = a.before();
      b = b.before();
    }
  }
}

package dev.larkspur.generator.reader.level;

import dev.larkspur.generator.reader.level.TypeMembers.Votes;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A row to which the next row may belong, with the members found so far. The outermost one is the
 * table itself.
 */
final class OpenRow {
  final @Nullable OpenRow parent;
  final @Nullable FlatRow row;
  final @Nullable ExampleShape example;
  final @Nullable Votes votes;

  /** Whether the row is a scalar in the examples. */
  final boolean isScalar;

  /** The index of the first row that cannot belong to this one by repetitions. */
  final int end;

  final int depth;

  /** A hash of the indexes of this row and of those above it. */
  final long path;

  private final BitSet names;
  private final BitSet types;

  /** The number of members, and of those that are objects, in the examples and voted for. */
  final int members;

  final int objects;
  final int shown;
  final int voted;

  private OpenRow(OpenRow of, @Nullable OpenRow parent, BitSet names, BitSet types, int[] counts) {
    this.parent = parent;
    this.row = of.row;
    this.example = of.example;
    this.votes = of.votes;
    this.isScalar = of.isScalar;
    this.end = of.end;
    this.depth = of.depth;
    this.path = of.path;
    this.names = names;
    this.types = types;
    this.members = counts[0];
    this.objects = counts[1];
    this.shown = counts[2];
    this.voted = counts[3];
  }

  private OpenRow(
      @Nullable OpenRow parent,
      @Nullable FlatRow row,
      @Nullable ExampleShape example,
      @Nullable Votes votes,
      int end,
      long path) {
    this.parent = parent;
    this.row = row;
    this.example = example != null && example.hasMembers() ? example : null;
    this.votes = votes;
    this.isScalar = example != null && example.isScalar();
    this.end = end;
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.path = path;
    this.names = new BitSet();
    this.types = new BitSet();
    this.members = 0;
    this.objects = 0;
    this.shown = 0;
    this.voted = 0;
  }

  /** Returns the table itself. */
  static OpenRow table(ExampleShape example) {
    return new OpenRow(null, null, example, null, Integer.MAX_VALUE, 17);
  }

  /** Returns a member of this row, to which further rows may belong. */
  OpenRow open(FlatRow member, TypeMembers types, int end, int index) {
    ExampleShape shape = shape(member);
    if (shape == null || !shape.hasMembers()) {
      ExampleShape ofType = types.example(member);
      shape = ofType == null ? shape : ofType;
    }
    return new OpenRow(this, member, shape, types.votes(member), end, pathTo(index));
  }

  /** Returns the hash of a member and of the rows above it. */
  long pathTo(int index) {
    return path * 0x9E3779B97F4A7C15L + index + 1;
  }

  /** Returns this row with one more member. */
  OpenRow with(FlatRow member, int name, int type) {
    boolean again = has(name);
    BitSet moreNames = (BitSet) names.clone();
    moreNames.set(name);
    BitSet moreTypes = types;
    if (!types.get(type)) {
      moreTypes = (BitSet) types.clone();
      moreTypes.set(type);
    }
    int[] counts = {
      members + 1,
      objects + (member.mayHaveMembers() ? 1 : 0),
      shown + (!again && shape(member) != null ? 1 : 0),
      voted + (!again && votes != null && votes.on(member.name()) > 0 ? 1 : 0)
    };
    return new OpenRow(this, parent, moreNames, moreTypes, counts);
  }

  /** Returns what the examples show of a member, or null. */
  @Nullable ExampleShape shape(FlatRow member) {
    return example == null ? null : example.member(member.name());
  }

  boolean has(int name) {
    return names.get(name);
  }

  boolean hasType(int type) {
    return types.get(type);
  }

  /** Returns whether all members that the examples show were found. */
  boolean isComplete() {
    return example != null && shown == example.size();
  }
}

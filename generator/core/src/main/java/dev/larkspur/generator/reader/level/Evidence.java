package dev.larkspur.generator.reader.level;

import dev.larkspur.generator.reader.level.FlatRow.Members;
import java.util.Map;

/**
 * The weights of what shows the levels of rows, measured on real pages: two points make a reading
 * about three times as probable.
 */
final class Evidence {
  /** The difference of scores below which two readings are about as probable. */
  static final int DOUBT = 4;

  /** A row belongs to another one although repetitions show the end of that. */
  static final int BEHIND_END = 6;

  /** An object of a type belongs to one of the same type. */
  static final int RECURSION = 4;

  private static final int IN_EXAMPLE = 6;
  private static final int NOT_IN_EXAMPLE = 4;
  private static final int LEAVING = 4;
  private static final int FEW = 3;
  private static final int OTHER_KIND = 6;
  private static final int VOTED_FOR = 4;
  private static final int VOTED_AGAINST = 6;
  private static final int REPEATED = 20;
  private static final int OUTSIDE_DATA = 8;
  private static final int MISSING = 6;
  private static final int MISSING_VOTED = 3;
  private static final int MOST_MISSING = 4;

  private final int code;
  private final int message;
  private final int data;
  private final int header;
  private final int event;

  /** Creates the weights for a table with the numbers of names. */
  Evidence(Map<String, Integer> names) {
    this.code = names.getOrDefault("code", -1);
    this.message = names.getOrDefault("msg", -1);
    this.data = names.getOrDefault("data", -1);
    this.header = names.getOrDefault("header", -1);
    this.event = names.getOrDefault("event", -1);
  }

  /**
   * Returns how well a row fits as a member of another one. The more members of that the examples
   * lack already, the less it means that they lack one more.
   */
  int ofMember(OpenRow owner, FlatRow row, int name) {
    int score = 0;
    boolean again = owner.has(name);
    ExampleShape shape = owner.shape(row);
    if (again) {
      score -= REPEATED;
    } else if (shape != null || isEnvelope(owner, name)) {
      score += IN_EXAMPLE;
    }
    if (shape == null && owner.example != null) {
      score -= Math.max(0, NOT_IN_EXAMPLE - (owner.members - owner.shown));
    }
    if (shape != null && contradicts(shape, row.members())) {
      score -= OTHER_KIND;
    }
    if (shape == null && owner.parent == null && !isEnvelope(owner, name) && hasPayload(owner)) {
      score -= OUTSIDE_DATA;
    }
    int votes = owner.votes == null ? 0 : owner.votes.on(row.name());
    return score + (votes > 0 ? VOTED_FOR : votes < 0 ? -VOTED_AGAINST : 0);
  }

  private static boolean contradicts(ExampleShape shape, Members members) {
    return switch (members) {
      case NEVER -> shape.hasMembers();
      case NEVER_MAP, UNKNOWN -> false;
      default -> shape.isScalar();
    };
  }

  /** Returns whether a row is the code or the message of a response. */
  private boolean isEnvelope(OpenRow owner, int name) {
    return owner.parent == null && data >= 0 && (name == code || name == message);
  }

  /** Nothing else follows the payload of a response or of an event. */
  private boolean hasPayload(OpenRow table) {
    return (has(table, code) && has(table, data)) || (has(table, header) && has(table, event));
  }

  private static boolean has(OpenRow table, int name) {
    return name >= 0 && table.has(name);
  }

  /**
   * Returns how improbable it is that a row does not belong to the row with the last members.
   *
   * @param last the row with the last members
   * @param owner the row to which it belongs instead
   * @param left the number of rows with members that end
   */
  static int leaving(OpenRow last, OpenRow owner, FlatRow row, int left, int type) {
    boolean small = last.example != null && last.members < FEW;
    return (isEitherWay(last, owner, row) ? 0 : LEAVING)
        + (left - 1)
        - (small ? 1 : 0)
        - (last.hasType(type) ? 0 : 1);
  }

  /** An object behind scalars is about as often a member of the row above as beside that row. */
  private static boolean isEitherWay(OpenRow last, OpenRow owner, FlatRow row) {
    return row.mayHaveMembers()
        && ((last.objects == 0 && owner.members >= FEW)
            || (last.isComplete() && last.members <= FEW));
  }

  /** Returns how improbable it is that an open row has no further members. */
  static int lacking(OpenRow open) {
    return lacking(open, open.members, open.shown, open.voted);
  }

  /** Returns the same for an open row with one more member. */
  static int lackingWith(OpenRow open, FlatRow member, int name) {
    boolean again = open.has(name);
    boolean shown = !again && open.shape(member) != null;
    boolean voted = !again && open.votes != null && open.votes.on(member.name()) > 0;
    return lacking(
        open, open.members + 1, open.shown + (shown ? 1 : 0), open.voted + (voted ? 1 : 0));
  }

  private static int lacking(OpenRow open, int members, int shown, int voted) {
    if (members == 0) {
      return open.row == null ? 0 : ofNone(open, open.row);
    }
    int cost = 0;
    if (open.example != null) {
      cost += MISSING * Math.min(MOST_MISSING, open.example.size() - shown);
    }
    if (open.votes != null) {
      cost += MISSING_VOTED * Math.max(0, Math.min(MOST_MISSING, open.votes.size() - voted));
    }
    return cost;
  }

  /** Recursive types end somewhere on a page with a row without members. */
  private static int ofNone(OpenRow open, FlatRow row) {
    if (open.isScalar) {
      return 0;
    }
    int cost =
        switch (row.members()) {
          case NEVER, NEVER_MAP, UNKNOWN -> 0;
          case PERHAPS -> 2;
          case USUALLY -> open.votes != null || isInside(open, row) ? 5 : 10;
          case ALWAYS -> 14;
        };
    return cost + (open.example != null ? 12 : 0);
  }

  private static boolean isInside(OpenRow open, FlatRow row) {
    return open.parent != null && depthOfSameType(open.parent, row) < Integer.MAX_VALUE;
  }

  /** Returns the least depth of an open row of the same named type. */
  static int depthOfSameType(OpenRow innermost, FlatRow row) {
    int depth = Integer.MAX_VALUE;
    if (row.isNamed()) {
      for (OpenRow open = innermost; open != null; open = open.parent) {
        if (open.row != null && open.row.type().equals(row.type())) {
          depth = open.depth;
        }
      }
    }
    return depth;
  }
}

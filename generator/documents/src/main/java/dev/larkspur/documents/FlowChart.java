package dev.larkspur.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Drawing of a Mermaid flowchart from left to right. The first line is the middle row; nodes that
 * lead to it are above, and nodes that it leads to are below.
 */
final class FlowChart {
  private static final Pattern NODE = Pattern.compile("(\\w+)(?:\\(\\[([^\\[\\]]*)\\]\\))?");
  private static final int HEIGHT = 30;
  private static final int ROW_GAP = 26;
  private static final int COLUMN_GAP = 18;

  /** The smallest scale in which labels are legible; the drawing is scrolled in a narrow window. */
  private static final double SMALLEST_SCALE = 0.6;

  /** Arrow between two nodes. */
  private record Edge(String from, String to, boolean isDashed) {}

  /** Position of a node in pixels. */
  private record Box(double left, double top, double width, boolean isAboveChain) {
    double center() {
      return left + width / 2;
    }

    double middle() {
      return top + HEIGHT / 2.0;
    }
  }

  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Set<String> ends = new HashSet<>();
  private final Set<Edge> edges = new LinkedHashSet<>();
  private final List<String> chain = new ArrayList<>();
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();

  private FlowChart() {}

  /** Returns the drawing as SVG, or null if the source uses another syntax. */
  static @Nullable String svg(String source) {
    List<String> lines = source.strip().lines().toList();
    if (lines.size() < 2 || !lines.get(0).equals("flowchart LR")) {
      return null;
    }
    FlowChart chart = new FlowChart();
    for (String line : lines.subList(1, lines.size())) {
      if (!chart.add(line.strip())) {
        return null;
      }
    }
    chart.arrange();
    return chart.draw();
  }

  /** Adds a line such as {@code a([Label]) --> b -.-> c & d}. */
  private boolean add(String line) {
    boolean isFirst = labels.isEmpty();
    List<String> from = List.of();
    boolean isDashed = false;
    for (String part : line.split(" (?=-->|-\\.->)|(?<=-->|-\\.->) ", -1)) {
      if (part.equals("-->") || part.equals("-.->")) {
        isDashed = part.equals("-.->");
        continue;
      }
      List<String> to = new ArrayList<>();
      for (String text : part.split(" & ", -1)) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
          return false;
        }
        String id = node.group(1);
        labels.putIfAbsent(id, id);
        if (node.group(2) != null) {
          labels.put(id, node.group(2));
          ends.add(id);
        }
        to.add(id);
      }
      for (String start : from) {
        for (String end : to) {
          edges.add(new Edge(start, end, isDashed));
        }
      }
      if (isFirst) {
        chain.addAll(to);
      }
      from = to;
    }
    return true;
  }

  private void arrange() {
    for (String id : chain) {
      place(id, columns.size(), 0, 1);
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String id : labels.keySet()) {
        changed |= !columns.containsKey(id) && (placeAbove(id) || placeBelow(id));
      }
    }
  }

  /** Places a node above the first node of the chain that it leads to, or left of another node. */
  private boolean placeAbove(String id) {
    List<String> targets =
        edges.stream().filter(edge -> edge.from().equals(id)).map(Edge::to).toList();
    if (targets.isEmpty() || !columns.keySet().containsAll(targets)) {
      return false;
    }
    int first = targets.stream().mapToInt(columns::get).min().orElseThrow();
    boolean leadsToChain = chain.containsAll(targets);
    return place(id, leadsToChain ? first : Math.max(0, first - 1), -1, -1);
  }

  /** Places a node below. The row is below that of nodes further right, whose arrows are longer. */
  private boolean placeBelow(String id) {
    List<String> sources =
        edges.stream().filter(edge -> edge.to().equals(id)).map(Edge::from).toList();
    if (sources.isEmpty() || !columns.keySet().containsAll(sources)) {
      return false;
    }
    int last = sources.stream().mapToInt(columns::get).max().orElseThrow();
    int row = 1;
    for (Edge edge : edges) {
      if (edge.isDashed() && !edge.to().equals(id)) {
        row = 2;
      }
    }
    return place(id, last + 1, row, 1);
  }

  private boolean place(String id, int column, int row, int step) {
    int free = row;
    while (isTaken(column, free)) {
      free += step;
    }
    columns.put(id, column);
    rows.put(id, free);
    return true;
  }

  private boolean isTaken(int column, int row) {
    return columns.entrySet().stream()
        .anyMatch(
            placed -> placed.getValue() == column && rows.getOrDefault(placed.getKey(), 0) == row);
  }

  private String draw() {
    Map<String, Box> boxes = boxes();
    double width = boxes.values().stream().mapToDouble(b -> b.left() + b.width()).max().orElse(0);
    double height = boxes.values().stream().mapToDouble(Box::top).max().orElse(0) + HEIGHT;
    StringBuilder svg = new StringBuilder("<div class=\"chart\">\n");
    svg.append(
        "<svg viewBox=\"-1 -1 %s %s\" width=\"%s\" style=\"min-width:%spx\" role=\"img\""
            .formatted(
                number(width + 2),
                number(height + 2),
                number(width),
                number(width * SMALLEST_SCALE)));
    svg.append(" aria-label=\"").append(description()).append("\">\n");
    svg.append("<marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"6\"")
        .append(" markerHeight=\"6\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\"/></marker>\n");
    for (Edge edge : edges) {
      svg.append("<path class=\"edge%s\" d=\"".formatted(edge.isDashed() ? " dashed" : ""))
          .append(path(boxes.get(edge.from()), boxes.get(edge.to())))
          .append("\" marker-end=\"url(#arrow)\"/>\n");
    }
    boxes.forEach(
        (id, box) ->
            svg.append(
                "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%d\" rx=\"%d\"/>"
                        .formatted(
                            ends.contains(id) ? "end" : "step",
                            number(box.left()),
                            number(box.top()),
                            number(box.width()),
                            HEIGHT,
                            ends.contains(id) ? HEIGHT / 2 : 6)
                    + "<text x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(number(box.center()), number(box.middle() + 4.5), label(id))));
    return svg.append("</svg>\n</div>\n").toString();
  }

  private Map<String, Box> boxes() {
    Map<Integer, Double> widths = new HashMap<>();
    columns.forEach((id, column) -> widths.merge(column, width(id), Math::max));
    int highest = rows.values().stream().mapToInt(row -> row).min().orElse(0);
    Map<String, Box> boxes = new LinkedHashMap<>();
    columns.forEach(
        (id, column) -> {
          double left = 0;
          for (int i = 0; i < column; i++) {
            left += widths.getOrDefault(i, 0.0) + COLUMN_GAP;
          }
          double spare = widths.getOrDefault(column, 0.0) - width(id);
          int row = rows.getOrDefault(id, 0);
          double top = (row - highest) * (HEIGHT + ROW_GAP);
          boxes.put(id, new Box(left + spare / 2, top, width(id), row < 0));
        });
    return boxes;
  }

  private double width(String id) {
    return labels.getOrDefault(id, id).length() * 7.2 + (ends.contains(id) ? 28 : 20);
  }

  /** Returns a line in a row or column, a curve from above to the top, or one from the bottom. */
  private static String path(@Nullable Box from, @Nullable Box to) {
    if (from == null || to == null) {
      return "";
    }
    String right = point(from.left() + from.width(), from.middle());
    String bottom = point(from.center(), from.top() + HEIGHT);
    String left = point(to.left(), to.middle());
    String top = point(to.center(), to.top());
    if (from.top() == to.top()) {
      return "M" + right + " L" + left;
    }
    if (from.center() == to.center()) {
      return "M" + bottom + " L" + top;
    }
    boolean isAbove = from.isAboveChain();
    String corner = isAbove ? point(to.center(), from.middle()) : point(from.center(), to.middle());
    return "M%s C%s %s %s"
        .formatted(isAbove ? right : bottom, corner, corner, isAbove ? top : left);
  }

  private String description() {
    return edges.stream()
        .map(edge -> label(edge.from()) + " to " + label(edge.to()))
        .collect(Collectors.joining(", ", "Flowchart: ", ""));
  }

  private String label(String id) {
    return Entities.escape(labels.getOrDefault(id, id)).replace("\"", "&quot;");
  }

  private static String point(double x, double y) {
    return number(x) + " " + number(y);
  }

  private static String number(double value) {
    return String.valueOf(Math.round(value * 10) / 10.0);
  }
}

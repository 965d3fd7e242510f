package dev.larkspur.generator.openapi;

import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.RequestLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Servers of operations, as scheme and host.
 *
 * @param main the server of most operations
 */
record Origins(String main) {
  private static final String DEFAULT = "https://open.feishu.cn";
  private static final String OPEN = "https://open.";

  /** Returns the servers of operations. */
  static Origins of(List<JavaOperation> operations) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JavaOperation operation : operations) {
      counts.merge(of(operation.operation().requestLine()), 1, Integer::sum);
    }
    String main = DEFAULT;
    int most = 0;
    for (Map.Entry<String, Integer> origin : counts.entrySet()) {
      if (origin.getValue() > most) {
        main = origin.getKey();
        most = origin.getValue();
      }
    }
    return new Origins(main);
  }

  /** Returns the server of a request line, in which braces would be variables. */
  static String of(RequestLine line) {
    return OpenApiPath.encoded(line.scheme() + "://" + line.host());
  }

  /** Returns the server on which users sign in, which belongs to the same region. */
  String accounts() {
    return platform().replace(OPEN, "https://accounts.");
  }

  /** Returns the server that issues access tokens. */
  String platform() {
    return main.startsWith(OPEN) ? main : DEFAULT;
  }
}

package dev.larkspur.benchmarks;

/** One call in a JVM that has done nothing else, and out. */
public final class FirstResponse {
  private FirstResponse() {}

  /** Arguments: the way, and where the platform is. */
  public static void main(String[] args) throws Exception {
    try (Replier replier = Way.valueOf(args[0]).replier(args[1])) {
      System.out.println(replier.reply());
    }
    // Some ways leave threads behind that keep a JVM alive for a minute.
    System.exit(0);
  }
}

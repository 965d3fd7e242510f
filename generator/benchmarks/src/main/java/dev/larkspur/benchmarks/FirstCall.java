package dev.larkspur.benchmarks;

/** A process that makes a single call. */
public final class FirstCall {
  private FirstCall() {}

  /** Makes a call. Arguments: the variant and the URL of the platform. */
  public static void main(String[] args) throws Exception {
    try (Replier replier = Variant.valueOf(args[0]).replier(args[1])) {
      System.out.println(replier.reply());
    }
    // Some variants leave threads that keep the JVM alive for a minute.
    System.exit(0);
  }
}

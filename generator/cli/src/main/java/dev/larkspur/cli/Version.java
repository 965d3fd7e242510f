package dev.larkspur.cli;

import picocli.CommandLine.IVersionProvider;

/** Which larkspur this is, as the jar's manifest says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"larkspur " + number()};
  }

  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version != null ? version : "unpackaged";
  }
}

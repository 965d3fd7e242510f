package dev.larkspur.cli;

import picocli.CommandLine.IVersionProvider;

/** Version of larkspur from the manifest of the jar. */
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

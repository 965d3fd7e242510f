package dev.larkspur.cli;

import picocli.CommandLine.IVersionProvider;

/** Which larkspur this is, as the jar's manifest says. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"larkspur " + (version != null ? version : "unpackaged")};
  }
}

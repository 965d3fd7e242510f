package dev.larkspur.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Factory that creates commands with their terminal. */
final class CommandFactory implements IFactory {
  private final Terminal terminal;

  CommandFactory(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (Callable.class.isAssignableFrom(type)) {
      return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
    }
    return CommandLine.defaultFactory().create(type);
  }
}

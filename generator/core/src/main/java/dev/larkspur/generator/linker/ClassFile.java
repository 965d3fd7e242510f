package dev.larkspur.generator.linker;

/** What a class file has room for. */
final class ClassFile {
  /** Not many more constants fit into the initializer of a class. */
  static final int MOST_CONSTANTS = 1500;

  private ClassFile() {}
}

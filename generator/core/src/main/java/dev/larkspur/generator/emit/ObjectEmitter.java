package dev.larkspur.generator.emit;

import com.palantir.javapoet.TypeSpec;

/** An object as a record, or as a class where it has more members than a record can have. */
final class ObjectEmitter {
  private ObjectEmitter() {}

  static TypeSpec.Builder emit(GeneratedObject object) {
    TypeSpec.Builder type =
        object.isWide() ? WideClassEmitter.emit(object) : RecordEmitter.emit(object);
    if (object.isSent() || object.isWide()) {
      type.addMethod(BuilderEmitter.entry(object)).addType(BuilderEmitter.emit(object));
    }
    return type;
  }
}

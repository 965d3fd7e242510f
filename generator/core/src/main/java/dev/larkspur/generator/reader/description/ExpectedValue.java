package dev.larkspur.generator.reader.description;

import dev.larkspur.generator.model.Type;

/** What is expected of a value of a type, in a message. */
final class ExpectedValue {
  private ExpectedValue() {}

  static String expected(Type type) {
    if (type instanceof Type.StringType) {
      return "a text in quotes or back-ticks, or one word without Chinese";
    }
    if (type instanceof Type.IntegerType) {
      return "an integer";
    }
    if (type instanceof Type.NumberType) {
      return "a number";
    }
    if (type instanceof Type.BooleanType) {
      return "true or false";
    }
    if (type instanceof Type.ListType) {
      return "a list in JSON";
    }
    if (type instanceof Type.FileType) {
      return "the name of a file";
    }
    return type instanceof Type.AnyType ? "a value in JSON" : "an object in JSON";
  }
}

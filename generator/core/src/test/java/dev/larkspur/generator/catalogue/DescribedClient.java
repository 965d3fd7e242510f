package dev.larkspur.generator.catalogue;

import dev.larkspur.generator.Generation;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;

/** The catalogue of generated code. */
final class DescribedClient {
  private DescribedClient() {}

  /** Returns the catalogue of all that was generated. */
  static Catalogue catalogue(Generation generation) {
    Api api = generation.reading().api();
    return Catalogue.of(api, JavaModel.of(api, generation.naming().names()));
  }
}

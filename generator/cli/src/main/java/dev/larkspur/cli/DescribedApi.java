package dev.larkspur.cli;

import dev.larkspur.generator.Naming;
import dev.larkspur.generator.catalogue.Catalogue;
import dev.larkspur.generator.javamodel.JavaModel;
import dev.larkspur.generator.model.Api;
import org.jspecify.annotations.Nullable;

/**
 * Description of an API.
 *
 * @param catalogue the catalogue of its client
 * @param api the model; null if there is only a catalogue
 */
record DescribedApi(Catalogue catalogue, @Nullable Api api) {

  static DescribedApi of(Naming naming) {
    naming.reading().overview().refuseIncomplete(false);
    Api api = naming.reading().inLanguage();
    return new DescribedApi(Catalogue.of(api, JavaModel.of(api, naming.names())), api);
  }
}

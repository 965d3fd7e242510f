package dev.larkspur.generator.naming;

import dev.larkspur.generator.model.Service;
import dev.larkspur.generator.model.Source;
import dev.larkspur.generator.source.SourceLocation;

/** Where the pages mention what is being named. */
final class Places {
  /** For what no page mentions by itself. */
  static final SourceLocation NOWHERE = new SourceLocation("", 1, 1);

  private Places() {}

  static SourceLocation of(Source source) {
    return new SourceLocation(source.path(), source.line(), 1);
  }

  static SourceLocation first(Service service) {
    if (!service.endpoints().isEmpty()) {
      return of(service.endpoints().get(0).operation().page().source());
    }
    return service.events().isEmpty() ? NOWHERE : of(service.events().get(0).event().source());
  }
}

package dev.larkspur.generator.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.larkspur.generator.javamodel.JavaOperation;
import dev.larkspur.generator.model.AccessTokenType;
import dev.larkspur.generator.model.Operation;
import dev.larkspur.generator.model.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Access tokens as security schemes, and the requirements of operations. */
final class Security {
  private static final String TENANT = "tenantAccessToken";
  private static final String APP = "appAccessToken";
  private static final String USER = "userAccessToken";
  private static final String HELPDESK = "helpdeskAuthorization";

  private static final String HELPDESK_HEADER = "X-Lark-Helpdesk-Authorization";

  private Security() {}

  /** Returns the requirements of an operation, one of which is sufficient. */
  static ArrayNode of(Operation operation) {
    ArrayNode alternatives = JsonTree.array();
    for (AccessTokenType token : operation.access().tokens()) {
      switch (token) {
        case TENANT -> alternatives.addObject().putArray(TENANT);
        case APP -> alternatives.addObject().putArray(APP);
        case USER -> addUser(alternatives, operation);
      }
    }
    if (isHelpdesk(operation)) {
      if (alternatives.isEmpty()) {
        alternatives.addObject();
      }
      alternatives.forEach(each -> ((ObjectNode) each).putArray(HELPDESK));
    }
    return alternatives;
  }

  private static void addUser(ArrayNode alternatives, Operation operation) {
    Set<String> scopes = new TreeSet<>();
    for (Scope scope : operation.access().scopes()) {
      if (!scope.in(Scope.Group.OPTIONAL)) {
        scopes.add(scope.name());
      }
    }
    scopes.forEach(scope -> alternatives.addObject().putArray(USER).add(scope));
    if (scopes.isEmpty()) {
      alternatives.addObject().putArray(USER);
    }
  }

  private static boolean isHelpdesk(Operation operation) {
    return operation.request().headers().stream().anyMatch(row -> isCredential(row.name()));
  }

  /** Returns whether a header is a credential, which is a security scheme and not a parameter. */
  static boolean isCredential(String header) {
    return header.equalsIgnoreCase(HELPDESK_HEADER);
  }

  /** Returns the schemes that operations use. */
  static ObjectNode schemes(List<JavaOperation> operations, Origins origins) {
    Set<AccessTokenType> tokens = EnumSet.noneOf(AccessTokenType.class);
    Set<String> scopes = new TreeSet<>();
    boolean helpdesk = false;
    for (JavaOperation called : operations) {
      Operation operation = called.operation();
      tokens.addAll(operation.access().tokens());
      helpdesk |= isHelpdesk(operation);
      operation.access().scopes().forEach(scope -> scopes.add(scope.name()));
      operation.access().fieldScopes().forEach(scope -> scopes.add(scope.name()));
    }
    ObjectNode schemes = JsonTree.object();
    if (tokens.contains(AccessTokenType.APP)) {
      schemes.set(APP, bearer("Access token of an app."));
    }
    if (helpdesk) {
      schemes
          .putObject(HELPDESK)
          .put("type", "apiKey")
          .put("in", "header")
          .put("name", HELPDESK_HEADER)
          .put("description", "The Base64 of the id of a help desk, a colon and its token.");
    }
    if (tokens.contains(AccessTokenType.TENANT)) {
      schemes.set(TENANT, bearer("Access token of an app in a tenant."));
    }
    if (tokens.contains(AccessTokenType.USER)) {
      schemes.set(USER, user(scopes, origins));
    }
    return schemes;
  }

  private static ObjectNode bearer(String description) {
    return JsonTree.object()
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", description);
  }

  private static ObjectNode user(Set<String> scopes, Origins origins) {
    ObjectNode scheme =
        JsonTree.object().put("type", "oauth2").put("description", "Access token of a user.");
    String tokens = origins.platform() + "/open-apis/authen/v2/oauth/token";
    ObjectNode flow =
        scheme
            .putObject("flows")
            .putObject("authorizationCode")
            .put("authorizationUrl", origins.accounts() + "/open-apis/authen/v1/authorize")
            .put("tokenUrl", tokens)
            .put("refreshUrl", tokens);
    ObjectNode known = flow.putObject("scopes");
    scopes.forEach(scope -> known.put(scope, ""));
    return scheme;
  }
}

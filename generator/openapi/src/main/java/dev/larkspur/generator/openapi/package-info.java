/** The model of the pages as OpenAPI 3.1. */
@NullMarked
package dev.larkspur.generator.openapi;

import org.jspecify.annotations.NullMarked;

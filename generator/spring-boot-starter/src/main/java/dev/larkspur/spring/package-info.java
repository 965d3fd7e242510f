/** Auto-configuration for Spring Boot 3.5 and 4.0. */
@NullMarked
package dev.larkspur.spring;

import org.jspecify.annotations.NullMarked;

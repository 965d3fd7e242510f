/**
 * Examples to copy: the event receiver in the servers of the JDK, of Jakarta EE and of Spring, and
 * listeners for Micrometer and OpenTelemetry. Applications with Spring Boot use the starter
 * instead.
 */
@NullMarked
package dev.larkspur.integrations;

import org.jspecify.annotations.NullMarked;

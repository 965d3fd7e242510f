package dev.larkspur.runtime.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a path, query or header parameter of a request whose other components are the members of
 * the JSON body. The client leaves it out of the body; other mappers write and read it, so that a
 * stored request is complete.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface NotInBody {}

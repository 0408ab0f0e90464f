package org.sightline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A page whose act reaches rows that whoever asks may not see, so that the database does not hold it back to those of their
 * account ({@link ViewerConnections}): what it may touch is decided by its own code alone.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface WholeDatabase {
    /** Why it must. */
    String value();
}

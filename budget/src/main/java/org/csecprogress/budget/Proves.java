package org.csecprogress.budget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the requirements that a test proves, such as {@code "ASVS 3.3.1"}. The page docs/asvs.md is
 * made from it, so that no requirement is said to be met by a test that is gone.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {
    /** Returns the requirements. */
    String[] value();
}

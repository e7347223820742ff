package org.csecprogress.catalog;

/** What kind of answer a measure is. */
public enum ValueType {
    /** A number of things. */
    COUNT,
    /** Events by an amount of exposure, from two inputs. */
    RATE,
    /** A count with its spread over bands. */
    DISTRIBUTION,
    /** Words and codes. */
    TEXT
}

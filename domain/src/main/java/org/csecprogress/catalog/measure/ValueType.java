package org.csecprogress.catalog.measure;

/** The kind of a measure's answer. */
public enum ValueType {
    /** A number of things. */
    COUNT,
    /** Events divided by exposure, from two inputs. */
    RATE,
    /** A count with its distribution over bands. */
    DISTRIBUTION,
    /** Text and codes. */
    TEXT
}

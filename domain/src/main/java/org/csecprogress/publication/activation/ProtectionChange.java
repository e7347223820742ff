package org.csecprogress.publication.activation;

import java.util.List;
import org.csecprogress.publication.TableKind;

/**
 * What changes about the protection of one thing.
 *
 * @param subject what kind of thing it is
 * @param code its code in the catalogue; the empty string for the policy
 * @param facts what is said of it otherwise than before, at least one
 */
public record ProtectionChange(Subject subject, String code, List<Fact> facts) {
    /** What may change. */
    public enum Subject {
        /** The edition of the guidelines and the threshold. */
        POLICY,
        /** What the report measures. */
        MEASURE,
        /** A figure that counties type. */
        INPUT,
        /** The rows of a breakdown. */
        DIMENSION,
        /** A rule that ties figures to each other. */
        RULE
    }

    /** What is said of it. */
    public enum Aspect {
        /** Edition and threshold. */
        POLICY,
        /** What one of it is: all but a few units are of people at risk. */
        UNIT,
        /** The count of people beside which alone it may be shown. */
        COMPANION,
        /** Whether what is left of its denominator is protected as well. */
        COMPLEMENT,
        /** What showing it is worth; the smaller is given up first. */
        WORTH,
        /** Of which figure it is a part. */
        DENOMINATOR,
        /** How it is worked out. */
        COMPUTED,
        /** The kinds of tables in which it is published, as {@link TableKind} writes them. */
        PUBLISHED,
        /** The groups in which its rows are published. */
        GROUPS,
        /** What the rule says. */
        STATEMENT
    }

    /**
     * One thing that is said.
     *
     * @param before what was said before, or the empty string for nothing
     * @param now what is said now, or the empty string for nothing
     */
    public record Fact(Aspect aspect, String before, String now) {}

    public ProtectionChange {
        facts = List.copyOf(facts);
    }
}

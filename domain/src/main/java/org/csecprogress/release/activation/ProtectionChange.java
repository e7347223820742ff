package org.csecprogress.release.activation;

import java.util.List;
import org.csecprogress.release.content.TableKind;

/**
 * The changes in the protection of one item.
 *
 * @param subject the kind of item
 * @param code its code in the catalogue; the empty string for the policy
 * @param facts the aspects that differ, at least one
 */
public record ProtectionChange(Subject subject, String code, List<Fact> facts) {
    /** The kind of item that may change. */
    public enum Subject {
        /** The edition of the guidelines and the threshold. */
        POLICY,
        /** A measure of the report. */
        MEASURE,
        /** A figure that counties type. */
        INPUT,
        /** The rows of a breakdown. */
        DIMENSION,
        /** A rule that relates figures. */
        RULE
    }

    /** The aspect that changes. */
    public enum Aspect {
        /** Edition and threshold. */
        POLICY,
        /** The unit of a measure; most units are of people at risk. */
        UNIT,
        /** The count of people that must stand beside it. */
        COMPANION,
        /** Whether the rest of its denominator is protected as well. */
        COMPLEMENT,
        /** The worth of showing it; lower worth is withheld first. */
        WORTH,
        /** The figure of which it is a part. */
        DENOMINATOR,
        /** The computation of the measure. */
        COMPUTED,
        /** The kinds of tables in which it is published, in the form of {@link TableKind}. */
        PUBLISHED,
        /** The public groups of the dimension. */
        GROUPS,
        /** The statement of the rule. */
        STATEMENT
    }

    /**
     * One aspect before and now.
     *
     * @param before the former value, or the empty string for none
     * @param now the current value, or the empty string for none
     */
    public record Fact(Aspect aspect, String before, String now) {}

    public ProtectionChange {
        facts = List.copyOf(facts);
    }
}

package org.csecprogress.disclosure.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The audit's result for every requirement, and how it was proved. It names cells but has no values
 * and no witnesses, which together narrow down the truth.
 */
public final class AuditReport {
    private final Map<Proof, Long> outside;
    private final Map<Proof, Long> inside;
    private final List<Finding> findings;

    AuditReport(Map<Proof, Long> outside, Map<Proof, Long> inside, List<Finding> findings) {
        this.outside = Collections.unmodifiableMap(new EnumMap<>(outside));
        this.inside = Collections.unmodifiableMap(new EnumMap<>(inside));
        this.findings = List.copyOf(findings);
    }

    /** The state of a requirement. */
    public enum Proof {
        /** An integer table that passed the exact check meets it. */
        WITNESS,
        /**
         * An integer table falls as far as the cell could if nothing were published, or the
         * attacker already knows the cell; more cannot be required.
         */
        STRUCTURE,
        /** The linear bound meets it, but no integer table was found; this is not a proof. */
        LINEAR_BOUND,
        /** The linear bound does not meet it, so the cell's interval is too narrow. */
        TOO_NARROW,
        /** The cell's value follows from published cells by adding and subtracting. */
        DETERMINED,
        /** The cell is to be published although it is primary. */
        PUBLISHED;

        /** Returns whether this is a proof of the requirement. */
        public boolean isProof() {
            return this == WITNESS || this == STRUCTURE;
        }
    }

    /**
     * A requirement that is not proved.
     *
     * @param cell name of the primary cell
     * @param proof the state of its requirement
     * @param attacker the attacker
     */
    public record Finding(String cell, Proof proof, Attacker attacker) {}

    /** The kind of attacker. */
    public enum Attacker {
        /** The public. */
        PUBLIC,
        /** An insider who knows all cells of one block. */
        INSIDER,
        /** Someone who knows the one youth that a cell counts. */
        SINGLE
    }

    /** Returns whether every requirement is proved; only then may the tables go out. */
    public boolean isPassed() {
        return findings.isEmpty();
    }

    /** Returns whether some requirement is known to fail, instead of only being unproved. */
    public boolean isViolated() {
        return findings.stream().anyMatch(finding -> finding.proof() != Proof.LINEAR_BOUND);
    }

    /** Returns the number of requirements against the public by state. */
    public Map<Proof, Long> outside() {
        return outside;
    }

    /** Returns the number of requirements against those with knowledge of their own, by state. */
    public Map<Proof, Long> inside() {
        return inside;
    }

    /** Returns all requirements that are not proved. */
    public List<Finding> findings() {
        return findings;
    }
}

package org.csecprogress.disclosure.audit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the audit found of every requirement, and how it was proved. It names cells and holds no
 * values and no witnesses: together these narrow the truth.
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

    /** How a requirement stands. */
    public enum Proof {
        /** A table of whole numbers, checked in whole numbers, meets it. */
        WITNESS,
        /**
         * A table of whole numbers falls as far as the cell could if nothing were published, or the
         * cell is what the attacker knows already: more cannot be asked.
         */
        STRUCTURE,
        /** The linear bound meets it, but no table of whole numbers was found: not a proof. */
        LINEAR_BOUND,
        /** The linear bound does not meet it: the cell's interval is too narrow. */
        TOO_NARROW,
        /** The cell's value follows from what is published by adding and subtracting. */
        DETERMINED,
        /** The cell is to be published although it is primary. */
        PUBLISHED;

        /** Whether it proves the requirement. */
        public boolean isProof() {
            return this == WITNESS || this == STRUCTURE;
        }
    }

    /**
     * Something short of a proof.
     *
     * @param cell name of the primary cell
     * @param proof how its requirement stands
     * @param attacker against whom
     */
    public record Finding(String cell, Proof proof, Attacker attacker) {}

    /** Who attacks. */
    public enum Attacker {
        /** Nobody in particular. */
        PUBLIC,
        /** An insider, with all cells of one block. */
        INSIDER,
        /** Whoever knows the one youth that a cell counts. */
        SINGLE
    }

    /** Whether every requirement is proved by a witness; only then may the tables go out. */
    public boolean isPassed() {
        return findings.isEmpty();
    }

    /** Whether a requirement is known to fail, not only unproved. */
    public boolean isViolated() {
        return findings.stream().anyMatch(finding -> finding.proof() != Proof.LINEAR_BOUND);
    }

    /** How many requirements against the public stand in which way. */
    public Map<Proof, Long> outside() {
        return outside;
    }

    /** How many requirements against insiders and knowers of one stand in which way. */
    public Map<Proof, Long> inside() {
        return inside;
    }

    /** Everything short of a proof. */
    public List<Finding> findings() {
        return findings;
    }
}

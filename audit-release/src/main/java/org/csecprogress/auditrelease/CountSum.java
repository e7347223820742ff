package org.csecprogress.auditrelease;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;

/** A sum of counts: public ones are added to a constant, the others are terms. */
final class CountSum {
    private final AuditedCounts cells;
    private final List<Term> terms = new ArrayList<>();
    private long constant;

    CountSum(AuditedCounts cells) {
        this.cells = cells;
    }

    CountSum plus(AuditedCount cell, long factor) {
        if (cell.value().isPresent()) {
            constant += factor * cell.value().getAsLong();
        } else {
            terms.add(new Term(cells.unknown(cell), factor));
        }
        return this;
    }

    CountSum plus(AuditedCount cell) {
        return plus(cell, 1);
    }

    CountSum minus(AuditedCount cell) {
        return plus(cell, -1);
    }

    CountSum minus(long number) {
        constant -= number;
        return this;
    }

    CountSum minusUnknown(int unknown) {
        terms.add(new Term(unknown, -1));
        return this;
    }

    /** Returns whether all counts in it are public. */
    boolean isKnown() {
        return terms.isEmpty();
    }

    /** Returns the public part of the sum. */
    long constant() {
        return constant;
    }

    void isZero(String name, boolean firm) {
        cells.evidence().state(new Fact(name, firm, true, terms, -constant));
    }

    void isAtMostZero(String name, boolean firm) {
        cells.evidence().state(new Fact(name, firm, false, terms, -constant));
    }
}

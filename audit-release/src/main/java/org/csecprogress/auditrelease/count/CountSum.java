package org.csecprogress.auditrelease.count;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.auditrelease.inference.AttackEvidence.Fact;
import org.csecprogress.auditrelease.inference.AttackEvidence.Term;

/** A sum of counts: public ones are added to a constant, the others are terms. */
public final class CountSum {
    private final AuditedCounts cells;
    private final List<Term> terms = new ArrayList<>();
    private long constant;

    public CountSum(AuditedCounts cells) {
        this.cells = cells;
    }

    public CountSum plus(AuditedCount cell, long factor) {
        if (cell.value().isPresent()) {
            constant += factor * cell.value().getAsLong();
        } else {
            terms.add(new Term(cells.unknown(cell), factor));
        }
        return this;
    }

    public CountSum plus(AuditedCount cell) {
        return plus(cell, 1);
    }

    public CountSum minus(AuditedCount cell) {
        return plus(cell, -1);
    }

    public CountSum minus(long number) {
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

    public void isZero(String name, boolean firm) {
        cells.evidence().state(new Fact(name, firm, true, terms, -constant));
    }

    public void isAtMostZero(String name, boolean firm) {
        cells.evidence().state(new Fact(name, firm, false, terms, -constant));
    }
}

package org.csecprogress.auditrelease;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.DisclosureFinding;
import org.csecprogress.auditrelease.fact.FineTables;
import org.csecprogress.auditrelease.inference.CountInterval;

/**
 * The result of an audit.
 *
 * @param lines summaries of what is withheld, by table
 * @param worked what can be worked out although it is withheld, small or not
 * @param fine tables with a large withheld share
 * @param notes remarks on the audit
 * @param decided whether the solver found an answer about every count
 * @param unknowns number of unknown counts
 * @param facts number of facts about them
 */
record AuditResult(
        Map<AuditedCount.Place, Line> lines,
        List<DisclosureFinding> worked,
        List<FineTables.Fine> fine,
        List<String> notes,
        boolean decided,
        int unknowns,
        int facts) {
    AuditResult {
        worked = List.copyOf(worked);
        fine = List.copyOf(fine);
        notes = List.copyOf(notes);
    }

    /**
     * The summary of a table.
     *
     * @param rows number of rows
     * @param withheld number of withheld rows
     * @param narrowest the narrowest interval of those that count people at risk
     */
    record Line(int rows, int withheld, Optional<CountInterval> narrowest) {
        static Line of(boolean withheld, CountInterval interval) {
            return new Line(1, withheld ? 1 : 0, Optional.ofNullable(interval));
        }

        Line and(Line other) {
            Optional<CountInterval> narrower =
                    narrowest.isPresent()
                                    && (other.narrowest.isEmpty()
                                            || isNarrower(narrowest.get(), other.narrowest.get()))
                            ? narrowest
                            : other.narrowest;
            return new Line(rows + other.rows, withheld + other.withheld, narrower);
        }

        private static boolean isNarrower(CountInterval one, CountInterval other) {
            return one.width() < other.width()
                    || (one.width() == other.width() && one.high() <= other.high());
        }
    }

    /** Returns the findings that disclose a count of 1 to 10. */
    List<DisclosureFinding> findings() {
        return worked.stream().filter(DisclosureFinding::isOfFew).toList();
    }

    /** Returns the larger counts that are withheld but known anyway. */
    List<DisclosureFinding> inVain() {
        return worked.stream().filter(finding -> !finding.isOfFew()).toList();
    }

    long findingsAt(AuditedCount.Place place) {
        return findings().stream().filter(finding -> finding.place().equals(place)).count();
    }

    int withheld() {
        return lines.values().stream().mapToInt(Line::withheld).sum();
    }
}

package org.csecprogress.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The score of a table for one place, with its arithmetic. Above {@value #LIMIT}, a table goes out
 * only on a documented decision. Source: CalHHS Data De-Identification Guidelines, section 5.3,
 * Publication Scoring Criteria.
 *
 * @param edition the edition whose criteria were used
 * @param terms the summands in the guidelines' order
 */
public record PublicationScore(int edition, List<Term> terms) {
    /** The greatest score that needs no decision. */
    public static final int LIMIT = 12;

    private static final List<String> INTERACTIONS = List.of("NONE", "PLUS1", "PLUS2", "PLUS3");

    /** The length of time that a table covers. */
    public enum Time {
        QUARTER,
        YEAR,
        YEARS_2_4
    }

    /**
     * A variable of a table other than events, time and place.
     *
     * @param name the guidelines' variable
     * @param points the points of its groups
     */
    public record Variable(String name, int points) {}

    /**
     * One summand.
     *
     * @param variable the guidelines' variable
     * @param characteristic the matching line in the guidelines' words; empty for a variable whose
     *     points the catalogue states
     * @param points from −5 to 7
     */
    public record Term(String variable, String characteristic, int points) {}

    public PublicationScore {
        terms = List.copyOf(terms);
    }

    /**
     * Scores a table for one place.
     *
     * @param criteria the edition's points
     * @param smallest events in the smallest non-empty cell; at least 1
     * @param residents residents of the place, of every age
     * @param time the length of time that it covers
     * @param variables the other variables of the table
     */
    public static PublicationScore of(
            ScoringCriteria criteria,
            long smallest,
            long residents,
            Time time,
            List<Variable> variables) {
        if (smallest < 1) {
            throw new IllegalArgumentException("an empty cell is not scored: " + smallest);
        }
        List<Term> terms = new ArrayList<>();
        terms.add(term(criteria.about(ScoringCriteria.EVENTS, smallest)));
        for (Variable variable : variables) {
            terms.add(new Term(variable.name(), "", variable.points()));
        }
        terms.add(term(criteria.about(ScoringCriteria.RESIDENCE, residents)));
        terms.add(term(criteria.about(ScoringCriteria.TIME, time.name())));
        String crossed = INTERACTIONS.get(Math.min(variables.size(), INTERACTIONS.size() - 1));
        terms.add(term(criteria.about(ScoringCriteria.INTERACTION, crossed)));
        return new PublicationScore(criteria.edition(), terms);
    }

    private static Term term(ScoringCriteria.Band band) {
        return new Term(band.variable(), band.characteristic(), band.points());
    }

    /** Returns the sum of the points. */
    public int total() {
        return terms.stream().mapToInt(Term::points).sum();
    }

    /** Returns whether the table needs a documented decision to go out. */
    public boolean needsDecision() {
        return total() > LIMIT;
    }
}

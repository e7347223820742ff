package org.csecprogress.demo;

import java.time.Instant;

/**
 * One thing that is done to a filing.
 *
 * @param move what is done
 * @param at when, in business time
 */
public record DemoStep(Move move, Instant at) {
    /** What can be done, in the order in which a filing takes its course. */
    public enum Move {
        /** The preparer opens it. */
        OPEN,
        /** The preparer saves some of the answers. */
        SAVE_SOME,
        /** Child welfare asks to give it up. */
        ASK_WITHDRAWAL,
        /** Probation agrees. */
        WITHDRAW,
        /** The preparer opens the quarter again, with the answers that were given up. */
        OPEN_ANEW,
        /** The preparer saves every answer, and explains what the rules ask about. */
        SAVE_ALL,
        /** Child welfare certifies. */
        CERTIFY_CWS,
        /** Probation certifies; the second signature submits. */
        CERTIFY_PROB,
        /** CDSS begins the review. */
        START_REVIEW,
        /** CDSS comments on a figure and returns it. */
        RETURN,
        /** The preparer mends the figure and answers the comment. */
        CORRECT,
        /** CDSS approves. */
        APPROVE
    }
}

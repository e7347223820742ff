package org.csecprogress.demo.plan;

import java.time.Instant;

/**
 * A step of a filing.
 *
 * @param move the move
 * @param at time by the business clock
 */
public record DemoStep(Move move, Instant at) {
    /** The moves, in the usual order. */
    public enum Move {
        /** The preparer opens it. */
        OPEN,
        /** The preparer saves some of the answers. */
        SAVE_SOME,
        /** Child welfare asks to withdraw it. */
        ASK_WITHDRAWAL,
        /** Probation agrees. */
        WITHDRAW,
        /** The preparer opens the quarter again, with the withdrawn answers. */
        OPEN_ANEW,
        /** The preparer saves every answer and adds the required explanations. */
        SAVE_ALL,
        /** Child welfare certifies. */
        CERTIFY_CWS,
        /** Probation certifies; the second signature submits. */
        CERTIFY_PROB,
        /** CDSS starts the review. */
        START_REVIEW,
        /** CDSS comments on a figure and returns it. */
        RETURN,
        /** The preparer corrects the figure and answers the comment. */
        CORRECT,
        /** CDSS approves. */
        APPROVE
    }
}

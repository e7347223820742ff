package org.csecprogress.demo.plan;

import java.util.List;
import org.csecprogress.demo.Lists;
import org.csecprogress.demo.plan.DemoStep.Move;

/** The course of a filing that is not filed and approved in time. */
enum Course {
    /** It is started and never submitted. */
    MISSING,
    /** It is submitted after the due date. */
    LATE,
    NOT_STARTED,
    DRAFT,
    /** Both agencies withdrew it and started again with the same answers. */
    BEGUN_ANEW,
    READY,
    ONE_CERTIFIED,
    SUBMITTED,
    IN_REVIEW,
    RETURNED,
    APPROVED;

    /** Returns the moves so far, if they do not depend on the calendar. */
    List<Move> moves() {
        return switch (this) {
            case NOT_STARTED, LATE -> List.of();
            case DRAFT, MISSING -> List.of(Move.OPEN, Move.SAVE_SOME);
            case BEGUN_ANEW ->
                    Lists.joined(
                            DRAFT.moves(),
                            List.of(
                                    Move.ASK_WITHDRAWAL,
                                    Move.WITHDRAW,
                                    Move.OPEN_ANEW,
                                    Move.SAVE_SOME));
            case READY -> List.of(Move.OPEN, Move.SAVE_ALL);
            case ONE_CERTIFIED -> Lists.joined(READY.moves(), List.of(Move.CERTIFY_CWS));
            case SUBMITTED -> Lists.joined(ONE_CERTIFIED.moves(), List.of(Move.CERTIFY_PROB));
            case IN_REVIEW -> Lists.joined(SUBMITTED.moves(), List.of(Move.START_REVIEW));
            case RETURNED -> Lists.joined(IN_REVIEW.moves(), List.of(Move.RETURN));
            case APPROVED -> Lists.joined(IN_REVIEW.moves(), List.of(Move.APPROVE));
        };
    }
}

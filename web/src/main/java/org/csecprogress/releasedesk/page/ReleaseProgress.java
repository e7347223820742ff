package org.csecprogress.releasedesk.page;

import org.csecprogress.release.ReleaseStatus;

/**
 * How far a release has come.
 *
 * @param inForce whether the rules that protect it are in force
 * @param built whether it has tables that account for all that goes out before them
 * @param read whether each public text is decided
 * @param signed whether all offices have signed
 */
record ReleaseProgress(
        ReleaseStatus status, boolean inForce, boolean built, boolean read, boolean signed) {
    /** The stages, in the order in which a release goes through them. */
    public enum Name {
        FREEZE,
        RULES,
        BUILD,
        TEXTS,
        SIGN,
        CLEAR,
        PUBLISH,
        PUBLIC
    }

    /** How far a release has come in a stage. */
    public enum State {
        DONE("is-done", "tag--good"),
        NOW("is-now", "tag--progress"),
        WAITS("", "tag--todo"),
        /** Withdrawn after it was public. */
        GONE("is-done", "tag--closed");

        private final String mark;
        private final String tag;

        State(String mark, String tag) {
            this.mark = mark;
            this.tag = tag;
        }

        /** Returns its mark in a list of steps. */
        public String mark() {
            return mark;
        }

        /** Returns the style of its name. */
        public String tag() {
            return tag;
        }
    }

    State state(Name stage) {
        boolean frozen = status != ReleaseStatus.NONE;
        return switch (stage) {
            case FREEZE -> state(frozen, true);
            case RULES -> state(inForce, frozen);
            case BUILD -> state(built, frozen);
            case TEXTS -> state(built && read, built);
            case SIGN -> state(built && signed, built);
            case CLEAR -> state(isCleared(), built && read && signed);
            case PUBLISH -> state(isOut(), isCleared());
            case PUBLIC -> status == ReleaseStatus.WITHDRAWN ? State.GONE : state(isOut(), false);
        };
    }

    private static State state(boolean done, boolean now) {
        return done ? State.DONE : now ? State.NOW : State.WAITS;
    }

    /** Whether the disclosure officer has cleared it. */
    boolean isCleared() {
        return status == ReleaseStatus.CLEARED || status == ReleaseStatus.SCHEDULED || isOut();
    }

    private boolean isOut() {
        return status.isPublic() || status == ReleaseStatus.WITHDRAWN;
    }
}

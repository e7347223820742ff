package org.csecprogress.release;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The status of a release. One table holds all transitions. */
public enum ReleaseStatus {
    /** Nothing is frozen, or no longer. */
    NONE,
    /** The submissions are frozen. */
    FROZEN,
    /** Tables, plan and audit are done. */
    BUILT,
    /** The build failed, or found something that may not be published. */
    FAILED,
    /** The disclosure officer has cleared it. */
    CLEARED,
    /** It will be published at a set time. */
    SCHEDULED,
    /** It is public. */
    PUBLISHED,
    /** It is still public, but a later revision has replaced it. */
    RESTATED,
    /** It was withdrawn; a notice stands in its place. */
    WITHDRAWN;

    private static final Map<ReleaseStatus, Map<ReleaseAction, ReleaseStatus>> TRANSITIONS =
            new EnumMap<>(
                    Map.of(
                            NONE, Map.of(ReleaseAction.FREEZE, FROZEN),
                            FROZEN,
                                    Map.of(
                                            ReleaseAction.BUILD, BUILT,
                                            ReleaseAction.FAIL, FAILED,
                                            ReleaseAction.THAW, NONE),
                            BUILT,
                                    Map.of(
                                            ReleaseAction.SIGN_STATISTICS, BUILT,
                                            ReleaseAction.SIGN_LEGAL, BUILT,
                                            ReleaseAction.SIGN_DEPARTMENT, BUILT,
                                            ReleaseAction.CLEAR, CLEARED,
                                            ReleaseAction.REBUILD, FROZEN,
                                            ReleaseAction.THAW, NONE,
                                            ReleaseAction.ASK_WITHDRAWAL, BUILT,
                                            ReleaseAction.WITHDRAW, WITHDRAWN),
                            FAILED, Map.of(ReleaseAction.THAW, NONE),
                            CLEARED,
                                    Map.of(
                                            ReleaseAction.SCHEDULE, SCHEDULED,
                                            ReleaseAction.PUBLISH, PUBLISHED,
                                            ReleaseAction.REVOKE, BUILT,
                                            ReleaseAction.LAPSE, BUILT,
                                            ReleaseAction.LIFT, CLEARED,
                                            ReleaseAction.THAW, NONE,
                                            ReleaseAction.ASK_WITHDRAWAL, CLEARED,
                                            ReleaseAction.WITHDRAW, WITHDRAWN),
                            SCHEDULED,
                                    Map.of(
                                            ReleaseAction.STOP, CLEARED,
                                            ReleaseAction.LAPSE, BUILT,
                                            ReleaseAction.GO_LIVE, PUBLISHED),
                            PUBLISHED,
                                    Map.of(
                                            ReleaseAction.SUPERSEDE, RESTATED,
                                            ReleaseAction.ASK_WITHDRAWAL, PUBLISHED,
                                            ReleaseAction.WITHDRAW, WITHDRAWN),
                            RESTATED,
                                    Map.of(
                                            ReleaseAction.ASK_WITHDRAWAL, RESTATED,
                                            ReleaseAction.WITHDRAW, WITHDRAWN),
                            WITHDRAWN, Map.of()));

    /** Returns the status after the action; empty if the action is not allowed here. */
    public Optional<ReleaseStatus> after(ReleaseAction action) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(action));
    }

    /** Whether the pages and files of the release are public. */
    public boolean isPublic() {
        return this == PUBLISHED || this == RESTATED;
    }
}

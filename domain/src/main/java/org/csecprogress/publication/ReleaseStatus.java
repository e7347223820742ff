package org.csecprogress.publication;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a release stands. One table says which action leads where; there is no other way. */
public enum ReleaseStatus {
    /** Not, or no longer, a release: nothing is frozen. */
    NONE,
    /** Its submissions are fixed. */
    FROZEN,
    /** Tables, plan and audit are done. */
    BUILT,
    /** The build failed, or found what may not be published. */
    FAILED,
    /** Passed by the disclosure officer. */
    CLEARED,
    /** Goes public at a set time. */
    SCHEDULED,
    /** Public. */
    PUBLISHED,
    /** Public still, and followed by the next revision. */
    RESTATED,
    /** Taken back; a notice stands in its place. */
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
                                            ReleaseAction.THAW, NONE),
                            FAILED, Map.of(ReleaseAction.THAW, NONE),
                            CLEARED,
                                    Map.of(
                                            ReleaseAction.SCHEDULE, SCHEDULED,
                                            ReleaseAction.PUBLISH, PUBLISHED,
                                            ReleaseAction.REVOKE, BUILT,
                                            ReleaseAction.LAPSE, BUILT,
                                            ReleaseAction.LIFT, CLEARED,
                                            ReleaseAction.THAW, NONE),
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

    /** Where the action leads from here, if it may be done here. */
    public Optional<ReleaseStatus> after(ReleaseAction action) {
        return Optional.ofNullable(TRANSITIONS.get(this).get(action));
    }

    /** Whether the release's pages and files are to be had. */
    public boolean isPublic() {
        return this == PUBLISHED || this == RESTATED;
    }

    /** Whether its submissions may not be reopened. */
    public boolean holdsSubmissions() {
        return Arrays.asList(FROZEN, BUILT, FAILED, CLEARED, SCHEDULED).contains(this);
    }
}

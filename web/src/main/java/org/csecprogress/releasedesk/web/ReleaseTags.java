package org.csecprogress.releasedesk.web;

import org.csecprogress.release.ReleaseStatus;

/** The style of a release's status. */
public final class ReleaseTags {
    private ReleaseTags() {}

    public static String of(ReleaseStatus status) {
        return switch (status) {
            case NONE -> "tag--todo";
            case FROZEN, BUILT -> "tag--progress";
            case FAILED -> "tag--answer";
            case CLEARED, SCHEDULED, PUBLISHED -> "tag--good";
            case RESTATED, WITHDRAWN -> "tag--closed";
        };
    }
}

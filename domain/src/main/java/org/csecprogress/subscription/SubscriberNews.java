package org.csecprogress.subscription;

/** The occasions on which we write to somebody without an account; the keys of their texts. */
public enum SubscriberNews {
    /** Somebody asked for mail at an address that gets none: is it theirs? */
    CONFIRM,
    /** Somebody asked for mail at an address that gets it already. */
    ALREADY,
    RELEASED,
    RESTATED,
    WITHDRAWN,
    /** Somebody may read a release before it is public: here is the link. */
    EMBARGO;

    /** Whether it can be ended by a link in it. */
    public boolean isLeft() {
        return this != CONFIRM && this != EMBARGO;
    }

    /** Whether it is about a release, and goes to all who asked for that. */
    public boolean isOfRelease() {
        return this == RELEASED || this == RESTATED || this == WITHDRAWN;
    }
}

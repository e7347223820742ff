package org.csecprogress.release.embargo;

/**
 * Somebody who reads a release before it is public, as everyone will be told.
 *
 * @param name the person's name, at most 120 characters
 * @param position what they are there, at most 120 characters
 * @param organization for whom they work, at most 120 characters
 * @param reason why they read it early
 */
public record EmbargoPerson(
        String name, String position, String organization, EmbargoReason reason) {
    /** Most characters of a name, a position or an organization. */
    public static final int LONGEST = 120;
}

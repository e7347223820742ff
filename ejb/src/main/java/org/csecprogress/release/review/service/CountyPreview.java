package org.csecprogress.release.review.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;

/**
 * Public report of one county as everybody will read it, or reads it: its rows of the masked
 * tables, its milestones and texts. It holds nothing of another county, of a region or of the
 * state.
 *
 * @param state how far the release is; all lists are empty while there is nothing to show
 * @param number the release, or null if there is none
 * @param catalogVersion the version of the catalogue whose wording the tables use
 * @param standing whether it reported by its due date, or null if there is no release
 * @param tables the tables in which it has a row, each with its own rows only
 * @param milestones status and dates, without note and evidence
 * @param texts its passed texts
 * @param later a filing that the sums of the period do not count, if any; only for the county and
 *     the state
 */
public record CountyPreview(
        State state,
        ReleaseNumber number,
        int catalogVersion,
        CountyStanding.Standing standing,
        List<ReleaseTable> tables,
        List<MilestoneStanding> milestones,
        List<PublicText> texts,
        Optional<Later> later) {
    /**
     * A filing that came after the sums were first public.
     *
     * @param enters whether its figures enter the next release
     * @param obstacle the figure that prevents it, or empty
     */
    public record Later(boolean enters, String obstacle) {}

    /** Stage of the release. */
    public enum State {
        /** The filing is not approved. */
        NOT_APPROVED,
        /** The filing is approved, but no tables are built. */
        NOT_BUILT,
        /** Tables are built, but the release was frozen without the county. */
        LEFT_OUT,
        /** The tables are built, and CDSS is still reviewing them, so they are not shown. */
        BUILT,
        /** The tables are cleared and wait for their release day. */
        CLEARED,
        /** The tables are public. */
        PUBLIC,
        /** The release was withdrawn, and no other has replaced it. */
        TAKEN_BACK
    }

    public CountyPreview {
        tables = List.copyOf(tables);
        milestones = List.copyOf(milestones);
        texts = List.copyOf(texts);
    }

    static CountyPreview nothing(State state, ReleaseNumber number, int catalogVersion) {
        return new CountyPreview(
                state,
                number,
                catalogVersion,
                null,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    CountyPreview with(Optional<Later> filed) {
        return new CountyPreview(
                state, number, catalogVersion, standing, tables, milestones, texts, filed);
    }

    /** Returns whether there is something to show. */
    public boolean isShown() {
        return state == State.CLEARED || state == State.PUBLIC;
    }
}

package org.csecprogress.publication.service;

import java.util.List;
import java.util.Optional;
import org.csecprogress.publication.CountyStanding;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseTable;

/**
 * What everybody will read, or reads, of one county: its rows of the masked tables and what stands
 * beside them. Nothing of another county, of a region or of the state is in it.
 *
 * @param state how far it is; where nothing is to be shown yet all lists are empty
 * @param number the release, or null where there is none
 * @param catalogVersion the version of the catalogue whose words the tables have
 * @param standing whether it reported by its due date, or null where there is no release
 * @param tables the tables in which it has a row, each with its own rows alone
 * @param milestones status and dates, without note and evidence
 * @param texts its own words that were passed; none before the release is cleared
 * @param later what becomes of a filing that the sums of the period do not count, where there is
 *     one: for the county's eyes and the state's alone
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
     * @param obstacle the figure that stands in the way, or empty
     */
    public record Later(boolean enters, String obstacle) {}

    /** How far it is. */
    public enum State {
        /** The filing is not approved. */
        NOT_APPROVED,
        /** It is approved, and no tables are built. */
        NOT_BUILT,
        /** The tables of a release are built that was frozen without it. */
        LEFT_OUT,
        /** The tables are built, and CDSS is still reading them and the texts. */
        BUILT,
        /** They are cleared, and wait for their day. */
        CLEARED,
        /** They are public. */
        PUBLIC,
        /** The release was taken back, and no other stands in its place. */
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

    /** Whether there is something to look at. */
    public boolean isShown() {
        return state == State.BUILT || state == State.CLEARED || state == State.PUBLIC;
    }
}

package org.csecprogress.release.record;

import java.util.List;
import java.util.Map;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;

/**
 * The stored parts of releases as everybody may read them. Inside, they are read to compare them
 * with their digests and to show them before they are public; the calling service checks who may.
 */
public interface ReleaseRecords {
    /** Returns all tables of a release in their order. */
    List<ReleaseTable> tables(ReleaseNumber number);

    /**
     * Returns the tables in which a place has a row, each with the rows of that place only.
     *
     * @param place code of the place
     */
    List<ReleaseTable> tables(ReleaseNumber number, String place);

    /** Returns the names and titles of the tables of a release, without their rows. */
    List<ReleaseTable> titles(ReleaseNumber number);

    /** Returns the names and titles of the tables of all releases that are public. */
    Map<ReleaseNumber, List<ReleaseTable>> titles();

    /** Returns which counties are in a release. */
    List<CountyStanding> counties(ReleaseNumber number);

    /** Returns the milestones of a release, in the order of county and milestone. */
    List<MilestoneStanding> milestones(ReleaseNumber number);

    /** Returns the methods of a release, in the order of the counties. */
    List<CountyMethod> methods(ReleaseNumber number);

    /** Returns the copied figures of earlier quarters. */
    EarlierQuarters earlier(ReleaseNumber number);

    /** Returns the passed texts of a release, in the order of their authors. */
    List<PublicText> texts(ReleaseNumber number);

    /** Returns the passed texts of a release by one author. */
    List<PublicText> texts(ReleaseNumber number, String author);
}

package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.ApprovedRevision;
import org.csecprogress.aggregation.ApprovedRevisions;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.CountyStanding.Standing;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.PublicText;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.content.ReleaseContent;
import org.csecprogress.publication.content.ReleaseContents;
import org.csecprogress.publication.content.ReleaseCounties;
import org.csecprogress.publication.content.ReleaseMilestones;
import org.csecprogress.publication.content.ReleaseRecords;
import org.csecprogress.submission.SubmissionStatus;

/** Reads one county's part of a release. The calling service checks who may see it. */
@ApplicationScoped
class CountyRecords {
    private final ApprovedRevisions approved;
    private final ReleaseContents contents;
    private final ReleaseCounties counties;
    private final ReleaseMilestones milestones;
    private final ReleaseRecords records;

    protected CountyRecords() {
        this(null, null, null, null, null);
    }

    @Inject
    CountyRecords(
            ApprovedRevisions approved,
            ReleaseContents contents,
            ReleaseCounties counties,
            ReleaseMilestones milestones,
            ReleaseRecords records) {
        this.approved = approved;
        this.contents = contents;
        this.counties = counties;
        this.milestones = milestones;
        this.records = records;
    }

    /** Returns the result of the release's build, which it must have. */
    ReleaseContent content(Release release) {
        return contents.of(release).orElseThrow();
    }

    /** Returns the statuses of the submissions of a filing, without those withdrawn. */
    List<SubmissionStatus> statuses(CountyCode county, ReportingPeriod period) {
        return counties.statuses(county, period);
    }

    /** Returns the key of the revision that stands for the filing; empty if none is approved. */
    Optional<Long> approved(CountyCode county, ReportingPeriod period) {
        return approved.of(county, period).map(ApprovedRevision::revision);
    }

    /** Returns the standing of the county; empty if it has no submission in the release. */
    Optional<Standing> standing(Release release, CountyCode county) {
        return counties.standing(release, county);
    }

    /** Returns the masked tables in which the county has a row, with its rows only. */
    List<ReleaseTable> tables(Release release, CountyCode county) {
        return records.tables(release.number(), county.value());
    }

    /** Returns the county's milestones in their order. */
    List<MilestoneStanding> milestones(Release release, CountyCode county) {
        return milestones.of(release, county);
    }

    /** Returns the county's passed texts, in the order of their fields. */
    List<PublicText> texts(Release release, CountyCode county) {
        return records.texts(release.number(), county.value());
    }
}

package org.csecprogress.release.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.aggregation.StandingRevisions;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseCounties;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.record.ReleaseRecords;

/** Reads one county's part of a release. The calling service checks who may see it. */
@ApplicationScoped
class CountyRecords {
    @Inject private StandingRevisions approved;
    @Inject private ReleaseContents contents;
    @Inject private ReleaseCounties counties;
    @Inject private ReleaseMilestones milestones;
    @Inject private ReleaseRecords records;

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
        return approved.of(county, period).map(StandingRevision::revision);
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

package org.csecprogress.publication.service;

import java.util.List;
import org.csecprogress.publication.ReleaseTable;

/**
 * What is frozen in a release for everyone to read.
 *
 * @param release the release
 * @param tables the masked tables, in the catalogue's order
 * @param counties the 58 counties by their numbers
 * @param milestones the milestones of each county that reported
 */
public record PublicReport(
        PublicRelease release,
        List<ReleaseTable> tables,
        List<CountyStanding> counties,
        List<MilestoneStanding> milestones) {
    public PublicReport {
        tables = List.copyOf(tables);
        counties = List.copyOf(counties);
        milestones = List.copyOf(milestones);
    }
}

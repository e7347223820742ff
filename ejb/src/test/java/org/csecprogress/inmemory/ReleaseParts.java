package org.csecprogress.inmemory;

import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.EarlierQuarters;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;

/** The stored parts of a release of a quarter: {@code ReleaseParts.of("2026Q2").with(table)}. */
public record ReleaseParts(
        ReportingPeriod period,
        List<ReleaseTable> tables,
        List<CountyStanding> counties,
        List<MilestoneStanding> milestones,
        List<CountyMethod> methods,
        EarlierQuarters earlier,
        List<PublicText> texts) {
    /** Returns parts with nothing in them. */
    public static ReleaseParts of(String quarter) {
        return new ReleaseParts(
                ReportingPeriod.of(quarter),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new EarlierQuarters(List.of(), List.of(), Map.of(), List.of()),
                List.of());
    }

    /** Returns these parts with other tables. */
    public ReleaseParts with(ReleaseTable... others) {
        return new ReleaseParts(
                period, List.of(others), counties, milestones, methods, earlier, texts);
    }

    /** Returns these parts with other counties. */
    public ReleaseParts with(CountyStanding... others) {
        return new ReleaseParts(
                period, tables, List.of(others), milestones, methods, earlier, texts);
    }

    /** Returns these parts with other milestones. */
    public ReleaseParts with(MilestoneStanding... others) {
        return new ReleaseParts(period, tables, counties, List.of(others), methods, earlier, texts);
    }

    /** Returns these parts with other methods. */
    public ReleaseParts with(CountyMethod... others) {
        return new ReleaseParts(
                period, tables, counties, milestones, List.of(others), earlier, texts);
    }

    /** Returns these parts with other figures of earlier quarters. */
    public ReleaseParts with(EarlierQuarters others) {
        return new ReleaseParts(period, tables, counties, milestones, methods, others, texts);
    }

    /** Returns these parts with other texts. */
    public ReleaseParts with(PublicText... others) {
        return new ReleaseParts(
                period, tables, counties, milestones, methods, earlier, List.of(others));
    }

    /** Returns the digests under which these parts are certified. */
    public PartDigests digests() {
        return new PartDigests(
                ReleaseDigests.ofTables(tables),
                ReleaseDigests.ofTexts(texts),
                ReleaseDigests.ofCounties(counties),
                ReleaseDigests.ofMilestones(period, milestones),
                ReleaseDigests.ofMethods(methods),
                ReleaseDigests.ofEarlier(earlier));
    }
}

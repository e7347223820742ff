package org.csecprogress.publication.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.CountyStanding;
import org.csecprogress.publication.MilestoneStanding;
import org.csecprogress.publication.ReleaseRow;
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

    /** The same without milestones that stand for one of these days. */
    PublicReport withoutOf(Set<LocalDate> days) {
        return milestones.stream().noneMatch(m -> days.contains(m.asOf()))
                ? this
                : new PublicReport(
                        release,
                        tables,
                        counties,
                        milestones.stream().filter(m -> !days.contains(m.asOf())).toList());
    }

    /** The counties whose figures the release contains. */
    public Set<CountyCode> reporting() {
        return counties.stream()
                .filter(c -> c.standing().isCounted())
                .map(CountyStanding::county)
                .collect(Collectors.toSet());
    }

    /** Those of them that are in its breakdowns: the ones that its period's first release has. */
    public Set<CountyCode> reportingAtFirst() {
        return counties.stream()
                .filter(c -> c.standing().isCounted() && c.fromFirst())
                .map(CountyStanding::county)
                .collect(Collectors.toSet());
    }

    /**
     * The same of one place: its rows of each table that has any.
     *
     * @param place STATE, or the code of a region or county
     */
    public PublicReport ofPlace(String place) {
        List<ReleaseTable> ofPlace = new ArrayList<>();
        for (ReleaseTable table : tables) {
            List<ReleaseRow> rows =
                    table.rows().stream().filter(row -> row.geography().equals(place)).toList();
            if (!rows.isEmpty()) {
                ofPlace.add(table.with(rows));
            }
        }
        return new PublicReport(release, ofPlace, counties, milestones);
    }

    /** The table of that name, where the release has it. */
    public Optional<ReleaseTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The rows of the table of that name; none where the release has no such table. */
    public List<ReleaseRow> rows(String id) {
        return table(id).map(ReleaseTable::rows).orElse(List.of());
    }
}

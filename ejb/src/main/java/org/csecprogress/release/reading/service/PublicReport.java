package org.csecprogress.release.reading.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRelease;

/**
 * Public content frozen in a release.
 *
 * @param release the release
 * @param tables the masked tables, in the catalogue's order
 * @param counties the 58 counties in the order of their codes
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

    /** Returns a copy without the milestones as of these days. */
    PublicReport withoutOf(Set<LocalDate> days) {
        return milestones.stream().noneMatch(m -> days.contains(m.asOf()))
                ? this
                : new PublicReport(
                        release,
                        tables,
                        counties,
                        milestones.stream().filter(m -> !days.contains(m.asOf())).toList());
    }

    /** Returns the counties whose figures the release contains. */
    public Set<CountyCode> reporting() {
        return counties.stream()
                .filter(c -> c.standing().isCounted())
                .map(CountyStanding::county)
                .collect(Collectors.toSet());
    }

    /** Returns the counties in its breakdowns: those in the first release of its period. */
    public Set<CountyCode> reportingAtFirst() {
        return counties.stream()
                .filter(c -> c.standing().isCounted() && c.fromFirst())
                .map(CountyStanding::county)
                .collect(Collectors.toSet());
    }

    /**
     * Returns a copy for one place, with its rows of each table that has any.
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

    /** Returns the table of that name, if the release has it. */
    public Optional<ReleaseTable> table(String id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Returns the rows of the table of that name; empty if the release has no such table. */
    public List<ReleaseRow> rows(String id) {
        return table(id).map(ReleaseTable::rows).orElse(List.of());
    }
}

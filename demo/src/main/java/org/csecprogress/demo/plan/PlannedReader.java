package org.csecprogress.demo.plan;

import java.util.List;
import org.csecprogress.csv.Row;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReason;

/** Somebody who reads a release of the demonstration under embargo. */
public record PlannedReader(ReleaseNumber number, EmbargoPerson person, String email) {
    static final List<String> COLUMNS =
            List.of("release", "name", "position", "organization", "reason", "email");

    static PlannedReader read(Row row) {
        ReleaseNumber number =
                ReleaseNumber.parse(row.required("release"))
                        .orElseThrow(() -> row.refuse("release", "is the number of a release"));
        return new PlannedReader(
                number,
                new EmbargoPerson(
                        row.required("name"),
                        row.required("position"),
                        row.required("organization"),
                        row.constant("reason", EmbargoReason.class)),
                row.required("email"));
    }
}

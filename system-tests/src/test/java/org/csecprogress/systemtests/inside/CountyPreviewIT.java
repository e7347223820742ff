package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForbiddenException;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.review.service.CountyPreview;
import org.csecprogress.release.review.service.CountyPreview.State;
import org.csecprogress.release.review.service.CountyPreviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Previews a release of two counties whose tables are built. */
@DisplayName("Inside the server, a county's preview of its public figures")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class CountyPreviewIT {
    private static final CountyCode NEVADA = new CountyCode("29");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final CountyCode ALPINE = new CountyCode("02");
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2023Q4");

    @Resource(lookup = "java:app/jdbc/csec")
    private DataSource database;

    @Inject private CountyPreviewService previews;

    private static Actor preparer(CountyCode county) {
        return new Actor(771, "P", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, county, null)));
    }

    private CountyPreview own(CountyCode county) {
        return previews.of(preparer(county), county, PERIOD);
    }

    @BeforeEach
    void build() throws SQLException {
        clear();
        submission(771, "29", "APPROVED");
        submission(772, "58", "APPROVED");
        submission(773, "02", "IN_REVIEW");
        run(
                "insert into release (id, period, revision, status, tables_digest,"
                        + " counties_reporting, frozen_at, version) values (771, '2023Q4', 1,"
                        + " 'BUILT', 't', 2, current_timestamp, 1)");
        run(
                "insert into release_content (release_id, catalog_version, policy, cells, withheld)"
                        + " values (771, 1, 'p', 5, 2)");
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (771, 771, 771, '29', 1, 'd'), (771, 772, 772,"
                        + " '58', 1, 'd')");
        run(
                "insert into release_county (release_id, county, standing) values (771, '29',"
                        + " 'LATE'), (771, '58', 'ON_TIME'), (771, '02', 'NOT_REPORTED')");
        run(
                "insert into release_milestone (release_id, county, milestone, status,"
                        + " due_confirmed, overdue) values (771, '29', 'PM-06', 'ADOPTED', true,"
                        + " false), (771, '58', 'PM-06', 'DRAFTED', true, false)");
        run(
                "insert into release_text (release_id, author, field, body) values (771, '29',"
                        + " 'NAR.DATA', 'Ours.'), (771, '58', 'NAR.DATA', 'Theirs.')");
        table(1, "ID-01.STATE.TOTAL.Q", "STATE 50");
        table(2, "ID-01.COUNTY.TOTAL.Q", "29 *", "58 *");
        table(3, "ID-03.COUNTY.TOTAL.Q", "29 41", "58 37");
    }

    private void submission(long id, String county, String status) throws SQLException {
        run(
                "insert into submission (id, county, period, catalog_version, status, revision,"
                        + " opened_at, version) values (?, ?, '2023Q4', 1, ?, 1,"
                        + " current_timestamp, 1)",
                id,
                county,
                status);
        run(
                "insert into revision (id, submission_id, number, sealed_at, digest) values (?, ?,"
                        + " 1, current_timestamp, 'd')",
                id,
                id);
    }

    private void table(int position, String id, String... rows) throws SQLException {
        String measure = id.substring(0, 5);
        run(
                "insert into release_table (release_id, table_id, position, measure, dimension,"
                        + " title_en, title_es) values (771, ?, ?, ?, 'TOTAL', 'T', 'T')",
                id,
                position,
                measure);
        int line = 0;
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            run(
                    "insert into release_cell (release_id, table_id, position, geography, measure,"
                            + " dimension, category, amount, annotation, numerator, denominator,"
                            + " counties) values (771, ?, ?, ?, ?, 'TOTAL', 'TOTAL', ?, ?, '', '',"
                            + " 1)",
                    id,
                    ++line,
                    words[0],
                    measure,
                    words[1],
                    words[1].equals("*") ? "1" : "0");
        }
    }

    @AfterEach
    void clear() throws SQLException {
        try (Connection connection = database.getConnection()) {
            ReleaseRows.delete(connection, 771);
        }
        run("delete from previewed_cell where period = '2023Q4'");
        run("delete from revision where id between 771 and 773");
        run("delete from submission where id between 771 and 773");
    }

    @Test
    @DisplayName("has only its own rows, masked as for the public")
    void ownRows() {
        CountyPreview preview = own(NEVADA);
        assertEquals(State.BUILT, preview.state());
        assertEquals(CountyStanding.Standing.LATE, preview.standing());
        assertEquals(List.of("*", "41"), values(preview));
        assertEquals(List.of("*", "37"), values(own(YUBA)));
        assertTrue(rows(preview).allMatch(row -> row.geography().equals("29")));
        assertEquals(
                List.of("ADOPTED"),
                preview.milestones().stream().map(MilestoneStanding::status).toList());
        assertEquals(List.of(), preview.texts());
    }

    private static List<String> values(CountyPreview preview) {
        return rows(preview).map(ReleaseRow::valueText).toList();
    }

    private static Stream<ReleaseRow> rows(CountyPreview preview) {
        return preview.tables().stream().map(ReleaseTable::rows).flatMap(List::stream);
    }

    @Test
    @DisplayName("cannot be found by another county or by the state's staff")
    void isolated() {
        assertThrows(NotFoundException.class, () -> previews.of(preparer(YUBA), NEVADA, PERIOD));
        assertThrows(
                NotFoundException.class,
                () -> previews.of(preparer(NEVADA), NEVADA, PERIOD.minus(8)));
        for (Role role : List.of(Role.STATE_REVIEWER, Role.STATE_PUBLISHER)) {
            Actor staff = FrozenRelease.state(771, role);
            assertThrows(ForbiddenException.class, () -> previews.of(staff, NEVADA, PERIOD));
        }
    }

    @Test
    @DisplayName("gives the status when there is nothing to see")
    void states() throws SQLException {
        assertEquals(State.LEFT_OUT, own(ALPINE).state());
        for (String status : List.of("FROZEN", "FAILED", "NONE")) {
            run("update release set status = '" + status + "' where id = 771");
            assertNothing(State.NOT_BUILT, own(NEVADA));
            assertNothing(State.NOT_APPROVED, own(ALPINE));
        }
        run("update release set status = 'WITHDRAWN' where id = 771");
        assertNothing(State.TAKEN_BACK, own(NEVADA));
        run("update release set status = 'CLEARED' where id = 771");
        assertEquals(State.CLEARED, own(NEVADA).state());
        assertEquals(List.of(new PublicText(NEVADA, "NAR.DATA", "Ours.")), own(NEVADA).texts());
        run("update release set status = 'PUBLISHED' where id = 771");
        assertEquals(State.PUBLIC, own(NEVADA).state());
    }

    private static void assertNothing(State state, CountyPreview preview) {
        assertEquals(state, preview.state());
        assertFalse(preview.isShown());
        assertTrue(preview.tables().isEmpty() && preview.texts().isEmpty());
        assertTrue(preview.milestones().isEmpty());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

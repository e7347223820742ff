package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.SqlStatements;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.StoreSql;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.notification.AddressedMail;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often the database is asked for notices and their mail, however many people are told. */
@DisplayName("Notices in the database")
class JpaPersonalNoticesTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q1");
    private static final Instant NOON = Instant.parse("2026-05-01T19:00:00Z");

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.county("01").county("58");
        for (int account = 1; account <= 6; account++) {
            rows.account(account).role(account, "COUNTY_PREPARER", account < 4 ? "01" : "58");
        }
    }

    @AfterEach
    void end() {
        store.close();
    }

    private static Telling of(String county) {
        CountyCode code = new CountyCode(county);
        return new Telling(NoticeKind.DUE_SOON, code, PERIOD, 1, null, "C" + county, NOON, 0);
    }

    private void tell(Telling... tellings) {
        store.inTransaction(
                em -> {
                    new JpaPersonalNotices(em, new StoreSql(em)).tell(List.of(tellings));
                    new JpaOutboxMails(em, new StoreSql(em)).queue(List.of(tellings), "x", NOON);
                    return null;
                });
    }

    @Test
    @DisplayName("are written by one statement for each county, and so is their mail")
    void written() {
        rows.count();
        tell(of("01"), of("58"));
        assertThat(rows.statements()).isEqualTo(4);
        assertThat(rows.read("select notice_id from outbox_message")).hasSize(6);
    }

    @Test
    @DisplayName("are read with their mail and its recipient by one statement, and counted by one")
    void parked() {
        tell(of("01"));
        rows.run("update outbox_message set status = 'PARKED', ended_at = current_timestamp");
        rows.count();
        Sliced<AddressedMail> parked = parked(new Slice(0, 9, "to", true));
        assertThat(rows.statements()).isEqualTo(2);
        assertThat(parked.lines()).hasSize(3);
    }

    @Test
    @DisplayName("of mail that was given up are read by parameters, however it is sorted")
    void bound() {
        for (String by : List.of("when", "to", "kind", "attempts", "")) {
            Slice slice = new Slice(0, 9, by, true);
            assertThat(SqlStatements.during(store, () -> parked(slice)))
                    .as(by)
                    .hasSize(2)
                    .noneMatch(statement -> statement.contains("'"));
        }
    }

    private Sliced<AddressedMail> parked(Slice slice) {
        return store.inTransaction(em -> new JpaOutboxMails(em, new StoreSql(em)).parked(slice));
    }
}

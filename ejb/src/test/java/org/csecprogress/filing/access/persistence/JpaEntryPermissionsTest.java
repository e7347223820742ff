package org.csecprogress.filing.access.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The constraint of the permissions to enter filings. */
@DisplayName("The permissions to enter a filing, in a database")
class JpaEntryPermissionsTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
    @DisplayName("are one at a time for each reviewer")
    void oneAtATime(StoreKind kind) {
        ContractStore store = kind.open();
        store.add(permission(store.add(aFiling().of("Yuba"))));
        EntryPermission second = permission(store.add(aFiling().of("Yolo")));
        assertThatThrownBy(() -> store.add(second))
                .rootCause()
                .message()
                .containsIgnoringCase("open_account");
    }

    private static EntryPermission permission(Submission submission) {
        return new EntryPermission(
                submission,
                Staff.REVIEWER.accountId(),
                EntryKind.OUTAGE,
                Instant.parse("2026-11-02T18:00:00Z"));
    }
}

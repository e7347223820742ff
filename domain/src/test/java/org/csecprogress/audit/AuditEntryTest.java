package org.csecprogress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An audit entry")
class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-10-20T19:00:00.123456789Z");
    private static final AuditKeys KEYS =
            AuditKeys.read(
                    "new:a-secret-of-twenty-four-or-more old:another-secret-as-long-as-that");
    private static final AuditKeys OTHERS = AuditKeys.read("new:some-other-secret-under-that-name");
    private static final AuditEntry BEFORE =
            AuditEntry.next(
                    "filing:2026Q3-58",
                    1,
                    7,
                    "M. Alvarez",
                    "SAVE",
                    "revision 1",
                    "3 answers",
                    AT,
                    AuditEntry.NO_PREVIOUS);
    private static final AuditEntry ENTRY = BEFORE.sealedBy(KEYS.current());

    @Test
    @DisplayName("is intact as written, at the precision that a database keeps")
    void intact() {
        assertThat(ENTRY.isIntact(KEYS)).isTrue();
        assertThat(ENTRY.at()).isEqualTo(Instant.parse("2026-10-20T19:00:00.123456Z"));
    }

    @Test
    @DisplayName("is no longer intact when anything in it was changed or moved between fields")
    void tampered() {
        assertThat(with("N. Other", "SAVE", "3 answers").isIntact(KEYS)).isFalse();
        assertThat(with("M. Alvarez", "SUBMIT", "3 answers").isIntact(KEYS)).isFalse();
        assertThat(with("M. Alvarez", "SAVE", "4 answers").isIntact(KEYS)).isFalse();
        assertThat(with("M. AlvarezS", "AVE", "3 answers").isIntact(KEYS)).isFalse();
        assertThat(with("M. Alvarez", "SAVE", "3 answers").isIntact(KEYS)).isTrue();
    }

    private static AuditEntry with(String name, String action, String detail) {
        return new AuditEntry(
                ENTRY.chain(),
                ENTRY.seq(),
                ENTRY.actorId(),
                name,
                action,
                ENTRY.subject(),
                detail,
                ENTRY.at(),
                ENTRY.previous(),
                ENTRY.digest(),
                ENTRY.keyId());
    }

    @Test
    @DisplayName("is intact under the key that it names, which may be an older one")
    void keys() {
        assertThat(ENTRY.keyId()).isEqualTo("new");
        AuditEntry older = BEFORE.sealedBy(KEYS.find("old").orElseThrow());
        assertThat(older.isIntact(KEYS)).isTrue();
        assertThat(older.digest()).isNotEqualTo(ENTRY.digest());
        assertThat(ENTRY.isIntact(OTHERS)).isFalse();
        assertThat(older.isIntact(OTHERS)).isFalse();
    }

    @Test
    @DisplayName("from before there were keys is intact by its plain digest")
    void before() {
        assertThat(BEFORE.isKeyed()).isFalse();
        assertThat(BEFORE.isIntact(KEYS)).isTrue();
        assertThat(ENTRY.isKeyed()).isTrue();
    }
}

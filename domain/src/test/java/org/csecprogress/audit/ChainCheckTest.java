package org.csecprogress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The check of the audit trail")
class ChainCheckTest {
    private static final AuditKeys KEYS = AuditKeys.read("k1:a-secret-of-twenty-four-or-more");

    private static List<AuditEntry> chain(String name, int length) {
        List<AuditEntry> chain = new ArrayList<>();
        String previous = AuditEntry.NO_PREVIOUS;
        for (int seq = 1; seq <= length; seq++) {
            AuditEntry entry =
                    AuditEntry.next(
                                    name,
                                    seq,
                                    7,
                                    "R. Roe",
                                    "VIEW",
                                    "page " + seq,
                                    "",
                                    Instant.EPOCH,
                                    previous)
                            .sealedBy(KEYS.current());
            chain.add(entry);
            previous = entry.digest();
        }
        return chain;
    }

    private static List<Tampering> found(List<AuditEntry> entries) {
        ChainCheck check = new ChainCheck(KEYS);
        entries.forEach(check::see);
        return check.tamperings();
    }

    private static Map<String, Integer> broken(List<AuditEntry> entries) {
        ChainCheck check = new ChainCheck(KEYS);
        entries.forEach(check::see);
        return check.broken();
    }

    @Test
    @DisplayName("finds nothing in unaltered chains")
    void whole() {
        ChainCheck check = new ChainCheck(KEYS);
        chain("account:1", 3).forEach(check::see);
        chain("account:2", 1).forEach(check::see);
        assertThat(check.broken()).isEmpty();
        assertThat(check.entries()).isEqualTo(4);
        assertThat(check.chains()).isEqualTo(2);
    }

    @Test
    @DisplayName("finds the first changed entry, and continues with the next chain")
    void changed() {
        List<AuditEntry> entries = chain("account:1", 4);
        AuditEntry was = entries.get(1);
        entries.set(
                1,
                new AuditEntry(
                        was.chain(),
                        was.seq(),
                        was.actorId(),
                        "J. Doe",
                        was.action(),
                        was.subject(),
                        was.detail(),
                        was.at(),
                        was.previous(),
                        was.digest(),
                        was.keyId()));
        entries.addAll(chain("account:2", 2));
        assertThat(broken(entries)).isEqualTo(Map.of("account:1", 2));
    }

    @Test
    @DisplayName("finds a deleted entry, at the beginning or within")
    void takenAway() {
        List<AuditEntry> first = chain("account:1", 4);
        first.remove(0);
        assertThat(broken(first)).isEqualTo(Map.of("account:1", 1));
        List<AuditEntry> third = chain("account:1", 4);
        third.remove(2);
        assertThat(broken(third)).isEqualTo(Map.of("account:1", 3));
    }

    @Test
    @DisplayName("finds swapped entries")
    void moved() {
        List<AuditEntry> entries = chain("account:1", 4);
        Collections.swap(entries, 1, 2);
        assertThat(broken(entries)).isEqualTo(Map.of("account:1", 2));
    }

    @Test
    @DisplayName("finds a chain whose end belongs to another beginning")
    void spliced() {
        List<AuditEntry> entries = chain("account:1", 2);
        AuditEntry other =
                AuditEntry.next(
                        "account:1",
                        3,
                        7,
                        "R. Roe",
                        "VIEW",
                        "other",
                        "",
                        Instant.EPOCH,
                        AuditEntry.NO_PREVIOUS);
        entries.add(other);
        assertThat(broken(entries)).isEqualTo(Map.of("account:1", 3));
    }

    @Test
    @DisplayName("says how each place was tampered with")
    void named() {
        List<AuditEntry> entries = chain("account:1", 4);
        entries.remove(2);
        assertThat(found(entries))
                .containsExactly(Tampering.at(Tampering.Kind.ENTRY_MISSING, "account:1", 3));
        AuditEntry foreign =
                entries.get(2).sealedBy(AuditKeys.read("k2:a-secret-that-nobody-lists").current());
        entries.set(2, foreign);
        assertThat(found(entries))
                .containsExactly(
                        Tampering.at(Tampering.Kind.ENTRY_MISSING, "account:1", 3),
                        Tampering.at(Tampering.Kind.ENTRY_KEY_UNKNOWN, "account:1", 4));
    }

    @Test
    @DisplayName("accepts entries from before there were keys, and none after the first with one")
    void withoutKey() {
        List<AuditEntry> entries = new ArrayList<>();
        String previous = AuditEntry.NO_PREVIOUS;
        for (int seq = 1; seq <= 4; seq++) {
            AuditEntry plain =
                    AuditEntry.next(
                            "account:1", seq, 7, "R. Roe", "VIEW", "", "", Instant.EPOCH, previous);
            entries.add(seq == 3 ? plain.sealedBy(KEYS.current()) : plain);
            previous = entries.get(seq - 1).digest();
        }
        assertThat(found(entries.subList(0, 3))).isEmpty();
        assertThat(found(entries))
                .containsExactly(Tampering.at(Tampering.Kind.ENTRY_WITHOUT_KEY, "account:1", 4));
    }
}

package org.csecprogress.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditFilter;
import org.csecprogress.audit.AuditFilter.About;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how the audit trail is searched, on each kind of store. */
@DisplayName("The search of the audit trail")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class AuditSearchContractTest {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00.123456Z");
    private static final CountyCode SAN_JOAQUIN = new CountyCode("39");

    private final ContractStore store;

    AuditSearchContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void write() {
        write("filing:2026Q3-02", "SAVE", "A. Lee", NOW, 3);
        write("filing:2026Q3-39", "SAVE", "B. Roe", NOW.plusSeconds(10), 1);
        write("account:1039", "VIEW", "C_Roe", NOW.plusSeconds(20), 2);
    }

    private void write(String chain, String action, String name, Instant from, int entries) {
        AuditEntriesContractTest.write(store, chain, action, name, from, entries);
    }

    private Sliced<AuditEntry> page(Actor reader, AuditFilter filter, Slice slice) {
        return store.ask(
                AuditEntriesContractTest.TRAIL, trail -> trail.page(reader, filter, slice));
    }

    private List<String> newest(Actor reader, AuditFilter filter, int first, int most) {
        return AuditEntriesContractTest.places(page(reader, filter, Slice.of(first, most)).lines());
    }

    private int count(Actor reader, AuditFilter filter) {
        return page(reader, filter, Slice.of(0, 1)).total();
    }

    private List<String> sorted(AuditFilter filter, String by, boolean isDown) {
        Sliced<AuditEntry> page = page(Staff.AUDITOR, filter, new Slice(0, 50, by, isDown));
        return AuditEntriesContractTest.places(page.lines());
    }

    private static AuditFilter filter(String actor, String action, About about, CountyCode county) {
        return new AuditFilter(null, null, actor, action, about, county, "");
    }

    private List<String> found(AuditFilter filter) {
        List<String> entries = newest(Staff.AUDITOR, filter, 0, 50);
        assertThat(count(Staff.AUDITOR, filter)).isEqualTo(entries.size());
        assertThat(newest(Staff.ADMIN, filter, 0, 50)).isEqualTo(entries);
        return entries;
    }

    @Test
    @DisplayName("finds the newest first, page by page")
    void newest() {
        AuditFilter all = filter("", "", null, null);
        assertThat(found(all))
                .containsExactly(
                        "account:1039 2",
                        "account:1039 1",
                        "filing:2026Q3-39 1",
                        "filing:2026Q3-02 3",
                        "filing:2026Q3-02 2",
                        "filing:2026Q3-02 1");
        assertThat(newest(Staff.AUDITOR, all, 2, 2))
                .containsExactly("filing:2026Q3-39 1", "filing:2026Q3-02 3");
        assertThat(newest(Staff.AUDITOR, all, 6, 2)).isEmpty();
    }

    @Test
    @DisplayName("finds entries of one moment by chain, the later of a chain first")
    void atOnce() {
        write("filing:2026Q3-03", "SAVE", "D. Ott", NOW.plusSeconds(29), 1);
        write("account:1040", "VIEW", "D. Ott", NOW.plusSeconds(29), 1);
        write("account:1040", "VIEW", "D. Ott", NOW.plusSeconds(29), 1);
        assertThat(found(filter("ott", "", null, null)))
                .containsExactly("account:1040 2", "account:1040 1", "filing:2026Q3-03 1");
    }

    @Test
    @DisplayName("finds a part of a person's name, in which no sign stands for others")
    void byPerson() {
        assertThat(found(filter(" b. RO\0e", "", null, null)))
                .containsExactly("filing:2026Q3-39 1");
        assertThat(found(filter("_", "", null, null)))
                .containsExactly("account:1039 2", "account:1039 1");
        assertThat(found(filter("%", "", null, null))).isEmpty();
    }

    @Test
    @DisplayName("finds an action and a subject, alone and together")
    void byAction() {
        assertThat(found(filter("", "VI\0EW", null, null))).hasSize(2);
        assertThat(found(filter("", "VIE", null, null))).isEmpty();
        assertThat(found(filter("", "", About.ACCOUNTS, null)))
                .containsExactly("account:1039 2", "account:1039 1");
        assertThat(found(filter("", "", About.RELEASES, null))).isEmpty();
        assertThat(found(filter("roe", "SAVE", About.FILINGS, SAN_JOAQUIN)))
                .containsExactly("filing:2026Q3-39 1");
        assertThat(found(filter("lee", "SAVE", About.FILINGS, SAN_JOAQUIN))).isEmpty();
    }

    @Test
    @DisplayName(
            "finds of a county its filings alone, and those who looked at them or took them out")
    void byCounty() {
        look("filing:2026Q3-39 revision 2");
        look("filing:2026Q3-390 revision 2");
        look("audit filing:2026Q3-39 revision 2");
        write("account:10-39", "VIEW", "C_Roe", NOW, 1);
        write("filing:2026Q3-390", "VIEW", "C_Roe", NOW, 1);
        List<String> of = List.of("account:7 1", "filing:2026Q3-39 1");
        assertThat(found(filter("", "", null, SAN_JOAQUIN))).isEqualTo(of);
        assertThat(found(filter("", "", About.FILINGS, SAN_JOAQUIN))).isEqualTo(of);
        assertThat(found(filter("", "LOOK", About.FILINGS, null)))
                .containsExactly("account:7 2", "account:7 1");
    }

    private void look(String subject) {
        store.tell(
                AuditEntriesContractTest.TRAIL,
                trail -> {
                    Optional<AuditEntry> last = trail.last("account:7");
                    trail.append(
                            AuditEntry.next(
                                    "account:7",
                                    last.map(AuditEntry::seq).orElse(0) + 1,
                                    7,
                                    "D. Ott",
                                    "LOOK",
                                    subject,
                                    "",
                                    NOW.plusSeconds(30),
                                    last.map(AuditEntry::digest).orElse(AuditEntry.NO_PREVIOUS)));
                });
    }

    @Test
    @DisplayName("finds what happened from a first instant up to another, which is not in it")
    void byTime() {
        assertThat(found(between(NOW.plusSeconds(2), NOW.plusSeconds(11))))
                .containsExactly("filing:2026Q3-02 3", "filing:2026Q3-02 2");
        assertThat(found(between(NOW.plusSeconds(21), null)))
                .containsExactly("account:1039 2", "account:1039 1");
        assertThat(found(between(null, NOW.plusSeconds(2)))).containsExactly("filing:2026Q3-02 1");
    }

    private static AuditFilter between(Instant from, Instant until) {
        return new AuditFilter(from, until, "", "", null, null, "");
    }

    @Test
    @DisplayName("finds a single chain in the order of its positions, whatever the clock said")
    void oneChain() {
        write("filing:2026Q3-02", "SAVE", "A. Lee", NOW.minusSeconds(60), 1);
        assertThat(found(new AuditFilter(null, null, "", "", null, null, "filing:2026Q3-02")))
                .containsExactly(
                        "filing:2026Q3-02 4",
                        "filing:2026Q3-02 3",
                        "filing:2026Q3-02 2",
                        "filing:2026Q3-02 1");
    }

    @Test
    @DisplayName("says how many there are, whichever part is asked for and however it is sorted")
    void total() {
        for (String by : List.of("", "when", "who", "what", "about")) {
            Slice slice = new Slice(4, 1, by, false);
            Sliced<AuditEntry> page = page(Staff.AUDITOR, filter("", "", null, null), slice);
            assertThat(page.total()).as(by).isEqualTo(6);
            assertThat(page.lines()).as(by).hasSize(1);
        }
    }

    /** Entries that are alike by what they are sorted by. */
    private AuditFilter ties() {
        write("filing:2026Q3-03", "OPEN", "z. Ott", NOW.plusSeconds(29), 1);
        write("account:1040", "VIEW", "a. ott", NOW.plusSeconds(29), 1);
        write("account:1040", "VIEW", "A. Ott", NOW.plusSeconds(29), 1);
        write("account:1040", "OPEN", "B. Ott", NOW.plusSeconds(30), 1);
        return filter("ott", "", null, null);
    }

    @Test
    @DisplayName("is sorted by time; at one moment by chain, whose positions go the same way")
    void sortedByTime() {
        AuditFilter ties = ties();
        assertThat(sorted(ties, "when", true))
                .isEqualTo(found(ties))
                .containsExactly(
                        "account:1040 3", "account:1040 2", "account:1040 1", "filing:2026Q3-03 1");
        assertThat(sorted(ties, "when", false))
                .containsExactly(
                        "account:1040 1", "account:1040 2", "filing:2026Q3-03 1", "account:1040 3");
    }

    @Test
    @DisplayName("is sorted by person, whatever the case, and the newest of one first")
    void sortedByPerson() {
        AuditFilter ties = ties();
        assertThat(sorted(ties, "who", false))
                .containsExactly(
                        "account:1040 2", "account:1040 1", "account:1040 3", "filing:2026Q3-03 1");
        assertThat(sorted(ties, "who", true))
                .containsExactly(
                        "filing:2026Q3-03 1", "account:1040 3", "account:1040 2", "account:1040 1");
    }

    @Test
    @DisplayName("is sorted by action, and the newest of one first")
    void sortedByAction() {
        AuditFilter ties = ties();
        assertThat(sorted(ties, "what", false))
                .containsExactly(
                        "account:1040 3", "filing:2026Q3-03 1", "account:1040 2", "account:1040 1");
        assertThat(sorted(ties, "what", true))
                .containsExactly(
                        "account:1040 2", "account:1040 1", "account:1040 3", "filing:2026Q3-03 1");
    }

    @Test
    @DisplayName("is sorted by subject, and the newest of one first")
    void sortedBySubject() {
        write("account:1039", "SAVE", "C_Roe", NOW.minusSeconds(60), 1);
        AuditFilter roe = filter("roe", "", null, null);
        assertThat(sorted(roe, "about", false))
                .containsExactly(
                        "account:1039 2", "account:1039 1", "account:1039 3", "filing:2026Q3-39 1");
        assertThat(sorted(roe, "about", true))
                .containsExactly(
                        "filing:2026Q3-39 1", "account:1039 2", "account:1039 1", "account:1039 3");
    }

    @Test
    @DisplayName("keeps its own order when it is sorted by nothing, or by what it does not know")
    void notSorted() {
        AuditFilter ties = ties();
        for (String by : List.of("", "detail", "digest", "WHO", "at desc")) {
            assertThat(sorted(ties, by, false)).as(by).isEqualTo(found(ties));
            assertThat(sorted(ties, by, true)).as(by).isEqualTo(found(ties));
        }
    }

    @Test
    @DisplayName("sorts a single chain, too, and then by its positions")
    void sortedChain() {
        write("filing:2026Q3-02", "VIEW", "a. Ban", NOW.minusSeconds(60), 1);
        AuditFilter chain = new AuditFilter(null, null, "", "", null, null, "filing:2026Q3-02");
        assertThat(positions(chain, "", true)).containsExactly(4, 3, 2, 1);
        assertThat(positions(chain, "when", true)).containsExactly(3, 2, 1, 4);
        assertThat(positions(chain, "when", false)).containsExactly(4, 1, 2, 3);
        assertThat(positions(chain, "who", false)).containsExactly(4, 3, 2, 1);
        assertThat(positions(chain, "who", true)).containsExactly(3, 2, 1, 4);
        assertThat(positions(chain, "what", false)).containsExactly(3, 2, 1, 4);
        assertThat(positions(chain, "about", false)).containsExactly(4, 3, 2, 1);
    }

    private List<Integer> positions(AuditFilter filter, String by, boolean isDown) {
        return page(Staff.AUDITOR, filter, new Slice(0, 50, by, isDown)).lines().stream()
                .map(AuditEntry::seq)
                .toList();
    }

    @Test
    @DisplayName("is for auditors and administrators only")
    void refused() {
        AuditFilter all = filter("", "", null, null);
        for (Actor other : List.of(Staff.REVIEWER, Staff.PUBLISHER, Staff.preparer(SAN_JOAQUIN))) {
            assertThat(count(other, all)).isZero();
            assertThat(newest(other, all, 0, 50)).isEmpty();
        }
    }
}

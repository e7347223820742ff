package org.csecprogress.transparency.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.audit.AuditEntry;
import org.csecprogress.audit.AuditKeys;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Sha256;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.LogLeaf;
import org.csecprogress.transparency.MerkleTree;
import org.csecprogress.transparency.SealedFact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies when a head is made, and of what. */
@DisplayName("The head of a day")
class HeadMakingTest {
    private static final Instant NOON = Instant.parse("2026-10-20T19:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 10, 19);
    private static final AuditKeys KEYS = AuditKeys.read("test:a-secret-that-only-the-tests-know");

    private final InMemoryPortal portal = new InMemoryPortal(NOON);
    private final RecordedLocks locks = new RecordedLocks().watch(portal, HeadLog.class);
    private final HeadMaking making = portal.bean(HeadMaking.class);
    private final HeadLog log = portal.bean(HeadLog.class);

    private void write(String chain, int seq) {
        portal.memory()
                .block(AuditEntry.class)
                .add(
                        AuditEntry.next(
                                        chain,
                                        seq,
                                        7,
                                        "A",
                                        "SAVE",
                                        "s",
                                        "",
                                        NOON,
                                        AuditEntry.NO_PREVIOUS)
                                .sealedBy(KEYS.current()));
    }

    private List<SealedFact> facts() {
        return log.leaves().stream()
                .map(LogLeaf::fact)
                .filter(fact -> fact.kind() != LeafKind.PADDING)
                .toList();
    }

    private List<LocalDate> days() {
        return log.heads().stream().map(DailyHead::day).toList();
    }

    @Test
    @DisplayName("is made when the day has ended in California, under a lock and once")
    void once() {
        assertThat(making.makeDue()).isEqualTo(YESTERDAY);
        assertThat(locks.taken()).containsExactly("HeadLog.lock()");
        assertThat(making.makeDue()).isEqualTo(YESTERDAY);
        assertThat(days()).containsExactly(YESTERDAY);
        portal.at(Instant.parse("2026-10-21T06:59:59Z"));
        making.makeDue();
        assertThat(days()).containsExactly(YESTERDAY);
        portal.at(Instant.parse("2026-10-21T07:00:00Z"));
        making.makeDue();
        assertThat(days()).containsExactly(YESTERDAY, YESTERDAY.plusDays(1));
    }

    @Test
    @DisplayName("is made by the first of two nodes")
    void twoNodes() {
        InMemoryPortal other = portal;
        locks.meanwhile(() -> other.bean(HeadMaking.class).makeDue());
        making.makeDue();
        assertThat(days()).containsExactly(YESTERDAY);
    }

    @Test
    @DisplayName("is made later for a day that was missed")
    void missed() {
        making.makeDue();
        write("state", 1);
        portal.at(NOON.plusSeconds(3 * 86400));
        making.makeDue();
        assertThat(days())
                .containsExactly(
                        YESTERDAY,
                        YESTERDAY.plusDays(1),
                        YESTERDAY.plusDays(2),
                        YESTERDAY.plusDays(3));
        assertThat(facts()).hasSize(1);
    }

    @Test
    @DisplayName("seals the end of each chain that has grown, and each new fact once")
    void content() {
        write("state", 1);
        write("state", 2);
        SealedFact filing = new SealedFact(LeafKind.FILING, "2026Q3-58", 1, Sha256.of("certified"));
        SealedFact release = new SealedFact(LeafKind.RELEASE, "2026Q2-r1", 0, Sha256.of("r"));
        portal.memory().block(SealedFact.class).addAll(List.of(filing, release));
        making.makeDue();
        assertThat(facts())
                .extracting(fact -> fact.kind() + " " + fact.name() + " " + fact.number())
                .containsExactlyInAnyOrder(
                        "CHAIN state 2",
                        "FILING 2026Q3-58 1",
                        "ANSWERS 2026Q3-58 1",
                        "RELEASE 2026Q2-r1 0",
                        "CELLS 2026Q2-r1 0");
        write("state", 3);
        portal.at(NOON.plusSeconds(86400));
        making.makeDue();
        assertThat(facts()).hasSize(6).contains(chainEnd(3));
    }

    private SealedFact chainEnd(int seq) {
        AuditEntry entry = portal.memory().block(AuditEntry.class).get(seq - 1);
        return new SealedFact(LeafKind.CHAIN, "state", seq, entry.digest());
    }

    @Test
    @DisplayName("follows the head before and tells nothing of how much happened")
    void chained() {
        making.makeDue();
        write("state", 1);
        portal.at(NOON.plusSeconds(86400));
        making.makeDue();
        List<DailyHead> heads = log.heads();
        assertThat(heads.get(0).previous()).isEqualTo(DailyHead.NO_PREVIOUS);
        assertThat(heads.get(1).previous()).isEqualTo(heads.get(0).digest());
        assertThat(heads).extracting(DailyHead::leaves).containsExactly(16, 32);
        List<String> hashes = log.leaves().stream().map(LogLeaf::hash).toList();
        assertThat(heads.get(1).root()).isEqualTo(new MerkleTree(hashes).root());
        assertThat(hashes.subList(16, 32)).isSorted().doesNotHaveDuplicates();
        assertThat(log.leaves()).extracting(LogLeaf::salt).doesNotHaveDuplicates();
    }
}

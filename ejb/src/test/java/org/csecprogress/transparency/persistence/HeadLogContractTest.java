package org.csecprogress.transparency.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.HeadLog;
import org.csecprogress.transparency.LeafKind;
import org.csecprogress.transparency.LogLeaf;
import org.csecprogress.transparency.memory.MemoryHeadLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how daily heads and their leaves are kept, on each kind of store. */
@DisplayName("The log of daily heads")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class HeadLogContractTest {
    private static final Made<HeadLog> LOG = new Made<>(JpaHeadLog::new, MemoryHeadLog::new);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final ContractStore store;

    HeadLogContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static DailyHead head(LocalDate day, long leaves) {
        return new DailyHead(
                day, leaves, "a".repeat(64), DailyHead.NO_PREVIOUS, "key-1", "c".repeat(64));
    }

    private static LogLeaf leaf(long place) {
        return new LogLeaf(
                place,
                place % 2 == 0 ? LeafKind.CHAIN : LeafKind.PADDING,
                place % 2 == 0 ? "filing:2026Q3-39" : "",
                place,
                "d".repeat(64),
                "0".repeat(32));
    }

    private static List<LogLeaf> leaves(long from, long until) {
        return LongStream.range(from, until).mapToObj(HeadLogContractTest::leaf).toList();
    }

    private void append(LocalDate day, long from, long until) {
        store.tell(LOG, log -> log.append(head(day, until), leaves(from, until)));
    }

    @Test
    @DisplayName("begins empty")
    void empty() {
        Optional<DailyHead> newest = store.ask(LOG, HeadLog::newest);
        assertThat(newest).isEmpty();
        List<DailyHead> heads = store.ask(LOG, HeadLog::heads);
        assertThat(heads).isEmpty();
        List<LogLeaf> leaves = store.ask(LOG, HeadLog::leaves);
        assertThat(leaves).isEmpty();
    }

    @Test
    @DisplayName("returns heads by their day and leaves by their place, as they were appended")
    void appended() {
        append(DAY.plusDays(1), 3, 12);
        append(DAY, 0, 3);
        List<DailyHead> heads = store.ask(LOG, HeadLog::heads);
        assertThat(heads)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(head(DAY, 3), head(DAY.plusDays(1), 12));
        List<LogLeaf> leaves = store.ask(LOG, HeadLog::leaves);
        assertThat(leaves)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyElementsOf(leaves(0, 12));
    }

    @Test
    @DisplayName("knows the newest head by its day, and adds one without leaves")
    void newest() {
        append(DAY.plusDays(1), 0, 2);
        append(DAY, 2, 2);
        Optional<DailyHead> newest = store.ask(LOG, HeadLog::newest);
        assertThat(newest.map(DailyHead::day)).contains(DAY.plusDays(1));
        assertThat(newest.map(DailyHead::leaves)).contains(2);
    }

    @Test
    @DisplayName("can be locked again after the transaction that held it")
    void locked() {
        store.tell(LOG, HeadLog::lock);
        store.tell(
                LOG,
                log -> {
                    log.lock();
                    log.append(head(DAY, 1), leaves(0, 1));
                });
        List<DailyHead> heads = store.ask(LOG, HeadLog::heads);
        assertThat(heads).hasSize(1);
    }
}

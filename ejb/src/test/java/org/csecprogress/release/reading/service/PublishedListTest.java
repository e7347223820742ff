package org.csecprogress.release.reading.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies how long the list of what is published is kept, and who sees a change when. */
@DisplayName("The kept list of releases")
class PublishedListTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");

    private final PublishedParts published = new PublishedParts();
    private final PublicRelease first = published.publish("2026Q2-r1", ReleaseParts.of("2026Q2"));
    private final PublishedList list = new PublishedList(this::read, () -> this.nanos);

    /** Near the end of the numbers, as a clock without a beginning may be. */
    private long nanos = Long.MAX_VALUE - 1;

    private int reads;
    private Runnable meanwhile = () -> {};

    private List<PublicRelease> read() {
        reads++;
        // A copy, since a database gives another object each time.
        List<PublicRelease> read = new ArrayList<>(published.published());
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        return read;
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private PublicRelease withdraw() {
        return published.withdraw(first, NOW);
    }

    @Test
    @DisplayName("is read once for many requests, and is one object")
    void once() {
        List<PublicRelease> read = list.get();
        pass(PublishedList.PROMISED.minusNanos(1));
        assertThat(list.get()).isSameAs(read).containsExactly(first);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    @DisplayName("stays the same object when it is read again and nothing has changed")
    void same() {
        List<PublicRelease> read = list.get();
        list.forget();
        assertThat(list.get()).isSameAs(read);
        assertThat(list.read()).isSameAs(read);
        assertThat(reads).isEqualTo(3);
    }

    @Test
    @DisplayName("is read again by the first request after a move on this node")
    void moved() {
        list.get();
        PublicRelease gone = withdraw();
        list.forget();
        assertThat(list.get()).containsExactly(gone);
        assertThat(list.get()).containsExactly(gone);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    @DisplayName("is not kept if a release moved while it was read")
    void movedMeanwhile() {
        meanwhile =
                () -> {
                    withdraw();
                    list.forget();
                };
        assertThat(list.get()).as("asked before the move").containsExactly(first);
        assertThat(list.get()).as("asked after it").allMatch(PublicRelease::isWithdrawn);
    }

    @Test
    @DisplayName("is not replaced by a read that began earlier and ended later")
    void overtaken() {
        meanwhile =
                () -> {
                    pass(Duration.ofMillis(1));
                    withdraw();
                    list.read();
                };
        assertThat(list.get()).allMatch(PublicRelease::isWithdrawn);
        assertThat(list.get()).allMatch(PublicRelease::isWithdrawn);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    @DisplayName("is not replaced by a read from before a move, whatever its time")
    void overtakenByMove() {
        meanwhile =
                () -> {
                    withdraw();
                    list.forget();
                    pass(Duration.ofMillis(-1));
                    list.read();
                    pass(Duration.ofMillis(1));
                };
        list.get();
        assertThat(list.get()).allMatch(PublicRelease::isWithdrawn);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    @DisplayName("has what another node did once it is confirmed")
    void confirmed() {
        list.get();
        PublicRelease gone = withdraw();
        assertThat(list.get()).as("as it was").containsExactly(first);
        list.read();
        assertThat(list.get()).containsExactly(gone);
        assertThat(reads).isEqualTo(2);
    }

    @Test
    @DisplayName("is used for the promised time and no longer, if nobody confirms it")
    void promised() {
        list.get();
        PublicRelease gone = withdraw();
        pass(PublishedList.PROMISED);
        assertThat(list.get()).containsExactly(gone);
    }

    @Test
    @DisplayName("outlives a database that is away for less than the promised time")
    void away() {
        list.get();
        published.breakDown();
        pass(PublishedList.PROMISED.minusNanos(1));
        assertThatIllegalStateException().isThrownBy(list::read);
        assertThat(list.get()).containsExactly(first);
        pass(Duration.ofNanos(1));
        assertThatIllegalStateException().isThrownBy(list::get);
    }

    @Test
    @DisplayName("is not used after a move on this node, even if it cannot be read again")
    void awayAfterMove() {
        list.get();
        published.breakDown();
        list.forget();
        assertThatIllegalStateException().isThrownBy(list::get);
    }
}

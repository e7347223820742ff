package org.csecprogress.subscription.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.subscription.SubscriberMail;
import org.csecprogress.subscription.SubscriberMails;
import org.csecprogress.subscription.SubscriberNews;
import org.csecprogress.subscription.Subscribers;
import org.csecprogress.subscription.memory.MemorySubscriberMails;
import org.csecprogress.subscription.memory.MemorySubscribers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of people without an account who asked for mail, and of that mail. */
@DisplayName("The stored addresses and their mail")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SubscribersContractTest {
    private static final Made<Subscribers> SUBSCRIBERS =
            Made.by(JpaSubscribers::new, MemorySubscribers::new);
    private static final Made<SubscriberMails> MAILS =
            Made.by(JpaSubscriberMails::new, MemorySubscriberMails::new);
    private static final Instant NOON = Instant.parse("2026-12-29T20:00:00Z");
    private static final String READER = "reader@press.example";
    private static final String AIDE = "aide@senate.example";

    private final ContractStore store;

    SubscribersContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static SubscriberMail mail(String address, Instant at) {
        return SubscriberMail.of(
                address,
                SubscriberNews.RELEASED,
                ReleaseNumber.parse("2026Q3-r1").orElseThrow(),
                "portal.example",
                at);
    }

    private Optional<String> nextDue(Instant now) {
        return store.ask(MAILS, all -> all.nextDue(now));
    }

    @Test
    @DisplayName("has each address once, in alphabetical order")
    void addresses() {
        store.tell(SUBSCRIBERS, all -> all.add(READER));
        store.tell(SUBSCRIBERS, all -> all.add(AIDE));
        store.tell(SUBSCRIBERS, all -> all.add(READER));
        assertThat(store.<Subscribers, List<String>>ask(SUBSCRIBERS, Subscribers::addresses))
                .containsExactly(AIDE, READER);
        assertThat(store.<Subscribers, Boolean>ask(SUBSCRIBERS, all -> all.has(AIDE))).isTrue();
    }

    @Test
    @DisplayName("has nothing left of an address that is removed")
    void removed() {
        store.tell(SUBSCRIBERS, all -> all.add(READER));
        store.tell(MAILS, all -> all.queue(List.of(mail(READER, NOON), mail(AIDE, NOON))));
        store.tell(SUBSCRIBERS, all -> all.remove(READER));
        store.tell(SUBSCRIBERS, all -> all.remove(READER));
        assertThat(store.<Subscribers, Boolean>ask(SUBSCRIBERS, all -> all.has(READER))).isFalse();
        String left = nextDue(NOON).orElseThrow();
        assertThat(store.get(SubscriberMail.class, left).address()).isEqualTo(AIDE);
        store.tell(MAILS, all -> all.lock(left).ifPresent(all::delete));
        assertThat(nextDue(NOON)).isEmpty();
        Optional<SubscriberMail> gone = store.ask(MAILS, all -> all.find(left));
        assertThat(gone).isEmpty();
    }

    @Test
    @DisplayName("finds the mail that has waited longest, unless a node has claimed it")
    void nextDue() {
        SubscriberMail first = mail(READER, NOON.minusSeconds(60));
        SubscriberMail second = mail(AIDE, NOON);
        store.tell(MAILS, all -> all.queue(List.of(second, first)));
        assertThat(nextDue(NOON.minusSeconds(61))).isEmpty();
        assertThat(nextDue(NOON)).contains(first.id());
        store.change(SubscriberMail.class, first.id(), m -> m.claim("t", NOON.plusSeconds(9)));
        assertThat(nextDue(NOON)).contains(second.id());
        assertThat(nextDue(NOON.plusSeconds(10))).contains(first.id());
        store.change(SubscriberMail.class, first.id(), m -> m.postpone(NOON));
        assertThat(nextDue(NOON.plusSeconds(59))).contains(second.id());
        SubscriberMail kept = store.get(SubscriberMail.class, first.id());
        assertThat(kept.attempts()).isEqualTo(1);
        assertThat(kept.release()).contains(ReleaseNumber.parse("2026Q3-r1").orElseThrow());
        assertThat(kept.news()).isEqualTo(SubscriberNews.RELEASED);
        assertThat(kept.messageId()).isEqualTo("<" + first.id() + "@portal.example>");
    }
}

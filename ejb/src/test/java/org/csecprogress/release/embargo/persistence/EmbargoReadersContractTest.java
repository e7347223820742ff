package org.csecprogress.release.embargo.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.builders.PlayedRelease;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.ReadingSql;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.embargo.EarlyReader;
import org.csecprogress.release.embargo.EarlyReaders;
import org.csecprogress.release.embargo.EmbargoAddress;
import org.csecprogress.release.embargo.EmbargoPerson;
import org.csecprogress.release.embargo.EmbargoReader;
import org.csecprogress.release.embargo.EmbargoReaders;
import org.csecprogress.release.embargo.EmbargoReason;
import org.csecprogress.release.embargo.memory.MemoryEarlyReaders;
import org.csecprogress.release.embargo.memory.MemoryEmbargoReaders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of who may read a release early, inside and for everybody. */
@DisplayName("People who may read a release early")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class EmbargoReadersContractTest {
    private static final Instant NOW = Instant.parse("2026-12-15T17:00:00Z");
    private static final Made<EmbargoReaders> READERS =
            Made.by(JpaEmbargoReaders::new, MemoryEmbargoReaders::new);
    private static final Made<EarlyReaders> EARLY =
            new Made<>(
                    (em, sql) ->
                            new ReadOnlyEarlyReaders(new ReadingSql(em.unwrap(Connection.class))),
                    MemoryEarlyReaders::new);

    private final ContractStore store;

    EmbargoReadersContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static EmbargoPerson person(String name) {
        return new EmbargoPerson(name, "Reporter", "The Valley Post", EmbargoReason.NEWS);
    }

    private EmbargoReader add(Release release, String name) {
        EmbargoReader reader = new EmbargoReader(release, person(name), Staff.PUBLISHER, NOW);
        store.tell(
                READERS, all -> all.add(reader, name.toLowerCase(Locale.ROOT) + "@post.example"));
        return reader;
    }

    private void change(EmbargoReader reader, Consumer<EmbargoReader> step) {
        store.tell(READERS, all -> step.accept(all.find(reader.id()).orElseThrow()));
    }

    private <T> T ask(Function<EmbargoReaders, T> question) {
        return store.ask(READERS, question);
    }

    private List<EmbargoReader> of(Release release) {
        return ask(all -> all.of(release));
    }

    private List<String> emails(Release release) {
        List<EmbargoAddress> addresses = ask(all -> all.addresses(release));
        return addresses.stream().map(EmbargoAddress::email).sorted().toList();
    }

    private List<EarlyReader> listed() {
        return store.ask(EARLY, EarlyReaders::all);
    }

    @Test
    @DisplayName("are those of their release, as they were named, each with an address")
    void kept() {
        Release release = store.add(aRelease().cleared());
        add(store.add(aRelease().in("2026Q2").cleared()), "Cy");
        EmbargoReader ana = add(release, "Ana");
        EmbargoReader ben = add(release, "Ben");
        List<EmbargoReader> stored = of(release);
        assertThat(stored).extracting(EmbargoReader::id).containsExactly(ana.id(), ben.id());
        assertThat(stored.get(0).person()).isEqualTo(person("Ana"));
        assertThat(stored.get(0).state()).isEqualTo(EmbargoReader.State.NAMED);
        assertThat(stored.get(0).release().number()).isEqualTo(release.number());
        assertThat(stored.get(0).mayAgree(Staff.PUBLISHER)).isFalse();
        assertThat(emails(release)).containsExactly("ana@post.example", "ben@post.example");
        store.tell(READERS, all -> all.address(ana.id()).orElseThrow().renew());
        Optional<EmbargoAddress> renewed = ask(all -> all.address(ana.id()));
        assertThat(renewed.map(EmbargoAddress::link)).contains(2);
    }

    @Test
    @DisplayName("lose their address, or are forgotten altogether")
    void forgotten() {
        Release release = store.add(aRelease().cleared());
        EmbargoReader ana = add(release, "Ana");
        EmbargoReader ben = add(release, "Ben");
        store.tell(READERS, all -> all.forget(all.find(ana.id()).orElseThrow()));
        store.tell(READERS, all -> all.remove(all.find(ben.id()).orElseThrow()));
        assertThat(emails(release)).isEmpty();
        assertThat(of(release)).extracting(EmbargoReader::id).containsExactly(ana.id());
        Optional<EmbargoReader> gone = ask(all -> all.find(ben.id()));
        assertThat(gone).isEmpty();
    }

    @Test
    @DisplayName("are told to everybody once the release is out, newest first")
    void early() {
        for (PlayedRelease played :
                List.of(
                        aRelease().in("2026Q1").restated(),
                        aRelease().in("2026Q2").published(),
                        aRelease().in("2026Q3").scheduledFor("2026-12-29T17:00:00Z"))) {
            change(add(store.add(played), "Ana"), each -> each.agree(NOW));
        }
        assertThat(listed())
                .extracting(each -> each.number().toString())
                .containsExactly("2026Q2-r1", "2026Q1-r1");
        assertThat(listed()).extracting(EarlyReader::person).containsOnly(person("Ana"));
    }

    @Test
    @DisplayName("are told to everybody if they could read to the end, or have read")
    void who() {
        Release release = store.add(aRelease().opened().withdrawn());
        add(release, "Named");
        change(add(release, "Agreed"), each -> each.agree(NOW));
        EmbargoReader ended = add(release, "Ended");
        change(ended, each -> each.agree(NOW));
        change(ended, each -> each.end(NOW));
        EmbargoReader seen = add(release, "Seen");
        change(seen, each -> each.agree(NOW));
        change(seen, each -> each.open(NOW));
        change(seen, each -> each.end(NOW));
        assertThat(listed())
                .extracting(each -> each.person().name())
                .containsExactly("Agreed", "Seen");
    }
}

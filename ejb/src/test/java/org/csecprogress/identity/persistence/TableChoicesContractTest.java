package org.csecprogress.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.choice.TableChoice;
import org.csecprogress.identity.choice.TableChoices;
import org.csecprogress.identity.memory.MemoryTableChoices;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The choices for tables")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class TableChoicesContractTest {
    private static final Actor OWNER = Staff.REVIEWER;
    private static final Actor OTHER = Staff.ADMIN;
    private static final Made<TableChoices> CHOICES =
            Made.by(JpaTableChoices::new, MemoryTableChoices::new);

    private final ContractStore store;

    TableChoicesContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        add(OWNER, "queue", Set.of("due", "sentBy"), 50);
        add(OWNER, "notices", Set.of(), 0);
    }

    private void add(Actor owner, String table, Set<String> hidden, int rows) {
        store.tell(CHOICES, all -> all.add(new TableChoice(owner, table, hidden, rows)));
    }

    private Optional<Set<String>> hidden(Actor actor, String table) {
        return store.ask(CHOICES, all -> all.find(actor, table).map(TableChoice::hidden));
    }

    private Optional<Integer> rows(Actor actor, String table) {
        return store.ask(CHOICES, all -> all.find(actor, table).map(TableChoice::rows));
    }

    private int count(Actor actor) {
        return store.ask(CHOICES, all -> all.count(actor));
    }

    @Test
    @DisplayName("are each person's own")
    void own() {
        add(OTHER, "queue", Set.of("county"), 200);
        assertThat(hidden(OWNER, "queue")).contains(Set.of("due", "sentBy"));
        assertThat(rows(OWNER, "queue")).contains(50);
        assertThat(hidden(OTHER, "queue")).contains(Set.of("county"));
        assertThat(rows(OTHER, "queue")).contains(200);
        assertThat(rows(OTHER, "notices")).isEmpty();
        assertThat(rows(Actor.NOBODY, "queue")).isEmpty();
    }

    @Test
    @DisplayName("are counted for each person")
    void counted() {
        add(OTHER, "queue", Set.of(), 25);
        assertThat(count(OWNER)).isEqualTo(2);
        assertThat(count(OTHER)).isEqualTo(1);
        assertThat(count(Staff.PUBLISHER)).isZero();
    }

    @Test
    @DisplayName("are found by the exact name of the table")
    void found() {
        assertThat(rows(OWNER, "Queue")).isEmpty();
        assertThat(rows(OWNER, "que\0ue")).isEmpty();
        assertThat(rows(OWNER, "")).isEmpty();
    }

    @Test
    @DisplayName("may hide nothing")
    void nothing() {
        assertThat(hidden(OWNER, "notices")).contains(Set.of());
        assertThat(rows(OWNER, "notices")).contains(0);
    }

    @Test
    @DisplayName("have room for the longest name of a table and for 400 characters of keys")
    void longest() {
        Set<String> columns =
                IntStream.range(0, 12)
                        .mapToObj(each -> (char) ('a' + each) + "x".repeat(30))
                        .collect(Collectors.toCollection(HashSet::new));
        columns.add("z".repeat(16));
        add(OTHER, "t".repeat(40), columns, 100);
        assertThat(hidden(OTHER, "t".repeat(40))).contains(columns);
    }

    @Test
    @DisplayName("change")
    void change() {
        store.tell(
                CHOICES, all -> all.find(OWNER, "queue").orElseThrow().change(Set.of("due"), 25));
        assertThat(hidden(OWNER, "queue")).contains(Set.of("due"));
        assertThat(rows(OWNER, "queue")).contains(25);
        assertThat(count(OWNER)).isEqualTo(2);
    }
}

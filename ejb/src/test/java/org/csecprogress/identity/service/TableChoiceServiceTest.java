package org.csecprogress.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.builders.Staff;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.choice.TableChoice;
import org.csecprogress.identity.service.TableChoiceService.Choice;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.RecordedLocks;
import org.csecprogress.kernel.Actor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A choice for a table")
class TableChoiceServiceTest {
    private static final Actor DUNN = Staff.REVIEWER;
    private static final Actor MOSS = Staff.of(Staff.county("Yuba")).get(1);
    private static final Choice NARROW = new Choice(Set.of("due", "sentBy"), 50);
    private static final Choice LONG = new Choice(Set.of("county"), 200);
    private static final Choice DEFAULT = new Choice(Set.of(), 0);

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final RecordedLocks locks = new RecordedLocks().watch(portal, Accounts.class);
    private final TableChoiceService choices = portal.bean(TableChoiceService.class);

    private long kept() {
        return portal.memory().all(TableChoice.class).count();
    }

    private void refuses(String table, Choice choice) {
        assertThatIllegalArgumentException().isThrownBy(() -> choices.keep(DUNN, table, choice));
    }

    @Test
    @DisplayName("hides nothing and leaves the number of rows to the table, until one is kept")
    void byDefault() {
        assertThat(choices.of(DUNN, "queue")).isEqualTo(DEFAULT);
        assertThat(choices.of(DUNN, "not a table")).isEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("is each person's own, whoever they work for, for each table")
    void own() {
        choices.keep(DUNN, "queue", NARROW);
        choices.keep(MOSS, "queue", LONG);
        choices.keep(DUNN, "notices", LONG);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(NARROW);
        assertThat(choices.of(MOSS, "queue")).isEqualTo(LONG);
        assertThat(choices.of(DUNN, "notices")).isEqualTo(LONG);
        assertThat(choices.of(MOSS, "notices")).isEqualTo(DEFAULT);
    }

    @Test
    @DisplayName("takes the place of the one before")
    void replaces() {
        choices.keep(DUNN, "queue", NARROW);
        choices.keep(DUNN, "queue", LONG);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(LONG);
        choices.keep(DUNN, "queue", DEFAULT);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(DEFAULT);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @DisplayName("takes the place of one that another window kept at the same time")
    void twoWindows() {
        locks.meanwhile(
                () -> portal.add(new TableChoice(DUNN, "queue", LONG.hidden(), LONG.rows())));
        choices.keep(DUNN, "queue", NARROW);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(NARROW);
        assertThat(locks.taken()).containsExactly("Accounts.lock(" + DUNN.accountId() + ")");
    }

    @Test
    @DisplayName("is kept for nobody without an account")
    void nobody() {
        choices.keep(Actor.NOBODY, "queue", NARROW);
        assertThat(choices.of(Actor.NOBODY, "queue")).isEqualTo(DEFAULT);
        assertThat(kept()).isZero();
        assertThat(locks.taken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Queue", "queue1", "review-queue", "a b", "que\0ue", "queue\n"})
    @DisplayName("is of a table with a name of letters")
    void table(String table) {
        choices.keep(DUNN, "queue", NARROW);
        refuses(table, LONG);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(NARROW);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @DisplayName("is of a table with a name of at most 40 letters")
    void longTable() {
        refuses("t".repeat(41), NARROW);
        choices.keep(DUNN, "t".repeat(40), NARROW);
        assertThat(choices.of(DUNN, "t".repeat(40))).isEqualTo(NARROW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Due", "due,county", "due date", "due1", "dué", "due\n"})
    @DisplayName("hides columns by keys of letters")
    void column(String key) {
        choices.keep(DUNN, "queue", NARROW);
        refuses("queue", new Choice(Set.of("county", key), 25));
        refuses("notices", new Choice(Set.of("county", key), 25));
        assertThat(choices.of(DUNN, "queue")).isEqualTo(NARROW);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @DisplayName("hides columns by keys of at most 31 letters, 400 characters with their commas")
    void longKeys() {
        refuses("queue", new Choice(Set.of("k".repeat(32)), 0));
        Set<String> keys =
                IntStream.range(0, 12)
                        .mapToObj(each -> (char) ('a' + each) + "x".repeat(30))
                        .collect(Collectors.toCollection(HashSet::new));
        keys.add("z".repeat(16));
        Choice longest = new Choice(keys, 0);
        choices.keep(DUNN, "queue", longest);
        assertThat(choices.of(DUNN, "queue")).isEqualTo(longest);
        keys.remove("z".repeat(16));
        keys.add("z".repeat(17));
        refuses("queue", new Choice(keys, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 25, 50, 100, 200})
    @DisplayName("has one of a few numbers of rows")
    void rows(int rows) {
        choices.keep(DUNN, "queue", new Choice(Set.of(), rows));
        assertThat(choices.of(DUNN, "queue").rows()).isEqualTo(rows);
        assertThat(TableChoiceService.ROWS).contains(rows).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 24, 201, Integer.MAX_VALUE})
    @DisplayName("has no other number of rows")
    void otherRows(int rows) {
        choices.keep(DUNN, "queue", NARROW);
        refuses("queue", new Choice(Set.of("county"), rows));
        refuses("notices", new Choice(Set.of("county"), rows));
        assertThat(choices.of(DUNN, "queue")).isEqualTo(NARROW);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    @DisplayName("is one of at most 40 of a person, which can be changed")
    void most() {
        for (int each = 1; each <= 40; each++) {
            choices.keep(DUNN, "t".repeat(each), NARROW);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> choices.keep(DUNN, "queue", NARROW))
                .withMessageContaining("40");
        assertThat(choices.of(DUNN, "queue")).isEqualTo(DEFAULT);
        choices.keep(DUNN, "ttt", LONG);
        assertThat(choices.of(DUNN, "ttt")).isEqualTo(LONG);
        choices.keep(MOSS, "queue", NARROW);
        assertThat(kept()).isEqualTo(41);
    }
}

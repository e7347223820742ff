package org.csecprogress.exchange.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.exchange.answer.ApiAnswer;
import org.csecprogress.exchange.answer.ApiAnswers;
import org.csecprogress.exchange.answer.DuplicateAnswerException;
import org.csecprogress.exchange.memory.MemoryApiAnswers;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the answers that are stored for requests with a key. */
@DisplayName("The stored answers to requests with a key")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ApiAnswersContractTest {
    private static final String ROUTE = "PUT /counties/58/periods/2026Q3/submission";
    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");
    private static final Actor SENDER = Staff.preparer(Staff.county("Yuba"));
    private static final Actor OTHER = Staff.preparer(Staff.county("Yolo"));
    private static final Made<ApiAnswers> ANSWERS =
            Made.by(JpaApiAnswers::new, MemoryApiAnswers::new);

    private final ContractStore store;

    ApiAnswersContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static ApiAnswer answer(String key, Instant at) {
        return new ApiAnswer(ROUTE, key, SENDER, "d", 3, "{\"name\":\"Año\"}", at);
    }

    private void add(String key) {
        store.tell(ANSWERS, all -> all.add(answer(key, AT)));
    }

    private Optional<ApiAnswer> find(String route, String key, Instant since) {
        return store.ask(ANSWERS, all -> all.find(route, key, since));
    }

    @Test
    @DisplayName("are kept word for word, with the version and for whom they were")
    void kept() {
        add("k");
        ApiAnswer found = find(ROUTE, "k", AT).orElseThrow();
        assertThat(found.version()).isEqualTo(3);
        assertThat(found.body()).isEqualTo("{\"name\":\"Año\"}");
        assertThat(found.isTo(SENDER, "d")).isTrue();
        assertThat(found.isTo(SENDER, "e")).isFalse();
        assertThat(found.isTo(OTHER, "d")).isFalse();
    }

    @Test
    @DisplayName("are found by route and key while they are new enough, whoever asks")
    void found() {
        assertThat(find(ROUTE, "k", AT)).isEmpty();
        add("k");
        assertThat(find(ROUTE, "k", AT.minusSeconds(1))).isPresent();
        assertThat(find(ROUTE, "k", AT)).isPresent();
        assertThat(find(ROUTE, "k", AT.plusSeconds(1))).isEmpty();
        assertThat(find(ROUTE, "l", AT)).isEmpty();
        assertThat(find(ROUTE + "?replace=true", "k", AT)).isEmpty();
    }

    @Test
    @DisplayName("are one for a key, so that a duplicate request is told apart")
    void duplicate() {
        add("k");
        add("l");
        assertThatExceptionOfType(DuplicateAnswerException.class)
                .isThrownBy(
                        () -> store.tell(ANSWERS, all -> all.add(answer("k", AT.plusSeconds(9)))));
        assertThat(find(ROUTE, "k", AT.plusSeconds(1))).isEmpty();
        assertThat(find(ROUTE, "k", AT)).isPresent();
    }

    @Test
    @DisplayName("give way to a new one once they are too old")
    void tooOld() {
        add("k");
        store.tell(ANSWERS, all -> all.deleteBefore(AT));
        assertThat(find(ROUTE, "k", AT)).isPresent();
        store.tell(ANSWERS, all -> all.add(answer("l", AT.plusSeconds(1))));
        store.tell(
                ANSWERS,
                all -> {
                    all.deleteBefore(AT.plusSeconds(1));
                    all.add(answer("k", AT.plusSeconds(2)));
                });
        assertThat(find(ROUTE, "k", AT.plusSeconds(2))).isPresent();
        assertThat(find(ROUTE, "l", AT.plusSeconds(1))).isPresent();
    }
}

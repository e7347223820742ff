package org.csecprogress.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.review.KeptQueueView;
import org.csecprogress.review.QueueViews;
import org.csecprogress.review.memory.MemoryQueueViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The saved views of the queue")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class QueueViewsContractTest {
    private static final Actor OWNER = Staff.OTHER_REVIEWER;
    private static final Actor OTHER = Staff.REVIEWER;
    private static final Made<QueueViews> VIEWS =
            Made.by(JpaQueueViews::new, MemoryQueueViews::new);

    private final ContractStore store;

    QueueViewsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void begin() {
        add(OWNER, "late", "tab=LATE");
        add(OWNER, "Back", "tab=BACK");
    }

    private void add(Actor reviewer, String name, String query) {
        store.tell(VIEWS, all -> all.add(new KeptQueueView(reviewer.accountId(), name, query)));
    }

    private List<String> names(Actor reviewer) {
        List<String> names =
                store.ask(
                        VIEWS, all -> all.all(reviewer).stream().map(KeptQueueView::name).toList());
        List<String> locked =
                store.ask(
                        VIEWS,
                        all -> all.lock(reviewer).stream().map(KeptQueueView::name).toList());
        assertThat(locked).isEqualTo(names);
        return names;
    }

    private Optional<String> query(Actor reviewer, String name) {
        return store.ask(VIEWS, all -> all.find(reviewer, name).map(KeptQueueView::query));
    }

    @Test
    @DisplayName("are a reviewer's own, by name in any case")
    void own() {
        add(OWNER, "many changes", "tab=ALL");
        add(OTHER, "late", "tab=MINE");
        assertThat(names(OWNER)).containsExactly("Back", "late", "many changes");
        assertThat(names(OTHER)).containsExactly("late");
        assertThat(names(Staff.PUBLISHER)).isEmpty();
    }

    @Test
    @DisplayName("are found by whose they are and by their exact name")
    void found() {
        assertThat(query(OWNER, "late")).contains("tab=LATE");
        assertThat(query(OWNER, "la\0te")).contains("tab=LATE");
        assertThat(query(OWNER, "Late")).isEmpty();
        assertThat(query(OTHER, "late")).isEmpty();
    }

    @Test
    @DisplayName("keep a name of sixty characters that take two places each")
    void longest() {
        String faces = "\uD83D\uDE00".repeat(60);
        add(OTHER, faces, "tab=ALL");
        assertThat(names(OTHER)).containsExactly(faces);
    }

    @Test
    @DisplayName("change and go")
    void change() {
        store.tell(VIEWS, all -> all.find(OWNER, "late").orElseThrow().change("tab=\0ALL"));
        store.tell(VIEWS, all -> all.remove(all.find(OWNER, "Back").orElseThrow()));
        assertThat(names(OWNER)).containsExactly("late");
        assertThat(query(OWNER, "late")).contains("tab=ALL");
    }
}

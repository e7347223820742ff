package org.csecprogress.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.notification.persistence.Told.YUBA;

import java.util.List;
import java.util.Set;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.notification.MailOptOuts;
import org.csecprogress.notification.NoticeTopic;
import org.csecprogress.notification.memory.MemoryMailOptOuts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the topics about which people want no mail. */
@DisplayName("The topics without mail")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class MailOptOutsContractTest {
    private static final Actor PREPARER = Staff.preparer(YUBA);
    private static final Actor WELFARE = Staff.certifier(YUBA, Agency.CWS);
    private static final Actor PROBATION = Staff.certifier(YUBA, Agency.PROB);
    private static final Made<MailOptOuts> CHOICES =
            Made.by(JpaMailOptOuts::new, MemoryMailOptOuts::new);

    private final ContractStore store;

    MailOptOutsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private Set<NoticeTopic> unwanted(Actor person) {
        return store.ask(CHOICES, all -> all.of(person));
    }

    @Test
    @DisplayName("are those that each person chose last")
    void chosen() {
        store.tell(
                CHOICES,
                all -> {
                    all.replace(WELFARE, List.of(NoticeTopic.DECISIONS, NoticeTopic.RELEASES));
                    all.replace(PREPARER, List.of(NoticeTopic.DECISIONS));
                });
        store.tell(
                CHOICES,
                all -> all.replace(WELFARE, List.of(NoticeTopic.RELEASES, NoticeTopic.REMINDERS)));
        assertThat(unwanted(WELFARE)).containsOnly(NoticeTopic.RELEASES, NoticeTopic.REMINDERS);
        assertThat(unwanted(PREPARER)).containsOnly(NoticeTopic.DECISIONS);
        assertThat(unwanted(PROBATION)).isEmpty();
        store.tell(CHOICES, all -> all.replace(WELFARE, List.of()));
        assertThat(unwanted(WELFARE)).isEmpty();
    }
}

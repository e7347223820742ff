package org.csecprogress.systemtests.inside;

import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.systemtests.inside.Decisions.assertAccepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.review.service.BulkApprovalService;
import org.csecprogress.review.service.ReviewService;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shows the transactions in which filings are approved. */
@DisplayName("Inside the server, filings in review")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class BulkApprovalIT {
    @Inject private ServerStore store;
    @Inject private BulkApprovalService approvals;
    @Inject private ReviewService reviews;
    @Resource private ManagedExecutorService threads;

    private static FilingBuilder filing(String county, String quarter) {
        return aFiling().of(county).in(quarter);
    }

    private SubmissionStatus status(Submission filing) {
        return store.ask(em -> em.find(Submission.class, filing.id()).status());
    }

    @Test
    @DisplayName("are approved each in a transaction of its own, so that a failure undoes no other")
    void separately() {
        Submission ready = store.add(filing("Plumas", "2020Q2").complete().inReview());
        Submission open = store.add(filing("Sierra", "2020Q2").inReview());
        CountyCode missing = Staff.county("Modoc");
        Map<CountyCode, Long> chosen = new LinkedHashMap<>();
        chosen.put(open.county(), open.version());
        chosen.put(ready.county(), ready.version());
        ReportingPeriod period = ready.period();
        chosen.put(missing, 1L);
        assertThrows(
                NotFoundException.class, () -> approvals.approve(Staff.REVIEWER, period, chosen));
        assertEquals(SubmissionStatus.IN_REVIEW, status(open));
        assertEquals(SubmissionStatus.APPROVED, status(ready));
        chosen.remove(missing);
        Map<CountyCode, Decision> decided = approvals.approve(Staff.REVIEWER, period, chosen);
        assertEquals(List.of(open.county(), ready.county()), List.copyOf(decided.keySet()));
        assertInstanceOf(Decision.Refused.class, decided.get(open.county()));
        assertInstanceOf(Decision.Stale.class, decided.get(ready.county()));
    }

    @Test
    @DisplayName("are decided by one of two reviewers at once; the other is told that it was late")
    void atOnce() throws Exception {
        Submission filing = store.add(filing("Plumas", "2020Q3").complete().inReview());
        List<Callable<Decision>> both =
                Stream.of(Staff.REVIEWER, Staff.OTHER_REVIEWER)
                        .<Callable<Decision>>map(
                                reviewer ->
                                        () ->
                                                OwnWork.call(
                                                        Reach.EVERY_COUNTY,
                                                        () -> approve(reviewer, filing)))
                        .toList();
        List<Decision> decisions = new ArrayList<>();
        for (Future<Decision> decision : threads.invokeAll(both)) {
            decisions.add(decision.get());
        }
        assertEquals(1, decisions.stream().filter(Decision.Stale.class::isInstance).count());
        decisions.removeIf(Decision.Stale.class::isInstance);
        assertAccepted(decisions.get(0));
        assertEquals(SubmissionStatus.APPROVED, status(filing));
    }

    private Decision approve(Actor reviewer, Submission filing) {
        return reviews.approve(reviewer, filing.county(), filing.period(), filing.version());
    }
}

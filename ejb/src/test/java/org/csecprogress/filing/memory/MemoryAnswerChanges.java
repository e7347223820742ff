package org.csecprogress.filing.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.filing.revision.AnswerStore;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;

/** Counts the answers of filings that differ between their last two sealed revisions. */
record MemoryAnswerChanges(Memory memory, AnswerStore answers) {
    /** Returns the counts by key of the submission, for those with two sealed revisions. */
    Map<Long, Integer> of(ReportingPeriod period) {
        Map<Long, Integer> changes = new HashMap<>();
        memory.all(Submission.class)
                .filter(each -> each.period().equals(period))
                .filter(each -> each.status() != SubmissionStatus.WITHDRAWN)
                .forEach(each -> changes.put(each.id(), changes(each)));
        changes.values().removeIf(count -> count == 0);
        return changes;
    }

    private int changes(Submission filing) {
        int last = filing.revision() - (filing.status().isEditable() ? 1 : 0);
        Optional<Answers> newer =
                sealed(filing, last).filter(r -> r.submission() == filing).map(answers::load);
        Optional<Answers> older = sealed(filing, last - 1).map(answers::load);
        return newer.isEmpty() || older.isEmpty()
                ? 0
                : differing(older.get().figures(), newer.get().figures())
                        + differing(older.get().texts(), newer.get().texts())
                        + differing(byKey(older.get()), byKey(newer.get()));
    }

    /** Returns the sealed revision of that number of a filing. */
    private Optional<Revision> sealed(Submission filing, int number) {
        return memory.all(Revision.class)
                .filter(each -> each.number() == number && each.sealedAt() != null)
                .filter(each -> each.submission().status() != SubmissionStatus.WITHDRAWN)
                .filter(each -> each.submission().county().equals(filing.county()))
                .filter(each -> each.submission().period().equals(filing.period()))
                .findFirst();
    }

    private static Map<String, MilestoneAnswer> byKey(Answers answers) {
        return answers.milestones().stream()
                .collect(Collectors.toMap(m -> m.milestone() + "/" + m.agency(), m -> m));
    }

    private static <K, V> int differing(Map<K, V> older, Map<K, V> newer) {
        Set<K> keys = new HashSet<>(older.keySet());
        keys.addAll(newer.keySet());
        return (int) keys.stream().filter(k -> !Objects.equals(older.get(k), newer.get(k))).count();
    }
}
